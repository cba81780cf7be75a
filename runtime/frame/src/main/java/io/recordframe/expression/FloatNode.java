package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.type.ScalarType;

/** A {@link FloatExpr}. */
final class FloatNode extends FloatingNode<FloatExpr, NullableFloatExpr> implements FloatExpr {

  FloatNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  FloatNode over(UnboundExpression other) {
    return new FloatNode(other);
  }

  @Override
  public FloatExpr orElse(FloatExpr other) {
    return same(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public NullableFloatExpr orElse(NullableFloatExpr other) {
    return sameOrNull(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public FloatExpr orElse(float other) {
    return same(
        Operands.call(ConditionalFunction.COALESCE, this, new Constant(other, ScalarType.FLOAT32)));
  }
}
