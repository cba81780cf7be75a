package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.type.ScalarType;

/** A {@link ByteExpr}. */
final class ByteNode extends ShortIntegerNode<ByteExpr, NullableByteExpr> implements ByteExpr {

  ByteNode(UnboundExpression expression) {
    super(expression, ScalarType.INT8);
  }

  @Override
  ByteNode over(UnboundExpression other) {
    return new ByteNode(other);
  }

  @Override
  public ByteExpr orElse(ByteExpr other) {
    return same(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public ShortExpr orElse(ShortExpr other) {
    return new ShortNode(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public NullableByteExpr orElse(NullableByteExpr other) {
    return sameOrNull(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public NullableShortExpr orElse(NullableShortExpr other) {
    return new ShortNode(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public ByteExpr orElse(byte other) {
    return same(Operands.call(ConditionalFunction.COALESCE, this, other));
  }

  @Override
  public ShortExpr orElse(short other) {
    return new ShortNode(
        Operands.call(
            ConditionalFunction.COALESCE, Operands.converted(this, ScalarType.INT16), other));
  }
}
