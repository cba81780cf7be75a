package io.recordframe.expression;

import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;

/** A number that is never null. See {@link NullableNumericExpr}. */
public sealed interface NumericExpr extends NullableNumericExpr, OrderedExpr
    permits LongExpr, DoubleExpr, DecimalExpr {

  @Override
  default DoubleExpr sqrt() {
    return ExpressionNode.float64(MathFunction.SQUARE_ROOT, this);
  }

  @Override
  default DoubleExpr cbrt() {
    return ExpressionNode.float64(MathFunction.CUBE_ROOT, this);
  }

  @Override
  default DoubleExpr exp() {
    return ExpressionNode.float64(MathFunction.EXP, this);
  }

  @Override
  default DoubleExpr ln() {
    return ExpressionNode.float64(MathFunction.LN, this);
  }

  @Override
  default DoubleExpr log10() {
    return ExpressionNode.float64(MathFunction.LOG10, this);
  }

  @Override
  default DoubleExpr log2() {
    return ExpressionNode.float64(MathFunction.LOG2, this);
  }

  @Override
  default DoubleExpr sin() {
    return ExpressionNode.float64(MathFunction.SIN, this);
  }

  @Override
  default DoubleExpr cos() {
    return ExpressionNode.float64(MathFunction.COS, this);
  }

  @Override
  default DoubleExpr tan() {
    return ExpressionNode.float64(MathFunction.TAN, this);
  }

  @Override
  default DoubleExpr asin() {
    return ExpressionNode.float64(MathFunction.ASIN, this);
  }

  @Override
  default DoubleExpr acos() {
    return ExpressionNode.float64(MathFunction.ACOS, this);
  }

  @Override
  default DoubleExpr atan() {
    return ExpressionNode.float64(MathFunction.ATAN, this);
  }

  @Override
  default DoubleExpr toDegrees() {
    return ExpressionNode.float64(MathFunction.DEGREES, this);
  }

  @Override
  default DoubleExpr toRadians() {
    return ExpressionNode.float64(MathFunction.RADIANS, this);
  }

  /**
   * {@return this raised to the exponent}
   *
   * @param exponent the exponent
   */
  default DoubleExpr pow(NumericExpr exponent) {
    return ExpressionNode.float64(MathFunction.POWER, this, exponent);
  }

  @Override
  default NullableDoubleExpr pow(NullableNumericExpr exponent) {
    return ExpressionNode.float64(MathFunction.POWER, this, exponent);
  }

  @Override
  default DoubleExpr pow(double exponent) {
    return ExpressionNode.float64(MathFunction.POWER, this, exponent);
  }

  /**
   * {@return the angle in radians of the point whose y this is}
   *
   * @param x the point's x
   */
  default DoubleExpr atan2(NumericExpr x) {
    return ExpressionNode.float64(MathFunction.ATAN2, this, x);
  }

  @Override
  default NullableDoubleExpr atan2(NullableNumericExpr x) {
    return ExpressionNode.float64(MathFunction.ATAN2, this, x);
  }

  @Override
  default DoubleExpr atan2(double x) {
    return ExpressionNode.float64(MathFunction.ATAN2, this, x);
  }

  @Override
  default IntExpr signum() {
    return ExpressionNode.int32(MathFunction.SIGN, this);
  }

  @Override
  default ByteExpr toByte() {
    return new ByteNode(Operands.converted(this, ScalarType.INT8));
  }

  @Override
  default NullableByteExpr tryToByte() {
    return new ByteNode(Operands.convertedOrNull(this, ScalarType.INT8));
  }

  @Override
  default ShortExpr toShort() {
    return new ShortNode(Operands.converted(this, ScalarType.INT16));
  }

  @Override
  default NullableShortExpr tryToShort() {
    return new ShortNode(Operands.convertedOrNull(this, ScalarType.INT16));
  }

  @Override
  default IntExpr toInt() {
    return new IntNode(Operands.converted(this, ScalarType.INT32));
  }

  @Override
  default NullableIntExpr tryToInt() {
    return new IntNode(Operands.convertedOrNull(this, ScalarType.INT32));
  }

  @Override
  default LongExpr toLong() {
    return new LongNode(Operands.converted(this, ScalarType.INT64));
  }

  @Override
  default NullableLongExpr tryToLong() {
    return new LongNode(Operands.convertedOrNull(this, ScalarType.INT64));
  }

  @Override
  default FloatExpr toFloat() {
    return new FloatNode(Operands.converted(this, ScalarType.FLOAT32));
  }

  @Override
  default DoubleExpr toDouble() {
    return new DoubleNode(Operands.converted(this, ScalarType.FLOAT64));
  }

  @Override
  default DecimalExpr toDecimal(int precision, int scale) {
    return new DecimalNode(Operands.converted(this, new DecimalType(precision, scale)));
  }

  @Override
  default NullableDecimalExpr tryToDecimal(int precision, int scale) {
    return new DecimalNode(Operands.convertedOrNull(this, new DecimalType(precision, scale)));
  }

  @Override
  default StrExpr toStr() {
    return new StrNode(Operands.converted(this, ScalarType.STRING));
  }

  /** {@return the arithmetic mean; null over no rows} */
  @Override
  default Agg<DoubleExpr, NullableDoubleExpr> mean() {
    return Agg.of(AggregateFunction.MEAN, DoubleNode::new, this);
  }

  /** {@return the middle value, or the mean of both middle values; null over no rows} */
  @Override
  default Agg<DoubleExpr, NullableDoubleExpr> median() {
    return Agg.of(AggregateFunction.MEDIAN, DoubleNode::new, this);
  }

  /** {@return the standard deviation of a population; null over no rows} */
  @Override
  default Agg<DoubleExpr, NullableDoubleExpr> stddevPopulation() {
    return Agg.of(AggregateFunction.STDDEV_POPULATION, DoubleNode::new, this);
  }

  /** {@return the variance of a population; null over no rows} */
  @Override
  default Agg<DoubleExpr, NullableDoubleExpr> variancePopulation() {
    return Agg.of(AggregateFunction.VARIANCE_POPULATION, DoubleNode::new, this);
  }

  /** {@return the product; null over no rows} */
  @Override
  default Agg<DoubleExpr, NullableDoubleExpr> product() {
    return Agg.of(AggregateFunction.PRODUCT, DoubleNode::new, this);
  }

  /**
   * {@return the value below which that part of the values lies, interpolated linearly; null over
   * no rows}
   *
   * @param part 0 to 1
   */
  @Override
  default Agg<DoubleExpr, NullableDoubleExpr> quantile(double part) {
    return Agg.of(AggregateFunction.QUANTILE, DoubleNode::new, this, part);
  }

  @Override
  default Agg<NullableDoubleExpr, NullableDoubleExpr> stddev() {
    return Agg.of(AggregateFunction.STDDEV_SAMPLE, DoubleNode::new, this);
  }

  @Override
  default Agg<NullableDoubleExpr, NullableDoubleExpr> variance() {
    return Agg.of(AggregateFunction.VARIANCE_SAMPLE, DoubleNode::new, this);
  }

  @Override
  default Agg<NullableDoubleExpr, NullableDoubleExpr> skewness() {
    return Agg.of(AggregateFunction.SKEWNESS, DoubleNode::new, this);
  }

  @Override
  default Agg<NullableDoubleExpr, NullableDoubleExpr> kurtosis() {
    return Agg.of(AggregateFunction.KURTOSIS, DoubleNode::new, this);
  }

  @Override
  default Agg<NullableDoubleExpr, NullableDoubleExpr> regressionSlope(NullableNumericExpr other) {
    return Agg.of(AggregateFunction.REGRESSION_SLOPE, DoubleNode::new, this, other);
  }

  @Override
  default Agg<NullableDoubleExpr, NullableDoubleExpr> regressionIntercept(
      NullableNumericExpr other) {
    return Agg.of(AggregateFunction.REGRESSION_INTERCEPT, DoubleNode::new, this, other);
  }

  @Override
  default Agg<NullableDoubleExpr, NullableDoubleExpr> regressionR2(NullableNumericExpr other) {
    return Agg.of(AggregateFunction.REGRESSION_R2, DoubleNode::new, this, other);
  }

  /**
   * {@return about the value below which that part of the values lies; null over no rows}
   *
   * @param part 0 to 1
   */
  @Override
  default Agg<DoubleExpr, NullableDoubleExpr> approxQuantile(double part) {
    return Agg.of(AggregateFunction.APPROX_QUANTILE, DoubleNode::new, this, part);
  }

  @Override
  default Agg<NullableDoubleExpr, NullableDoubleExpr> correlation(NullableNumericExpr other) {
    return Agg.of(AggregateFunction.CORRELATION, DoubleNode::new, this, other);
  }

  @Override
  default Agg<NullableDoubleExpr, NullableDoubleExpr> covariance(NullableNumericExpr other) {
    return Agg.of(AggregateFunction.COVARIANCE_SAMPLE, DoubleNode::new, this, other);
  }

  @Override
  default Agg<? extends NullableDoubleExpr, NullableDoubleExpr> covariancePopulation(
      NullableNumericExpr other) {
    return Agg.of(AggregateFunction.COVARIANCE_POPULATION, DoubleNode::new, this, other);
  }

  /**
   * {@return the covariance of a population; null over no rows}
   *
   * @param other the other value of each pair
   */
  default Agg<DoubleExpr, NullableDoubleExpr> covariancePopulation(NumericExpr other) {
    return Agg.of(AggregateFunction.COVARIANCE_POPULATION, DoubleNode::new, this, other);
  }

  @Override
  default DoubleExpr sinh() {
    return ExpressionNode.float64(MathFunction.SINH, this);
  }

  @Override
  default DoubleExpr cosh() {
    return ExpressionNode.float64(MathFunction.COSH, this);
  }

  @Override
  default DoubleExpr tanh() {
    return ExpressionNode.float64(MathFunction.TANH, this);
  }

  @Override
  default NullableDoubleExpr log(NullableNumericExpr base) {
    return ExpressionNode.float64(MathFunction.LOG, this, base);
  }

  /**
   * {@return the logarithm to a base}
   *
   * @param base the base
   */
  default DoubleExpr log(NumericExpr base) {
    return ExpressionNode.float64(MathFunction.LOG, this, base);
  }

  @Override
  default DoubleExpr log(double base) {
    return ExpressionNode.float64(MathFunction.LOG, this, base);
  }
}
