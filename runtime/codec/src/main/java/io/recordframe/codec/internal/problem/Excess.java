package io.recordframe.codec.internal.problem;

import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimitException;
import io.recordframe.plan.codec.DecodingLimits;
import java.util.Locale;

/** Holds counts against limits. */
public final class Excess {

  private Excess() {}

  /**
   * Refuses a count beyond a limit.
   *
   * @param limits the limits
   * @param limit the one that counts
   * @param found the count; counts that overflow are given as {@link Long#MAX_VALUE}
   * @throws DecodingLimitException if the count is beyond it
   */
  public static void check(DecodingLimits limits, DecodingLimit limit, long found) {
    long allowed = limits.of(limit);
    if (found > allowed) {
      throw of(limit, allowed, found);
    }
  }

  /**
   * The error of a count beyond a limit.
   *
   * @param limit the limit
   * @param allowed its value
   * @param found the count as far as it was counted
   * @return the error
   */
  public static DecodingLimitException of(DecodingLimit limit, long allowed, long found) {
    String message =
        "The plan has at least %d %s, but the limit %s allows %d; if the sender is trusted, decode with limits().with(DecodingLimit.%s, ...)"
            .formatted(found, limit.subject(), limit, allowed, limit);
    return new DecodingLimitException(limit, Problem.withPlace(message, anchor(limit)));
  }

  /**
   * The anchor of a limit's section in the specification.
   *
   * @param limit the limit
   * @return the part of a link behind {@code #}
   */
  public static String anchor(DecodingLimit limit) {
    return "limit-" + limit.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
