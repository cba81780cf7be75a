package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.type.ScalarType;

/** A {@link ShortExpr}. */
final class ShortNode extends ShortIntegerNode<ShortExpr, NullableShortExpr> implements ShortExpr {

  ShortNode(UnboundExpression expression) {
    super(expression, ScalarType.INT16);
  }

  @Override
  ShortNode over(UnboundExpression other) {
    return new ShortNode(other);
  }

  @Override
  public ShortExpr orElse(ShortExpr other) {
    return same(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public NullableShortExpr orElse(NullableShortExpr other) {
    return sameOrNull(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public ShortExpr orElse(short other) {
    return same(Operands.call(ConditionalFunction.COALESCE, this, other));
  }
}
