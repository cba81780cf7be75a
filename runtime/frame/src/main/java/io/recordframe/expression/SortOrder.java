package io.recordframe.expression;

import io.recordframe.plan.algebra.SortKey.Direction;
import io.recordframe.plan.algebra.SortKey.Nulls;
import io.recordframe.plan.binding.UnboundExpression.SortBy;

/**
 * An expression with the direction in which rows are ordered by it. Nulls stand last unless said.
 */
public final class SortOrder implements SortTerm {

  private final NullableOrderedExpr key;
  private final Direction direction;
  private final Nulls nulls;

  SortOrder(NullableOrderedExpr key, Direction direction, Nulls nulls) {
    this.key = key;
    this.direction = direction;
    this.nulls = nulls;
  }

  /**
   * The same order with nulls before all values.
   *
   * @return the order
   */
  public SortOrder nullsFirst() {
    return new SortOrder(key, direction, Nulls.FIRST);
  }

  /**
   * The same order with nulls behind all values, as they stand by default.
   *
   * @return the order
   */
  public SortOrder nullsLast() {
    return new SortOrder(key, direction, Nulls.LAST);
  }

  NullableOrderedExpr key() {
    return key;
  }

  SortBy sortBy() {
    return new SortBy(Operands.one(key), direction, nulls);
  }
}
