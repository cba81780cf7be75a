package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.ScalarType;

/** A {@link IntExpr}. */
final class IntNode extends ShortIntegerNode<IntExpr, NullableIntExpr> implements IntExpr {

  IntNode(UnboundExpression expression) {
    super(expression, ScalarType.INT32);
  }

  @Override
  IntNode over(UnboundExpression other) {
    return new IntNode(other);
  }
}
