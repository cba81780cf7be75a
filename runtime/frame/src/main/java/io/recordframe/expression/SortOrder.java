package io.recordframe.expression;

import io.recordframe.plan.algebra.SortKey.Direction;
import io.recordframe.plan.algebra.SortKey.Nulls;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.SortBy;

/**
 * An expression with the direction in which rows are ordered by it. Nulls stand last unless said.
 */
public final class SortOrder implements SortTerm {

  private final SortBy sortBy;

  SortOrder(UnboundExpression expression, Direction direction, Nulls nulls) {
    this.sortBy = new SortBy(expression, direction, nulls);
  }

  /**
   * The same order with nulls before all values.
   *
   * @return the order
   */
  public SortOrder nullsFirst() {
    return new SortOrder(sortBy.expression(), sortBy.direction(), Nulls.FIRST);
  }

  /**
   * The same order with nulls behind all values, as they stand by default.
   *
   * @return the order
   */
  public SortOrder nullsLast() {
    return new SortOrder(sortBy.expression(), sortBy.direction(), Nulls.LAST);
  }

  SortBy sortBy() {
    return sortBy;
  }
}
