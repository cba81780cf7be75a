package io.recordframe.expression;

/** A sequence of bytes that is never null. See {@link NullableBinaryExpr}. */
public sealed interface BinaryExpr
    extends NullableBinaryExpr, ScalarExpr<BinaryExpr, NullableBinaryExpr, byte[]>
    permits BinaryNode {

  @Override
  LongExpr length();

  @Override
  StrExpr toHex();

  @Override
  StrExpr toBase64();

  @Override
  BinaryExpr slice(long begin, long end);

  @Override
  StrExpr toStr();
}
