package io.recordframe.expression;

import io.recordframe.plan.algebra.SortKey.Direction;
import io.recordframe.plan.algebra.SortKey.Nulls;

/** An expression whose values have an order and are never null. */
public sealed interface OrderedExpr extends NullableOrderedExpr permits ScalarExpr, NumericExpr {

  @Override
  default SortOrder asc() {
    return new SortOrder(this, Direction.ASCENDING, Nulls.LAST);
  }

  @Override
  default SortOrder desc() {
    return new SortOrder(this, Direction.DESCENDING, Nulls.LAST);
  }
}
