package io.recordframe.plan.codec;

import io.recordframe.plan.error.RecordframeException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A plan in bytes of a version, or with a part, that this version does not know. */
public class PlanVersionException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public PlanVersionException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public PlanVersionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
