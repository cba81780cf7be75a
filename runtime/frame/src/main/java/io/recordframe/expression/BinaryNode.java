package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.CollectionFunction;

/** A {@link BinaryExpr}. */
final class BinaryNode extends ScalarNode<BinaryExpr, NullableBinaryExpr, byte[]>
    implements BinaryExpr {

  BinaryNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  BinaryNode over(UnboundExpression other) {
    return new BinaryNode(other);
  }

  @Override
  public LongExpr length() {
    return int64(CollectionFunction.BINARY_LENGTH, this);
  }

  @Override
  public StrExpr toHex() {
    return text(CollectionFunction.TO_HEX, this);
  }

  @Override
  public StrExpr toBase64() {
    return text(CollectionFunction.TO_BASE64, this);
  }

  @Override
  public BinaryExpr slice(long begin, long end) {
    return new BinaryNode(Operands.call(CollectionFunction.BINARY_SLICE, this, begin, end));
  }

  @Override
  public StrExpr toStr() {
    return text(CollectionFunction.FROM_UTF8, this);
  }

  @Override
  public NullableStrExpr tryToStr() {
    return text(CollectionFunction.TRY_FROM_UTF8, this);
  }

  @Override
  public LongExpr hash() {
    return toHex().hash();
  }
}
