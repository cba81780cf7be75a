package io.recordframe.expression;

import java.math.BigDecimal;

/** A decimal number that is never null. See {@link NullableDecimalExpr}. */
public sealed interface DecimalExpr
    extends NullableDecimalExpr,
        ScalarExpr<DecimalExpr, NullableDecimalExpr, BigDecimal>,
        NumericExpr,
        DecimalOperand
    permits DecimalNode {

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  DecimalExpr plus(DecimalOperand other);

  @Override
  DecimalExpr plus(long other);

  @Override
  DecimalExpr plus(BigDecimal other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  DecimalExpr minus(DecimalOperand other);

  @Override
  DecimalExpr minus(long other);

  @Override
  DecimalExpr minus(BigDecimal other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  DecimalExpr times(DecimalOperand other);

  @Override
  DecimalExpr times(long other);

  @Override
  DecimalExpr times(BigDecimal other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it}
   *
   * @param other what is divided by
   */
  DecimalExpr mod(DecimalOperand other);

  @Override
  DecimalExpr mod(long other);

  @Override
  DecimalExpr mod(BigDecimal other);

  /**
   * {@return the exact quotient as a double} A division by zero is an error of the query.
   *
   * @param other the divisor
   */
  DoubleExpr dividedBy(DecimalOperand other);

  @Override
  DoubleExpr dividedBy(long other);

  @Override
  DoubleExpr dividedBy(BigDecimal other);

  @Override
  DecimalExpr negate();

  @Override
  DecimalExpr abs();

  @Override
  DecimalExpr floor();

  @Override
  DecimalExpr ceil();

  @Override
  DecimalExpr truncate();

  @Override
  DecimalExpr round(int digits);

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  BoolExpr eq(DecimalOperand other);

  @Override
  BoolExpr eq(long other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  BoolExpr ne(DecimalOperand other);

  @Override
  BoolExpr ne(long other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  BoolExpr gt(DecimalOperand other);

  @Override
  BoolExpr gt(long other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  BoolExpr ge(DecimalOperand other);

  @Override
  BoolExpr ge(long other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  BoolExpr lt(DecimalOperand other);

  @Override
  BoolExpr lt(long other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  BoolExpr le(DecimalOperand other);

  @Override
  BoolExpr le(long other);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  BoolExpr between(DecimalOperand low, DecimalOperand high);

  @Override
  BoolExpr between(long low, long high);

  @Override
  WindowFunction<DecimalExpr> lag(long offset, long other);

  @Override
  WindowFunction<DecimalExpr> lead(long offset, long other);

  /**
   * {@return the sum, with the same digits behind the point; null over no rows} One of more than 38
   * digits is an error of the query.
   */
  @Override
  Agg<DecimalExpr, NullableDecimalExpr> sum();
}
