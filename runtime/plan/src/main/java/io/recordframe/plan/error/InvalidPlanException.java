package io.recordframe.plan.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A plan or expression that cannot be meant: a column out of scope, types that do not fit, a
 * literal that its column cannot hold. Thrown where the plan is built.
 */
public class InvalidPlanException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public InvalidPlanException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public InvalidPlanException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
