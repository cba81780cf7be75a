package io.recordframe.plan.codec;

import io.recordframe.plan.error.RecordframeException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A plan that cannot become bytes, such as one over more rows in memory than may travel. */
public class PlanNotPortableException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public PlanNotPortableException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public PlanNotPortableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
