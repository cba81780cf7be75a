package io.recordframe.expression;

import java.util.Collection;

/**
 * An integer of 64 bits that can be null.
 *
 * <p>Integers widen as in Java: every shorter integer is one of these too, and goes where one is
 * asked for; with a {@code double} an operation gives a {@code double}, with a decimal a decimal.
 * Overflow, and a division by zero by {@link #quotient} or {@link #mod}, is an error of the query,
 * never a wrap.
 */
public sealed interface NullableLongExpr
    extends NullableExpr<LongExpr, NullableLongExpr>,
        NullableNumericExpr,
        NullableDoubleOperand,
        NullableDecimalOperand
    permits LongExpr, NullableIntExpr {

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  NullableLongExpr plus(NullableLongExpr other);

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  NullableLongExpr plus(long other);

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  NullableDoubleExpr plus(NullableDoubleOperand other);

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  NullableDoubleExpr plus(double other);

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  NullableDecimalExpr plus(NullableDecimalOperand other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  NullableLongExpr minus(NullableLongExpr other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  NullableLongExpr minus(long other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  NullableDoubleExpr minus(NullableDoubleOperand other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  NullableDoubleExpr minus(double other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  NullableDecimalExpr minus(NullableDecimalOperand other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  NullableLongExpr times(NullableLongExpr other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  NullableLongExpr times(long other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  NullableDoubleExpr times(NullableDoubleOperand other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  NullableDoubleExpr times(double other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  NullableDecimalExpr times(NullableDecimalOperand other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  NullableLongExpr mod(NullableLongExpr other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  NullableLongExpr mod(long other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  NullableDoubleExpr mod(NullableDoubleOperand other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  NullableDoubleExpr mod(double other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  NullableDecimalExpr mod(NullableDecimalOperand other);

  /**
   * {@return the exact quotient as a double}
   *
   * @param other the divisor
   */
  NullableDoubleExpr dividedBy(NullableNumericExpr other);

  /**
   * {@return the exact quotient as a double}
   *
   * @param other the divisor
   */
  NullableDoubleExpr dividedBy(long other);

  /**
   * {@return the exact quotient as a double}
   *
   * @param other the divisor
   */
  NullableDoubleExpr dividedBy(double other);

  /**
   * {@return the exact quotient as a double; null for a division by zero}
   *
   * @param other the divisor
   */
  NullableDoubleExpr tryDividedBy(NullableNumericExpr other);

  /**
   * {@return the exact quotient as a double; null for a division by zero}
   *
   * @param other the divisor
   */
  NullableDoubleExpr tryDividedBy(long other);

  /**
   * {@return the exact quotient as a double; null for a division by zero}
   *
   * @param other the divisor
   */
  NullableDoubleExpr tryDividedBy(double other);

  /**
   * {@return the quotient without its fraction, as Java's / gives it}
   *
   * @param other what is divided by
   */
  NullableLongExpr quotient(NullableLongExpr other);

  /**
   * {@return the quotient without its fraction, as Java's / gives it}
   *
   * @param other what is divided by
   */
  NullableLongExpr quotient(long other);

  /**
   * {@return the quotient without its fraction; null for a division by zero}
   *
   * @param other what is divided by
   */
  NullableLongExpr tryQuotient(NullableLongExpr other);

  /**
   * {@return the quotient without its fraction; null for a division by zero}
   *
   * @param other what is divided by
   */
  NullableLongExpr tryQuotient(long other);

  /**
   * {@return the remainder; null for a division by zero}
   *
   * @param other what is divided by
   */
  NullableLongExpr tryMod(NullableLongExpr other);

  /**
   * {@return the remainder; null for a division by zero}
   *
   * @param other what is divided by
   */
  NullableLongExpr tryMod(long other);

  /** {@return the number with the opposite sign} */
  NullableLongExpr negate();

  /** {@return the absolute value} */
  NullableLongExpr abs();

  /**
   * {@return the number rounded half away from zero}
   *
   * @param digits how many digits stand behind the point; a negative number rounds before the point
   */
  NullableLongExpr round(int digits);

  /**
   * {@return the bits that are set in both}
   *
   * @param other what is combined
   */
  NullableLongExpr bitAnd(NullableLongExpr other);

  /**
   * {@return the bits that are set in both}
   *
   * @param other what is combined
   */
  NullableLongExpr bitAnd(long other);

  /**
   * {@return the bits that are set in one or both}
   *
   * @param other what is combined
   */
  NullableLongExpr bitOr(NullableLongExpr other);

  /**
   * {@return the bits that are set in one or both}
   *
   * @param other what is combined
   */
  NullableLongExpr bitOr(long other);

  /**
   * {@return the bits that are set in exactly one}
   *
   * @param other what is combined
   */
  NullableLongExpr bitXor(NullableLongExpr other);

  /**
   * {@return the bits that are set in exactly one}
   *
   * @param other what is combined
   */
  NullableLongExpr bitXor(long other);

  /** {@return every bit inverted} */
  NullableLongExpr bitNot();

  /**
   * {@return the bits moved to the right, keeping the sign}
   *
   * @param distance by how many places, 0 to 63; another distance is an error of the query
   */
  NullableLongExpr shiftRight(NullableLongExpr distance);

  /**
   * {@return the bits moved to the right, keeping the sign}
   *
   * @param distance by how many places, 0 to 63; another distance is an error of the query
   */
  NullableLongExpr shiftRight(long distance);

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr eq(NullableNumericExpr other);

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr eq(long other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ne(NullableNumericExpr other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ne(long other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr gt(NullableNumericExpr other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr gt(long other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ge(NullableNumericExpr other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ge(long other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr lt(NullableNumericExpr other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr lt(long other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr le(NullableNumericExpr other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr le(long other);

  /**
   * {@return whether both are equal or both null; never null itself}
   *
   * @param other what this is compared with
   */
  BoolExpr eqNullSafe(NullableNumericExpr other);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  NullableBoolExpr between(NullableNumericExpr low, NullableNumericExpr high);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  NullableBoolExpr between(long low, long high);

  /**
   * {@return whether this equals one of the values; false for none}
   *
   * @param values what this is compared with
   */
  NullableBoolExpr in(long... values);

  /**
   * {@return whether this equals one of the values; false for none} Other integers than {@code
   * Long} are given as an array, such as {@code
   * in(numbers.stream().mapToLong(Integer::longValue).toArray())}.
   *
   * @param values what this is compared with, none of them null
   */
  NullableBoolExpr in(Collection<Long> values);

  /**
   * {@return whether this equals one of the values of a column; null where it equals none and one
   * of them is null; false for none}
   *
   * @param values what this is compared with, of {@code nullableValues(...)} of a frame
   */
  NullableBoolExpr in(NullableValues<? extends NullableLongExpr> values);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  NullableLongExpr greatest(NullableLongExpr other);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  NullableLongExpr greatest(long other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  NullableLongExpr least(NullableLongExpr other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  NullableLongExpr least(long other);

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  LongExpr orElse(long other);

  /**
   * {@return null where the value equals the other, otherwise the value}
   *
   * @param other what this is compared with
   */
  NullableLongExpr nullIf(long other);

  /**
   * {@return the value that many rows before, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends NullableLongExpr> lag(long offset, long other);

  /**
   * {@return the value that many rows behind, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends NullableLongExpr> lead(long offset, long other);

  /**
   * {@return the sum, nulls left out} One that needs more than 64 bits is an error of the query.
   */
  Agg<? extends NullableLongExpr, NullableLongExpr> sum();

  /** {@return the smallest value, nulls left out} */
  Agg<? extends NullableLongExpr, ? extends NullableLongExpr> min();

  /** {@return the largest value, nulls left out} */
  Agg<? extends NullableLongExpr, ? extends NullableLongExpr> max();

  /** {@return the bits that are set in all values, nulls left out} */
  Agg<? extends NullableLongExpr, ? extends NullableLongExpr> bitAndAll();

  /** {@return the bits that are set in at least one value, nulls left out} */
  Agg<? extends NullableLongExpr, ? extends NullableLongExpr> bitOrAll();

  /** {@return the bits that are set in an odd number of values, nulls left out} */
  Agg<? extends NullableLongExpr, ? extends NullableLongExpr> bitXorAll();

  /**
   * {@return the bits moved to the left, those that leave the 64 bits lost}
   *
   * @param distance how many places, 0 to 63
   */
  NullableLongExpr shiftLeft(NullableLongExpr distance);

  /**
   * {@return the bits moved to the left, those that leave the 64 bits lost}
   *
   * @param distance how many places, 0 to 63
   */
  NullableLongExpr shiftLeft(long distance);

  /** {@return how many of the 64 bits are set} */
  NullableIntExpr bitCount();

  /**
   * {@return the greatest common divisor, never negative; 0 for two zeros}
   *
   * @param other the other number
   */
  NullableLongExpr gcd(NullableLongExpr other);

  /**
   * {@return the least common multiple, never negative; 0 where a number is 0}
   *
   * @param other the other number
   */
  NullableLongExpr lcm(NullableLongExpr other);

  /**
   * {@return the greatest common divisor, never negative; 0 for two zeros}
   *
   * @param other the other number
   */
  NullableLongExpr gcd(long other);

  /**
   * {@return the least common multiple, never negative; 0 where a number is 0}
   *
   * @param other the other number
   */
  NullableLongExpr lcm(long other);

  /** {@return the product of all numbers from 1 to this one, which must be 0 to 20} */
  NullableLongExpr factorial();

  /**
   * {@return the length of that many seconds; one of more than 290000 years is an error of the
   * query}
   */
  NullableDurationExpr toDurationOfSeconds();

  /**
   * {@return the length of that many milliseconds; one of more than 290000 years is an error of the
   * query}
   */
  NullableDurationExpr toDurationOfMillis();

  /**
   * {@return the length of that many microseconds; one of more than 290000 years is an error of the
   * query}
   */
  NullableDurationExpr toDurationOfMicros();

  /** {@return the instant that lies that many seconds behind 1970-01-01T00:00Z} */
  NullableInstantExpr toInstantOfEpochSeconds();

  /** {@return the instant that lies that many milliseconds behind 1970-01-01T00:00Z} */
  NullableInstantExpr toInstantOfEpochMillis();

  /** {@return the instant that lies that many microseconds behind 1970-01-01T00:00Z} */
  NullableInstantExpr toInstantOfEpochMicros();
}
