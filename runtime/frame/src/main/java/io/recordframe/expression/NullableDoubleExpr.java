package io.recordframe.expression;

import java.util.Collection;

/**
 * A double-precision number that can be null.
 *
 * <p>Integers widen where they meet one, as in Java. A decimal does not: convert one of both by
 * name. In comparison NaN equals NaN and is greater than every other number, and -0.0 equals 0.0.
 */
public sealed interface NullableDoubleExpr
    extends NullableExpr<DoubleExpr, NullableDoubleExpr>, NullableNumericExpr, NullableDoubleOperand
    permits DoubleExpr, NullableFloatExpr {

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
   * {@return the remainder with the sign of this, as Java's % gives it; NaN for a division by zero}
   *
   * @param other what is divided by
   */
  NullableDoubleExpr mod(NullableDoubleOperand other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it; NaN for a division by zero}
   *
   * @param other what is divided by
   */
  NullableDoubleExpr mod(double other);

  /**
   * {@return the exact quotient as a double} A division by zero gives an infinity or NaN, as in
   * Java.
   *
   * @param other the divisor
   */
  NullableDoubleExpr dividedBy(NullableDoubleOperand other);

  /**
   * {@return the exact quotient as a double} A division by zero gives an infinity or NaN, as in
   * Java.
   *
   * @param other the divisor
   */
  NullableDoubleExpr dividedBy(double other);

  /**
   * {@return the exact quotient as a double; null for a division by zero}
   *
   * @param other the divisor
   */
  NullableDoubleExpr tryDividedBy(NullableDoubleOperand other);

  /**
   * {@return the exact quotient as a double; null for a division by zero}
   *
   * @param other the divisor
   */
  NullableDoubleExpr tryDividedBy(double other);

  /** {@return the number with the opposite sign} */
  NullableDoubleExpr negate();

  /** {@return the absolute value} */
  NullableDoubleExpr abs();

  /** {@return the largest whole number that is not greater} */
  NullableDoubleExpr floor();

  /** {@return the smallest whole number that is not less} */
  NullableDoubleExpr ceil();

  /** {@return the number without its fraction} */
  NullableDoubleExpr truncate();

  /**
   * {@return the number rounded half away from zero}
   *
   * @param digits how many digits stand behind the point; a negative number rounds before the point
   */
  NullableDoubleExpr round(int digits);

  /** {@return whether the number is NaN} */
  NullableBoolExpr isNaN();

  /** {@return whether the number is neither infinite nor NaN} */
  NullableBoolExpr isFinite();

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr eq(NullableDoubleOperand other);

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr eq(double other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ne(NullableDoubleOperand other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ne(double other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr gt(NullableDoubleOperand other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr gt(double other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ge(NullableDoubleOperand other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr ge(double other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr lt(NullableDoubleOperand other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr lt(double other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr le(NullableDoubleOperand other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr le(double other);

  /**
   * {@return whether both are equal or both null; never null itself}
   *
   * @param other what this is compared with
   */
  BoolExpr eqNullSafe(NullableDoubleOperand other);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  NullableBoolExpr between(NullableDoubleOperand low, NullableDoubleOperand high);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  NullableBoolExpr between(double low, double high);

  /**
   * {@return whether this equals one of the values; false for none}
   *
   * @param values what this is compared with
   */
  NullableBoolExpr in(double... values);

  /**
   * {@return whether this equals one of the values; false for none}
   *
   * @param values what this is compared with, none of them null
   */
  NullableBoolExpr in(Collection<? extends Number> values);

  /**
   * {@return whether this equals one of the values of a column; null where it equals none and one
   * of them is null; false for none}
   *
   * @param values what this is compared with, of {@code nullableValues(...)} of a frame
   */
  NullableBoolExpr in(NullableValues<? extends NullableDoubleExpr> values);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  NullableDoubleExpr greatest(NullableDoubleExpr other);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  NullableDoubleExpr greatest(double other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  NullableDoubleExpr least(NullableDoubleExpr other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  NullableDoubleExpr least(double other);

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  DoubleExpr orElse(double other);

  /**
   * {@return null where the value equals the other, otherwise the value}
   *
   * @param other what this is compared with
   */
  NullableDoubleExpr nullIf(double other);

  /**
   * {@return the value that many rows before, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends NullableDoubleExpr> lag(long offset, double other);

  /**
   * {@return the value that many rows behind, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends NullableDoubleExpr> lead(long offset, double other);

  /** {@return the sum, nulls left out} */
  Agg<? extends NullableDoubleExpr, NullableDoubleExpr> sum();

  /** {@return the smallest value, nulls left out} */
  Agg<? extends NullableDoubleExpr, ? extends NullableDoubleExpr> min();

  /** {@return the largest value, nulls left out} */
  Agg<? extends NullableDoubleExpr, ? extends NullableDoubleExpr> max();

  /** {@return whether the number is positive or negative infinity} */
  NullableBoolExpr isInfinite();
}
