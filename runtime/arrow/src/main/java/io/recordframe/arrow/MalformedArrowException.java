package io.recordframe.arrow;

import io.recordframe.plan.error.InvalidDataException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Bytes that are not Arrow, are damaged, or end too early. */
public class MalformedArrowException extends InvalidDataException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public MalformedArrowException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public MalformedArrowException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
