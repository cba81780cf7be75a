package io.recordframe.plan.codec;

import io.recordframe.plan.error.QueryFailedException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A function that travels with its code, and that the receiver does not run: because it takes no
 * code, or because this code may do what such functions may not.
 */
public class FunctionRefusedException extends QueryFailedException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public FunctionRefusedException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public FunctionRefusedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
