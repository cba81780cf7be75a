package io.recordframe.plan.codec;

import io.recordframe.plan.error.RecordframeException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Bytes that are no plan: of another format, cut off, damaged, or a plan that cannot be meant. */
public class MalformedPlanException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public MalformedPlanException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public MalformedPlanException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
