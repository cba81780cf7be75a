package io.recordframe.plan.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A plan or result beyond a limit, which the message names with its value and what was found. */
public class LimitExceededException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public LimitExceededException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public LimitExceededException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
