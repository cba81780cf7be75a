package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import java.util.List;

/** Functions from the values of many rows to one value. Nulls are left out. */
public enum AggregateFunction implements WindowableFunction {
  /** How many rows there are. */
  COUNT_ROWS(
      Signature.of(
          "count_rows", List.of(), ResultRule.of(ScalarType.INT64), "How many rows there are."),
      EmptyResult.ZERO),
  /** How many values are not null. */
  COUNT(
      Signature.of(
          "count",
          List.of(ParameterType.ANY),
          ResultRule.of(ScalarType.INT64),
          "How many values are not null."),
      EmptyResult.ZERO),
  /** How many values are true. */
  COUNT_IF(
      Signature.of(
          "count_if",
          List.of(ParameterType.BOOLEAN),
          ResultRule.of(ScalarType.INT64),
          "How many values are true."),
      EmptyResult.ZERO),
  /** About how many different values there are, nulls left out. */
  APPROX_COUNT_DISTINCT(
      Signature.of(
          "approx_count_distinct",
          List.of(ParameterType.ANY),
          ResultRule.of(ScalarType.INT64),
          "About how many different values there are, nulls left out."),
      EmptyResult.ZERO),
  /** The sum: int64 of integers, float64 of floating point, 38 digits of decimals. */
  SUM(
      Signature.of(
          "sum",
          List.of(ParameterType.NUMERIC),
          AggregateFunction::sumType,
          "The sum: int64 of integers, float64 of floating point, 38 digits of decimals."),
      EmptyResult.NULL),
  /** The arithmetic mean. */
  MEAN(
      Signature.of(
          "mean",
          List.of(ParameterType.NUMERIC),
          ResultRule.of(ScalarType.FLOAT64),
          "The arithmetic mean."),
      EmptyResult.NULL),
  /** The smallest value. */
  MIN(
      Signature.of(
          "min", List.of(ParameterType.ORDERED), ResultRule.argument(0), "The smallest value."),
      EmptyResult.NULL),
  /** The largest value. */
  MAX(
      Signature.of(
          "max", List.of(ParameterType.ORDERED), ResultRule.argument(0), "The largest value."),
      EmptyResult.NULL),
  /**
   * The first value of the row in which the second is smallest, rows with a null in either left
   * out.
   */
  MIN_BY(
      Signature.of(
          "min_by",
          List.of(ParameterType.ANY, ParameterType.ORDERED),
          ResultRule.argument(0),
          "The first value of the row in which the second is smallest, rows with a null in either left out."),
      EmptyResult.NULL),
  /**
   * The first value of the row in which the second is largest, rows with a null in either left out.
   */
  MAX_BY(
      Signature.of(
          "max_by",
          List.of(ParameterType.ANY, ParameterType.ORDERED),
          ResultRule.argument(0),
          "The first value of the row in which the second is largest, rows with a null in either left out."),
      EmptyResult.NULL),
  /** The middle value, or the mean of both middle values. */
  MEDIAN(
      Signature.of(
          "median",
          List.of(ParameterType.NUMERIC),
          ResultRule.of(ScalarType.FLOAT64),
          "The middle value, or the mean of both middle values."),
      EmptyResult.NULL),
  /**
   * The value below which that part (0 to 1, a literal) of the values lies, interpolated linearly.
   */
  QUANTILE(
      Signature.of(
          "quantile",
          List.of(ParameterType.NUMERIC, ParameterType.FLOAT64),
          ResultRule.of(ScalarType.FLOAT64),
          "The value below which that part (0 to 1, a literal) of the values lies, interpolated linearly."),
      EmptyResult.NULL),
  /** The most frequent value. */
  MODE(
      Signature.of(
          "mode", List.of(ParameterType.ANY), ResultRule.argument(0), "The most frequent value."),
      EmptyResult.NULL),
  /** The standard deviation of a sample; null for fewer than two values. */
  STDDEV_SAMPLE(
      Signature.of(
          "stddev_sample",
          List.of(ParameterType.NUMERIC),
          ResultRule.of(ScalarType.FLOAT64),
          "The standard deviation of a sample; null for fewer than two values."),
      EmptyResult.NULL_FOR_FEW),
  /** The standard deviation of a population. */
  STDDEV_POPULATION(
      Signature.of(
          "stddev_population",
          List.of(ParameterType.NUMERIC),
          ResultRule.of(ScalarType.FLOAT64),
          "The standard deviation of a population."),
      EmptyResult.NULL),
  /** The variance of a sample; null for fewer than two values. */
  VARIANCE_SAMPLE(
      Signature.of(
          "variance_sample",
          List.of(ParameterType.NUMERIC),
          ResultRule.of(ScalarType.FLOAT64),
          "The variance of a sample; null for fewer than two values."),
      EmptyResult.NULL_FOR_FEW),
  /** The variance of a population. */
  VARIANCE_POPULATION(
      Signature.of(
          "variance_population",
          List.of(ParameterType.NUMERIC),
          ResultRule.of(ScalarType.FLOAT64),
          "The variance of a population."),
      EmptyResult.NULL),
  /** Pearson's correlation coefficient; null for fewer than two pairs. */
  CORRELATION(
      Signature.of(
          "correlation",
          List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
          ResultRule.of(ScalarType.FLOAT64),
          "Pearson's correlation coefficient; null for fewer than two pairs."),
      EmptyResult.NULL_FOR_FEW),
  /** The covariance of a sample; null for fewer than two pairs. */
  COVARIANCE_SAMPLE(
      Signature.of(
          "covariance_sample",
          List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
          ResultRule.of(ScalarType.FLOAT64),
          "The covariance of a sample; null for fewer than two pairs."),
      EmptyResult.NULL_FOR_FEW),
  /** The covariance of a population. */
  COVARIANCE_POPULATION(
      Signature.of(
          "covariance_population",
          List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
          ResultRule.of(ScalarType.FLOAT64),
          "The covariance of a population."),
      EmptyResult.NULL),
  /** The first value that is not null in the order that the call gives. */
  FIRST(
      Signature.of(
          "first",
          List.of(ParameterType.ANY),
          ResultRule.argument(0),
          "The first value that is not null in the order that the call gives."),
      EmptyResult.NULL),
  /** The last value that is not null in the order that the call gives. */
  LAST(
      Signature.of(
          "last",
          List.of(ParameterType.ANY),
          ResultRule.argument(0),
          "The last value that is not null in the order that the call gives."),
      EmptyResult.NULL),
  /** Whether all values are true, nulls left out. */
  EVERY(
      Signature.of(
          "every",
          List.of(ParameterType.BOOLEAN),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether all values are true, nulls left out."),
      EmptyResult.NULL),
  /** Whether a value is true, nulls left out. */
  SOME(
      Signature.of(
          "some",
          List.of(ParameterType.BOOLEAN),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether a value is true, nulls left out."),
      EmptyResult.NULL),
  /** The product. */
  PRODUCT(
      Signature.of(
          "product",
          List.of(ParameterType.NUMERIC),
          ResultRule.of(ScalarType.FLOAT64),
          "The product."),
      EmptyResult.NULL),
  /** The bits that are set in all values. */
  BIT_AND_ALL(
      Signature.of(
          "bit_and_all",
          List.of(ParameterType.INTEGER),
          ResultRule.argument(0),
          "The bits that are set in all values."),
      EmptyResult.NULL),
  /** The bits that are set in at least one value. */
  BIT_OR_ALL(
      Signature.of(
          "bit_or_all",
          List.of(ParameterType.INTEGER),
          ResultRule.argument(0),
          "The bits that are set in at least one value."),
      EmptyResult.NULL),
  /** The bits that are set in an odd number of values. */
  BIT_XOR_ALL(
      Signature.of(
          "bit_xor_all",
          List.of(ParameterType.INTEGER),
          ResultRule.argument(0),
          "The bits that are set in an odd number of values."),
      EmptyResult.NULL),
  /** The values that are not null, in the order that the call gives. */
  LIST(
      Signature.of(
          "list",
          List.of(ParameterType.ANY),
          ResultRule.listOfFirst(),
          "The values that are not null, in the order that the call gives."),
      EmptyResult.NULL),
  /** The texts that are not null, separated, in the order that the call gives. */
  TEXT_JOIN(
      Signature.of(
          "text_join",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The texts that are not null, separated, in the order that the call gives."),
      EmptyResult.NULL);

  /** What an aggregate gives when it meets too few values. */
  public enum EmptyResult {
    /** Zero over no values: never null. */
    ZERO,
    /** Null over no values. */
    NULL,
    /** Null over no values, and for some numbers of values above none. */
    NULL_FOR_FEW
  }

  private final Signature signature;
  private final EmptyResult emptyResult;

  AggregateFunction(Signature signature, EmptyResult emptyResult) {
    this.signature = signature;
    this.emptyResult = emptyResult;
  }

  @Override
  public Signature signature() {
    return signature;
  }

  /**
   * What the aggregate gives when it meets too few values.
   *
   * @return the rule
   */
  public EmptyResult emptyResult() {
    return emptyResult;
  }

  private static DataType sumType(List<DataType> arguments) {
    return switch (arguments.getFirst()) {
      case DecimalType decimal -> new DecimalType(DecimalType.MAX_PRECISION, decimal.scale());
      case DataType type when NumericTypes.isFloating(type) -> ScalarType.FLOAT64;
      case DataType _ -> ScalarType.INT64;
    };
  }
}
