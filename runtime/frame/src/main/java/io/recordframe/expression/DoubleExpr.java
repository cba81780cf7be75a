package io.recordframe.expression;

import java.util.Collection;

/** A double-precision number that is never null. See {@link NullableDoubleExpr}. */
public sealed interface DoubleExpr
    extends NullableDoubleExpr, Expr<DoubleExpr, NullableDoubleExpr>, NumericExpr, DoubleOperand
    permits DoubleNode, FloatExpr {

  /**
   * {@return the sum}
   *
   * @param other what is added
   */
  DoubleExpr plus(DoubleOperand other);

  @Override
  DoubleExpr plus(double other);

  /**
   * {@return the difference}
   *
   * @param other what is taken away
   */
  DoubleExpr minus(DoubleOperand other);

  @Override
  DoubleExpr minus(double other);

  /**
   * {@return the product}
   *
   * @param other what is multiplied with
   */
  DoubleExpr times(DoubleOperand other);

  @Override
  DoubleExpr times(double other);

  /**
   * {@return the remainder with the sign of this, as Java's % gives it; NaN for a division by zero}
   *
   * @param other what is divided by
   */
  DoubleExpr mod(DoubleOperand other);

  @Override
  DoubleExpr mod(double other);

  /**
   * {@return the exact quotient as a double} A division by zero gives an infinity or NaN, as in
   * Java.
   *
   * @param other the divisor
   */
  DoubleExpr dividedBy(DoubleOperand other);

  @Override
  DoubleExpr dividedBy(double other);

  @Override
  DoubleExpr negate();

  @Override
  DoubleExpr abs();

  @Override
  DoubleExpr floor();

  @Override
  DoubleExpr ceil();

  @Override
  DoubleExpr truncate();

  @Override
  DoubleExpr round(int digits);

  @Override
  BoolExpr isNaN();

  @Override
  BoolExpr isFinite();

  /**
   * {@return whether this equals the other}
   *
   * @param other what this is compared with
   */
  BoolExpr eq(DoubleOperand other);

  /**
   * {@return whether this differs from the other}
   *
   * @param other what this is compared with
   */
  BoolExpr ne(DoubleOperand other);

  /**
   * {@return whether this is greater than the other}
   *
   * @param other what this is compared with
   */
  BoolExpr gt(DoubleOperand other);

  /**
   * {@return whether this is greater than the other or equals it}
   *
   * @param other what this is compared with
   */
  BoolExpr ge(DoubleOperand other);

  /**
   * {@return whether this is less than the other}
   *
   * @param other what this is compared with
   */
  BoolExpr lt(DoubleOperand other);

  /**
   * {@return whether this is less than the other or equals it}
   *
   * @param other what this is compared with
   */
  BoolExpr le(DoubleOperand other);

  @Override
  BoolExpr eq(double other);

  @Override
  BoolExpr ne(double other);

  @Override
  BoolExpr gt(double other);

  @Override
  BoolExpr ge(double other);

  @Override
  BoolExpr lt(double other);

  @Override
  BoolExpr le(double other);

  /**
   * {@return whether this lies between both, both included}
   *
   * @param low the least value
   * @param high the greatest value
   */
  BoolExpr between(DoubleOperand low, DoubleOperand high);

  @Override
  BoolExpr between(double low, double high);

  @Override
  BoolExpr in(double... values);

  @Override
  BoolExpr in(Collection<? extends Number> values);

  /**
   * {@return whether this equals one of the values of a column; false for none}
   *
   * @param values what this is compared with, of {@code values(...)} of a frame
   */
  BoolExpr in(Values<? extends DoubleExpr> values);

  /**
   * {@return the larger of both}
   *
   * @param other the other value
   */
  DoubleExpr greatest(DoubleExpr other);

  @Override
  DoubleExpr greatest(double other);

  /**
   * {@return the smaller of both}
   *
   * @param other the other value
   */
  DoubleExpr least(DoubleExpr other);

  @Override
  DoubleExpr least(double other);

  @Override
  WindowFunction<? extends DoubleExpr> lag(long offset, double other);

  @Override
  WindowFunction<? extends DoubleExpr> lead(long offset, double other);

  /** {@return the sum; null over no rows} */
  @Override
  Agg<DoubleExpr, NullableDoubleExpr> sum();

  /** {@return the smallest value; null over no rows} */
  @Override
  Agg<? extends DoubleExpr, ? extends NullableDoubleExpr> min();

  /** {@return the largest value; null over no rows} */
  @Override
  Agg<? extends DoubleExpr, ? extends NullableDoubleExpr> max();

  @Override
  BoolExpr isInfinite();
}
