package io.recordframe.arrow;

import io.recordframe.plan.error.RecordframeException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Arrow of a kind that is not read here: a type without a counterpart, big-endian bytes,
 * compression without the library for it. The message names it, and what to do.
 */
public class UnsupportedArrowException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public UnsupportedArrowException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public UnsupportedArrowException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
