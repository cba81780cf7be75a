package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;

/** A {@link DoubleExpr}. */
final class DoubleNode extends FloatingNode<DoubleExpr, NullableDoubleExpr> implements DoubleExpr {

  DoubleNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  DoubleNode over(UnboundExpression other) {
    return new DoubleNode(other);
  }
}
