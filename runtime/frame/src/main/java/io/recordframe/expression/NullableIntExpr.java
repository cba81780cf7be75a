package io.recordframe.expression;

/**
 * An integer of 32 bits that can be null. With integers of at most 32 bits arithmetic takes place
 * in 32 bits, as in Java, and overflow is an error of the query; where an expression is known as a
 * {@link NullableLongExpr} only, it takes place in 64 bits.
 */
public sealed interface NullableIntExpr extends NullableLongExpr
    permits IntExpr, NullableShortExpr {

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  NullableIntExpr plus(NullableIntExpr other);

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  NullableIntExpr plus(int other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  NullableIntExpr minus(NullableIntExpr other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  NullableIntExpr minus(int other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  NullableIntExpr times(NullableIntExpr other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  NullableIntExpr times(int other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  NullableIntExpr mod(NullableIntExpr other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  NullableIntExpr mod(int other);

  /**
   * {@return the quotient without its fraction, as Java's / gives it}
   *
   * @param other what is divided by
   */
  NullableIntExpr quotient(NullableIntExpr other);

  /**
   * {@return the quotient without its fraction, as Java's / gives it}
   *
   * @param other what is divided by
   */
  NullableIntExpr quotient(int other);

  /**
   * {@return the quotient without its fraction; null for a division by zero}
   *
   * @param other what is divided by
   */
  NullableIntExpr tryQuotient(NullableIntExpr other);

  /**
   * {@return the quotient without its fraction; null for a division by zero}
   *
   * @param other what is divided by
   */
  NullableIntExpr tryQuotient(int other);

  /**
   * {@return the remainder; null for a division by zero}
   *
   * @param other what is divided by
   */
  NullableIntExpr tryMod(NullableIntExpr other);

  /**
   * {@return the remainder; null for a division by zero}
   *
   * @param other what is divided by
   */
  NullableIntExpr tryMod(int other);

  @Override
  NullableIntExpr negate();

  @Override
  NullableIntExpr abs();

  @Override
  NullableIntExpr round(int digits);

  /**
   * {@return the bits that are set in both}
   *
   * @param other what is combined
   */
  NullableIntExpr bitAnd(NullableIntExpr other);

  /**
   * {@return the bits that are set in both}
   *
   * @param other what is combined
   */
  NullableIntExpr bitAnd(int other);

  /**
   * {@return the bits that are set in one or both}
   *
   * @param other what is combined
   */
  NullableIntExpr bitOr(NullableIntExpr other);

  /**
   * {@return the bits that are set in one or both}
   *
   * @param other what is combined
   */
  NullableIntExpr bitOr(int other);

  /**
   * {@return the bits that are set in exactly one}
   *
   * @param other what is combined
   */
  NullableIntExpr bitXor(NullableIntExpr other);

  /**
   * {@return the bits that are set in exactly one}
   *
   * @param other what is combined
   */
  NullableIntExpr bitXor(int other);

  @Override
  NullableIntExpr bitNot();

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  NullableIntExpr greatest(NullableIntExpr other);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  NullableIntExpr greatest(int other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  NullableIntExpr least(NullableIntExpr other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  NullableIntExpr least(int other);

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  IntExpr orElse(IntExpr other);

  /**
   * {@return the value, or the other where it is null; null where both are}
   *
   * @param other what stands for null
   */
  NullableIntExpr orElse(NullableIntExpr other);

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  IntExpr orElse(int other);

  /**
   * {@return null where the value equals the other, otherwise the value}
   *
   * @param other what this is compared with
   */
  NullableIntExpr nullIf(int other);

  /**
   * {@return null where both are equal, otherwise this value}
   *
   * @param other what this is compared with
   */
  NullableIntExpr nullIf(NullableIntExpr other);

  /**
   * {@return the value that many rows before, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends NullableIntExpr> lag(long offset, NullableIntExpr other);

  /**
   * {@return the value that many rows behind, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends NullableIntExpr> lead(long offset, NullableIntExpr other);

  /**
   * {@return the value that many rows before, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends NullableIntExpr> lag(long offset, int other);

  /**
   * {@return the value that many rows behind, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends NullableIntExpr> lead(long offset, int other);

  @Override
  IntExpr requireNonNull();

  @Override
  Agg<? extends NullableIntExpr, ? extends NullableIntExpr> min();

  @Override
  Agg<? extends NullableIntExpr, ? extends NullableIntExpr> max();

  @Override
  Agg<? extends NullableIntExpr, ? extends NullableIntExpr> first();

  @Override
  Agg<? extends NullableIntExpr, ? extends NullableIntExpr> last();

  @Override
  Agg<? extends NullableIntExpr, ? extends NullableIntExpr> mode();

  @Override
  Agg<? extends NullableIntExpr, ? extends NullableIntExpr> minBy(NullableOrderedExpr key);

  @Override
  Agg<? extends NullableIntExpr, ? extends NullableIntExpr> maxBy(NullableOrderedExpr key);

  @Override
  FrameFunction<? extends NullableIntExpr, ? extends NullableIntExpr> firstValue();

  @Override
  FrameFunction<? extends NullableIntExpr, ? extends NullableIntExpr> lastValue();

  @Override
  FrameFunction<? extends NullableIntExpr, ? extends NullableIntExpr> nthValue(long position);

  @Override
  WindowFunction<? extends NullableIntExpr> lag(long offset);

  @Override
  WindowFunction<? extends NullableIntExpr> lead(long offset);

  @Override
  Agg<? extends NullableIntExpr, ? extends NullableIntExpr> bitAndAll();

  @Override
  Agg<? extends NullableIntExpr, ? extends NullableIntExpr> bitOrAll();

  @Override
  Agg<? extends NullableIntExpr, ? extends NullableIntExpr> bitXorAll();
}
