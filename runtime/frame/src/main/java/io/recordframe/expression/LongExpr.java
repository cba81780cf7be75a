package io.recordframe.expression;

import java.util.Collection;

/** An integer of 64 bits that is never null. See {@link NullableLongExpr}. */
public sealed interface LongExpr
    extends NullableLongExpr,
        Expr<LongExpr, NullableLongExpr>,
        NumericExpr,
        DoubleOperand,
        DecimalOperand
    permits LongNode, IntExpr {

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  LongExpr plus(LongExpr other);

  @Override
  LongExpr plus(long other);

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  DoubleExpr plus(DoubleOperand other);

  @Override
  DoubleExpr plus(double other);

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  DecimalExpr plus(DecimalOperand other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  LongExpr minus(LongExpr other);

  @Override
  LongExpr minus(long other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  DoubleExpr minus(DoubleOperand other);

  @Override
  DoubleExpr minus(double other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  DecimalExpr minus(DecimalOperand other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  LongExpr times(LongExpr other);

  @Override
  LongExpr times(long other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  DoubleExpr times(DoubleOperand other);

  @Override
  DoubleExpr times(double other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  DecimalExpr times(DecimalOperand other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  LongExpr mod(LongExpr other);

  @Override
  LongExpr mod(long other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  DoubleExpr mod(DoubleOperand other);

  @Override
  DoubleExpr mod(double other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  DecimalExpr mod(DecimalOperand other);

  /**
   * {@return the exact quotient as a double}
   *
   * @param other the divisor
   */
  DoubleExpr dividedBy(NumericExpr other);

  @Override
  DoubleExpr dividedBy(long other);

  @Override
  DoubleExpr dividedBy(double other);

  /**
   * {@return the quotient without its fraction, as Java's / gives it}
   *
   * @param other what is divided by
   */
  LongExpr quotient(LongExpr other);

  @Override
  LongExpr quotient(long other);

  @Override
  LongExpr negate();

  @Override
  LongExpr abs();

  @Override
  LongExpr round(int digits);

  /**
   * {@return the bits that are set in both}
   *
   * @param other what is combined
   */
  LongExpr bitAnd(LongExpr other);

  @Override
  LongExpr bitAnd(long other);

  /**
   * {@return the bits that are set in one or both}
   *
   * @param other what is combined
   */
  LongExpr bitOr(LongExpr other);

  @Override
  LongExpr bitOr(long other);

  /**
   * {@return the bits that are set in exactly one}
   *
   * @param other what is combined
   */
  LongExpr bitXor(LongExpr other);

  @Override
  LongExpr bitXor(long other);

  @Override
  LongExpr bitNot();

  /**
   * {@return the bits moved to the right, keeping the sign}
   *
   * @param distance by how many places, 0 to 63; another distance is an error of the query
   */
  LongExpr shiftRight(LongExpr distance);

  @Override
  LongExpr shiftRight(long distance);

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  BoolExpr eq(NumericExpr other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  BoolExpr ne(NumericExpr other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  BoolExpr gt(NumericExpr other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  BoolExpr ge(NumericExpr other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  BoolExpr lt(NumericExpr other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  BoolExpr le(NumericExpr other);

  @Override
  BoolExpr eq(long other);

  @Override
  BoolExpr ne(long other);

  @Override
  BoolExpr gt(long other);

  @Override
  BoolExpr ge(long other);

  @Override
  BoolExpr lt(long other);

  @Override
  BoolExpr le(long other);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  BoolExpr between(NumericExpr low, NumericExpr high);

  @Override
  BoolExpr between(long low, long high);

  @Override
  BoolExpr in(long... values);

  @Override
  BoolExpr in(Collection<Long> values);

  /**
   * {@return whether this equals one of the values of a column; false for none}
   *
   * @param values what this is compared with, of {@code values(...)} of a frame
   */
  BoolExpr in(Values<? extends LongExpr> values);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  LongExpr greatest(LongExpr other);

  @Override
  LongExpr greatest(long other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  LongExpr least(LongExpr other);

  @Override
  LongExpr least(long other);

  @Override
  WindowFunction<? extends LongExpr> lag(long offset, long other);

  @Override
  WindowFunction<? extends LongExpr> lead(long offset, long other);

  /**
   * {@return the sum; null over no rows} One that needs more than 64 bits is an error of the query.
   */
  @Override
  Agg<LongExpr, NullableLongExpr> sum();

  /** {@return the smallest value; null over no rows} */
  @Override
  Agg<? extends LongExpr, ? extends NullableLongExpr> min();

  /** {@return the largest value; null over no rows} */
  @Override
  Agg<? extends LongExpr, ? extends NullableLongExpr> max();

  /** {@return the bits that are set in all values; null over no rows} */
  @Override
  Agg<? extends LongExpr, ? extends NullableLongExpr> bitAndAll();

  /** {@return the bits that are set in at least one value; null over no rows} */
  @Override
  Agg<? extends LongExpr, ? extends NullableLongExpr> bitOrAll();

  /** {@return the bits that are set in an odd number of values; null over no rows} */
  @Override
  Agg<? extends LongExpr, ? extends NullableLongExpr> bitXorAll();

  /**
   * {@return the bits moved to the left, those that leave the 64 bits lost}
   *
   * @param distance how many places, 0 to 63
   */
  LongExpr shiftLeft(LongExpr distance);

  @Override
  LongExpr shiftLeft(long distance);

  @Override
  IntExpr bitCount();

  /**
   * {@return the greatest common divisor, never negative; 0 for two zeros}
   *
   * @param other the other number
   */
  LongExpr gcd(LongExpr other);

  /**
   * {@return the least common multiple, never negative; 0 where a number is 0}
   *
   * @param other the other number
   */
  LongExpr lcm(LongExpr other);

  @Override
  LongExpr gcd(long other);

  @Override
  LongExpr lcm(long other);

  @Override
  LongExpr factorial();

  @Override
  DurationExpr toDurationOfSeconds();

  @Override
  DurationExpr toDurationOfMillis();

  @Override
  DurationExpr toDurationOfMicros();

  @Override
  InstantExpr toInstantOfEpochSeconds();

  @Override
  InstantExpr toInstantOfEpochMillis();

  @Override
  InstantExpr toInstantOfEpochMicros();
}
