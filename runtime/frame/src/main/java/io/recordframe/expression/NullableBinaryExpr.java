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

  /**
   * {@return the bytes between two positions, cut at the ends}
   *
   * @param begin the first position, from 0
   * @param end the position behind the last
   */
  NullableBinaryExpr slice(long begin, long end);

  /**
   * {@return the text that the bytes are in UTF-8; bytes that are not are an error of the query}
   */
  NullableStrExpr toStr();

  /** {@return the text that the bytes are in UTF-8; null for bytes that are not} */
  NullableStrExpr tryToStr();
}
