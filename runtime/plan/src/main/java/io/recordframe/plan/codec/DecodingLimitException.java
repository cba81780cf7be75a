package io.recordframe.plan.codec;

import io.recordframe.plan.error.LimitExceededException;
import java.io.Serial;

/** A plan in bytes that is beyond one of the limits. */
public class DecodingLimitException extends LimitExceededException {

  @Serial private static final long serialVersionUID = 1L;

  private final DecodingLimit limit;

  /**
   * Creates one.
   *
   * @param limit the limit
   * @param message the rule, what was found, where, and what to do
   */
  public DecodingLimitException(DecodingLimit limit, String message) {
    super(message);
    this.limit = limit;
  }

  /**
   * The limit that the plan is beyond.
   *
   * @return the limit
   */
  public DecodingLimit limit() {
    return limit;
  }
}
