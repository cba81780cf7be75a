package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.type.ScalarType;

/** A {@link LongExpr}. */
final class LongNode extends IntegerNode<LongExpr, NullableLongExpr> implements LongExpr {

  LongNode(UnboundExpression expression) {
    super(expression, ScalarType.INT64);
  }

  @Override
  LongNode over(UnboundExpression other) {
    return new LongNode(other);
  }

  @Override
  public LongExpr negate() {
    return same(Operands.call(ArithmeticFunction.NEGATE, this));
  }

  @Override
  public LongExpr abs() {
    return same(Operands.call(MathFunction.ABS, this));
  }

  @Override
  public LongExpr round(int digits) {
    return same(Operands.call(MathFunction.ROUND, this, digits));
  }

  @Override
  public LongExpr bitNot() {
    return same(Operands.call(ArithmeticFunction.BIT_NOT, this));
  }
}
