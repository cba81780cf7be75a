package io.recordframe.codec.internal.decoding;

import io.recordframe.codec.internal.problem.Excess;
import io.recordframe.plan.codec.DecodingLimit;
import io.recordframe.plan.codec.DecodingLimits;

/** What a plan may still cost. Costs are charged before they arise. */
final class Budget {

  private final DecodingLimits limits;
  private long checks;
  private long columns;

  Budget(DecodingLimits limits) {
    this.limits = limits;
  }

  void check(DecodingLimit limit, long found) {
    Excess.check(limits, limit, found);
  }

  /** Steps that a check takes. */
  void charge(long steps) {
    checks = add(checks, steps);
    check(DecodingLimit.CHECKS, checks);
  }

  /** Columns that a relation keeps. */
  void chargeColumns(long count) {
    columns = add(columns, count);
    check(DecodingLimit.COLUMNS, columns);
  }

  /** The sum, or the largest number if it is beyond that. */
  static long add(long left, long right) {
    long sum = left + right;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
