package io.recordframe.expression;

/** An integer of 32 bits that is never null. See {@link NullableIntExpr}. */
public sealed interface IntExpr extends NullableIntExpr, LongExpr permits IntNode, ShortExpr {

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  IntExpr plus(IntExpr other);

  @Override
  IntExpr plus(int other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  IntExpr minus(IntExpr other);

  @Override
  IntExpr minus(int other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  IntExpr times(IntExpr other);

  @Override
  IntExpr times(int other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  IntExpr mod(IntExpr other);

  @Override
  IntExpr mod(int other);

  /**
   * {@return the quotient without its fraction, as Java's / gives it}
   *
   * @param other what is divided by
   */
  IntExpr quotient(IntExpr other);

  @Override
  IntExpr quotient(int other);

  @Override
  IntExpr negate();

  @Override
  IntExpr abs();

  @Override
  IntExpr round(int digits);

  /**
   * {@return the bits that are set in both}
   *
   * @param other what is combined
   */
  IntExpr bitAnd(IntExpr other);

  @Override
  IntExpr bitAnd(int other);

  /**
   * {@return the bits that are set in one or both}
   *
   * @param other what is combined
   */
  IntExpr bitOr(IntExpr other);

  @Override
  IntExpr bitOr(int other);

  /**
   * {@return the bits that are set in exactly one}
   *
   * @param other what is combined
   */
  IntExpr bitXor(IntExpr other);

  @Override
  IntExpr bitXor(int other);

  @Override
  IntExpr bitNot();

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  IntExpr greatest(IntExpr other);

  @Override
  IntExpr greatest(int other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  IntExpr least(IntExpr other);

  @Override
  IntExpr least(int other);

  /**
   * {@return the value that many rows before, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends IntExpr> lag(long offset, IntExpr other);

  /**
   * {@return the value that many rows behind, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends IntExpr> lead(long offset, IntExpr other);

  @Override
  WindowFunction<? extends IntExpr> lag(long offset, int other);

  @Override
  WindowFunction<? extends IntExpr> lead(long offset, int other);

  @Override
  Agg<? extends IntExpr, ? extends NullableIntExpr> min();

  @Override
  Agg<? extends IntExpr, ? extends NullableIntExpr> max();

  @Override
  Agg<? extends IntExpr, ? extends NullableIntExpr> first();

  @Override
  Agg<? extends IntExpr, ? extends NullableIntExpr> last();

  @Override
  Agg<? extends IntExpr, ? extends NullableIntExpr> mode();

  @Override
  Agg<? extends IntExpr, ? extends NullableIntExpr> minBy(OrderedExpr key);

  @Override
  Agg<? extends IntExpr, ? extends NullableIntExpr> maxBy(OrderedExpr key);

  @Override
  FrameFunction<? extends IntExpr, ? extends NullableIntExpr> firstValue();

  @Override
  FrameFunction<? extends IntExpr, ? extends NullableIntExpr> lastValue();

  @Override
  Agg<? extends IntExpr, ? extends NullableIntExpr> bitAndAll();

  @Override
  Agg<? extends IntExpr, ? extends NullableIntExpr> bitOrAll();

  @Override
  Agg<? extends IntExpr, ? extends NullableIntExpr> bitXorAll();
}
