package io.recordframe.expression;

/** A sequence of bytes that can be null. */
public sealed interface NullableBinaryExpr
    extends NullableScalarExpr<BinaryExpr, NullableBinaryExpr, byte[]> permits BinaryExpr {

  /** {@return how many bytes there are} */
  NullableLongExpr length();

  /** {@return the bytes in upper-case hexadecimal} */
  NullableStrExpr toHex();

  /** {@return the bytes in Base64 with padding} */
  NullableStrExpr toBase64();
}
