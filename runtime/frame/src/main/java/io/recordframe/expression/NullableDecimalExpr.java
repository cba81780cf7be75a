package io.recordframe.expression;

import java.math.BigDecimal;

/**
 * A decimal number that can be null.
 *
 * <p>Integers widen where they meet one; floating point does not: convert one of both by name. A
 * result has the digits that it needs: a sum or difference the larger scale and one more digit
 * before the point, a product the sum of both precisions and scales, a remainder the larger scale,
 * all of at most 38 digits. A value that needs more is an error of the query, never rounded.
 */
public sealed interface NullableDecimalExpr
    extends NullableScalarExpr<DecimalExpr, NullableDecimalExpr, BigDecimal>,
        NullableNumericExpr,
        NullableDecimalOperand
    permits DecimalExpr {

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  NullableDecimalExpr plus(NullableDecimalOperand other);

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  NullableDecimalExpr plus(long other);

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  NullableDecimalExpr plus(BigDecimal other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  NullableDecimalExpr minus(NullableDecimalOperand other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  NullableDecimalExpr minus(long other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  NullableDecimalExpr minus(BigDecimal other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  NullableDecimalExpr times(NullableDecimalOperand other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  NullableDecimalExpr times(long other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  NullableDecimalExpr times(BigDecimal other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  NullableDecimalExpr mod(NullableDecimalOperand other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  NullableDecimalExpr mod(long other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  NullableDecimalExpr mod(BigDecimal other);

  /**
   * {@return the exact quotient as a double} A division by zero is an error of the query.
   *
   * @param other the divisor
   */
  NullableDoubleExpr dividedBy(NullableDecimalOperand other);

  /**
   * {@return the exact quotient as a double} A division by zero is an error of the query.
   *
   * @param other the divisor
   */
  NullableDoubleExpr dividedBy(long other);

  /**
   * {@return the exact quotient as a double} A division by zero is an error of the query.
   *
   * @param other the divisor
   */
  NullableDoubleExpr dividedBy(BigDecimal other);

  /**
   * {@return the exact quotient as a double; null for a division by zero}
   *
   * @param other the divisor
   */
  NullableDoubleExpr tryDividedBy(NullableDecimalOperand other);

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
  NullableDoubleExpr tryDividedBy(BigDecimal other);

  /** {@return the number with the opposite sign} */
  NullableDecimalExpr negate();

  /** {@return the absolute value} */
  NullableDecimalExpr abs();

  /** {@return the largest whole number that is not greater} */
  NullableDecimalExpr floor();

  /** {@return the smallest whole number that is not less} */
  NullableDecimalExpr ceil();

  /** {@return the number without its fraction} */
  NullableDecimalExpr truncate();

  /**
   * {@return the number rounded half away from zero}
   *
   * @param digits how many digits stand behind the point; a negative number rounds before the point
   */
  NullableDecimalExpr round(int digits);

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  NullableBoolExpr eq(NullableDecimalOperand other);

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
  NullableBoolExpr ne(NullableDecimalOperand other);

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
  NullableBoolExpr gt(NullableDecimalOperand other);

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
  NullableBoolExpr ge(NullableDecimalOperand other);

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
  NullableBoolExpr lt(NullableDecimalOperand other);

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
  NullableBoolExpr le(NullableDecimalOperand other);

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
  BoolExpr eqNullSafe(NullableDecimalOperand other);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  NullableBoolExpr between(NullableDecimalOperand low, NullableDecimalOperand high);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  NullableBoolExpr between(long low, long high);

  /**
   * {@return the value, or the other where it is null}
   *
   * @param other what stands for null
   */
  DecimalExpr orElse(long other);

  /**
   * {@return the value that many rows before, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends NullableDecimalExpr> lag(long offset, long other);

  /**
   * {@return the value that many rows behind, in the window's order, or the other where there is no
   * such row}
   *
   * @param offset how many rows
   * @param other what stands for a row that does not exist
   */
  WindowFunction<? extends NullableDecimalExpr> lead(long offset, long other);

  /**
   * {@return the sum, with the same digits behind the point, nulls left out} One of more than 38
   * digits is an error of the query.
   */
  Agg<? extends NullableDecimalExpr, NullableDecimalExpr> sum();
}
