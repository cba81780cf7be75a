package io.recordframe.expression;

/**
 * A number that can be null: what is the same for integers, floating point and decimals.
 * Mathematics takes place in {@code double}.
 */
public sealed interface NullableNumericExpr extends NullableOrderedExpr
    permits NumericExpr, NullableLongExpr, NullableDoubleExpr, NullableDecimalExpr {

  /** {@return the square root; NaN for a negative number} */
  NullableDoubleExpr sqrt();

  /** {@return the cube root} */
  NullableDoubleExpr cbrt();

  /** {@return Euler's number raised to this} */
  NullableDoubleExpr exp();

  /** {@return the natural logarithm; negative infinity for zero and NaN below} */
  NullableDoubleExpr ln();

  /** {@return the logarithm to base 10; negative infinity for zero and NaN below} */
  NullableDoubleExpr log10();

  /** {@return the logarithm to base 2; negative infinity for zero and NaN below} */
  NullableDoubleExpr log2();

  /** {@return the sine of this angle in radians} */
  NullableDoubleExpr sin();

  /** {@return the cosine of this angle in radians} */
  NullableDoubleExpr cos();

  /** {@return the tangent of this angle in radians} */
  NullableDoubleExpr tan();

  /** {@return the angle in radians whose sine this is; NaN outside -1 to 1} */
  NullableDoubleExpr asin();

  /** {@return the angle in radians whose cosine this is; NaN outside -1 to 1} */
  NullableDoubleExpr acos();

  /** {@return the angle in radians whose tangent this is} */
  NullableDoubleExpr atan();

  /** {@return this angle in radians as degrees} */
  NullableDoubleExpr toDegrees();

  /** {@return this angle in degrees as radians} */
  NullableDoubleExpr toRadians();

  /** {@return -1, 0 or 1, as this is negative, zero or positive; 0 for NaN} */
  NullableIntExpr signum();

  /**
   * {@return this raised to the exponent}
   *
   * @param exponent the exponent
   */
  NullableDoubleExpr pow(NullableNumericExpr exponent);

  /**
   * {@return this raised to the exponent}
   *
   * @param exponent the exponent
   */
  NullableDoubleExpr pow(double exponent);

  /**
   * {@return the angle in radians of the point whose y this is}
   *
   * @param x the point's x
   */
  NullableDoubleExpr atan2(NullableNumericExpr x);

  /**
   * {@return the angle in radians of the point whose y this is}
   *
   * @param x the point's x
   */
  NullableDoubleExpr atan2(double x);

  /**
   * {@return this as an integer of 8 bits} The fraction of floating point is cut off, as in Java,
   * that of a decimal rounded half away from zero; a value out of range, or NaN, is an error of the
   * query.
   */
  NullableByteExpr toByte();

  /** {@return this as an integer of 8 bits; null for a value out of range, or NaN} */
  NullableByteExpr tryToByte();

  /**
   * {@return this as an integer of 16 bits} The fraction of floating point is cut off, as in Java,
   * that of a decimal rounded half away from zero; a value out of range, or NaN, is an error of the
   * query.
   */
  NullableShortExpr toShort();

  /** {@return this as an integer of 16 bits; null for a value out of range, or NaN} */
  NullableShortExpr tryToShort();

  /**
   * {@return this as an integer of 32 bits} The fraction of floating point is cut off, as in Java,
   * that of a decimal rounded half away from zero; a value out of range, or NaN, is an error of the
   * query.
   */
  NullableIntExpr toInt();

  /** {@return this as an integer of 32 bits; null for a value out of range, or NaN} */
  NullableIntExpr tryToInt();

  /**
   * {@return this as an integer of 64 bits} The fraction of floating point is cut off, as in Java,
   * that of a decimal rounded half away from zero; a value out of range, or NaN, is an error of the
   * query.
   */
  NullableLongExpr toLong();

  /** {@return this as an integer of 64 bits; null for a value out of range, or NaN} */
  NullableLongExpr tryToLong();

  /** {@return this as a single-precision number, rounded to the nearest} */
  NullableFloatExpr toFloat();

  /** {@return this as a double-precision number, rounded to the nearest} */
  NullableDoubleExpr toDouble();

  /**
   * {@return this as a decimal, rounded half away from zero to its scale} A value that needs more
   * digits, or is not finite, is an error of the query.
   *
   * @param precision how many decimal digits in all, 1 to 38
   * @param scale how many of them stand behind the point
   * @throws IllegalArgumentException if precision or scale is out of bounds
   */
  NullableDecimalExpr toDecimal(int precision, int scale);

  /**
   * {@return this as a decimal, rounded half away from zero to its scale; null for a value that
   * needs more digits or is not finite}
   *
   * @param precision how many decimal digits in all, 1 to 38
   * @param scale how many of them stand behind the point
   * @throws IllegalArgumentException if precision or scale is out of bounds
   */
  NullableDecimalExpr tryToDecimal(int precision, int scale);

  /** {@return this as text} */
  NullableStrExpr toStr();

  /** {@return the arithmetic mean, nulls left out} */
  Agg<? extends NullableDoubleExpr, NullableDoubleExpr> mean();

  /** {@return the middle value, or the mean of both middle values, nulls left out} */
  Agg<? extends NullableDoubleExpr, NullableDoubleExpr> median();

  /** {@return the standard deviation of a population, nulls left out} */
  Agg<? extends NullableDoubleExpr, NullableDoubleExpr> stddevPopulation();

  /** {@return the variance of a population, nulls left out} */
  Agg<? extends NullableDoubleExpr, NullableDoubleExpr> variancePopulation();

  /** {@return the product, nulls left out} */
  Agg<? extends NullableDoubleExpr, NullableDoubleExpr> product();

  /**
   * {@return the value below which that part of the values lies, interpolated linearly, nulls left
   * out}
   *
   * @param part 0 to 1
   */
  Agg<? extends NullableDoubleExpr, NullableDoubleExpr> quantile(double part);

  /**
   * {@return the standard deviation of a sample; null for fewer than two values, nulls left out}
   */
  Agg<NullableDoubleExpr, NullableDoubleExpr> stddev();

  /** {@return the variance of a sample; null for fewer than two values, nulls left out} */
  Agg<NullableDoubleExpr, NullableDoubleExpr> variance();

  /**
   * {@return the skewness of a sample; null for fewer than three values, and where all are equal;
   * NaN where one is not finite}
   */
  Agg<NullableDoubleExpr, NullableDoubleExpr> skewness();

  /**
   * {@return the excess kurtosis of a sample; null for fewer than four values, and where all are
   * equal; NaN where one is not finite}
   */
  Agg<NullableDoubleExpr, NullableDoubleExpr> kurtosis();

  /**
   * {@return the slope of the line that fits this best over another number; null where there are no
   * two different values of that}
   *
   * @param other the other number
   */
  Agg<NullableDoubleExpr, NullableDoubleExpr> regressionSlope(NullableNumericExpr other);

  /**
   * {@return the value at 0 of the line that fits this best over another number; null where there
   * are no two different values of that}
   *
   * @param other the other number
   */
  Agg<NullableDoubleExpr, NullableDoubleExpr> regressionIntercept(NullableNumericExpr other);

  /**
   * {@return the part of the variance that the line over another number explains; null where there
   * are no two different values of that}
   *
   * @param other the other number
   */
  Agg<NullableDoubleExpr, NullableDoubleExpr> regressionR2(NullableNumericExpr other);

  /**
   * {@return about the value below which that part of the values lies; null where all are null}
   *
   * @param part 0 to 1
   */
  Agg<? extends NullableDoubleExpr, NullableDoubleExpr> approxQuantile(double part);

  /**
   * {@return Pearson's correlation coefficient; null for fewer than two pairs without a null}
   *
   * @param other the other value of each pair
   */
  Agg<NullableDoubleExpr, NullableDoubleExpr> correlation(NullableNumericExpr other);

  /**
   * {@return the covariance of a sample; null for fewer than two pairs without a null}
   *
   * @param other the other value of each pair
   */
  Agg<NullableDoubleExpr, NullableDoubleExpr> covariance(NullableNumericExpr other);

  /**
   * {@return the covariance of a population, pairs with a null left out}
   *
   * @param other the other value of each pair
   */
  Agg<? extends NullableDoubleExpr, NullableDoubleExpr> covariancePopulation(
      NullableNumericExpr other);

  /** {@return the hyperbolic sine} */
  NullableDoubleExpr sinh();

  /** {@return the hyperbolic cosine} */
  NullableDoubleExpr cosh();

  /** {@return the hyperbolic tangent} */
  NullableDoubleExpr tanh();

  /**
   * {@return the logarithm to a base}
   *
   * @param base the base
   */
  NullableDoubleExpr log(NullableNumericExpr base);

  /**
   * {@return the logarithm to a base}
   *
   * @param base the base
   */
  NullableDoubleExpr log(double base);
}
