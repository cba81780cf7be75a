package io.recordframe.plan.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is valid but that the engine cannot run. Thrown when the plan is prepared; the
 * message names the engine and the relation, function or type.
 */
public class UnsupportedPlanException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public UnsupportedPlanException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public UnsupportedPlanException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
