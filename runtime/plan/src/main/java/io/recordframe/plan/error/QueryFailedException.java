package io.recordframe.plan.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A query that failed while it ran: an overflow, a failed cast, a file that cannot be read. */
public class QueryFailedException extends RecordframeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Creates one.
   *
   * @param message the rule, what was found, where, and what to do
   */
  public QueryFailedException(String message) {
    this(message, null);
  }

  /**
   * Creates one with its cause.
   *
   * @param message the rule, what was found, where, and what to do
   * @param cause what led to it, or null
   */
  public QueryFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
