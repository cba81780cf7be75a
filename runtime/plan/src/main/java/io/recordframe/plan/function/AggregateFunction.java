package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.ANY;
import static io.recordframe.plan.function.ParameterType.BOOLEAN;
import static io.recordframe.plan.function.ParameterType.FLOAT64;
import static io.recordframe.plan.function.ParameterType.INT64;
import static io.recordframe.plan.function.ParameterType.INTEGER;
import static io.recordframe.plan.function.ParameterType.NUMERIC;
import static io.recordframe.plan.function.ParameterType.ORDERED;
import static io.recordframe.plan.function.ParameterType.STRING;
import static io.recordframe.plan.function.ResultRule.argument;
import static io.recordframe.plan.function.ResultRule.listOfFirst;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;

/** Functions from the values of many rows to one value. Nulls are left out. */
public enum AggregateFunction implements Aggregation {
  COUNT_ROWS(takes().gives(ScalarType.INT64, "How many rows there are."), EmptyResult.ZERO),
  COUNT(takes(ANY).gives(ScalarType.INT64, "How many values are not null."), EmptyResult.ZERO),
  COUNT_IF(takes(BOOLEAN).gives(ScalarType.INT64, "How many values are true."), EmptyResult.ZERO),
  APPROX_COUNT_DISTINCT(
      takes(ANY)
          .gives(ScalarType.INT64, "About how many different values there are, nulls left out."),
      EmptyResult.ZERO),
  SUM(
      takes(NUMERIC)
          .gives(
              arguments -> NumericTypes.sum(arguments.getFirst()),
              "The sum: int64 of integers, float64 of floating point, 38 digits of decimals."),
      EmptyResult.NULL),
  MEAN(takes(NUMERIC).gives(ScalarType.FLOAT64, "The arithmetic mean."), EmptyResult.NULL),
  MIN(takes(ORDERED).gives(argument(0), "The smallest value."), EmptyResult.NULL),
  MAX(takes(ORDERED).gives(argument(0), "The largest value."), EmptyResult.NULL),
  MIN_BY(
      takes(ANY, ORDERED)
          .gives(
              argument(0),
              "The first value of the row in which the second is smallest, rows with a null in either left out."),
      EmptyResult.NULL),
  MAX_BY(
      takes(ANY, ORDERED)
          .gives(
              argument(0),
              "The first value of the row in which the second is largest, rows with a null in either left out."),
      EmptyResult.NULL),
  MEDIAN(
      takes(NUMERIC)
          .gives(ScalarType.FLOAT64, "The middle value, or the mean of both middle values."),
      EmptyResult.NULL),
  QUANTILE(
      takes(NUMERIC, FLOAT64)
          .gives(
              ScalarType.FLOAT64,
              "The value below which that part (0 to 1, a literal) of the values lies, interpolated linearly."),
      EmptyResult.NULL),
  MODE(takes(ANY).gives(argument(0), "The most frequent value."), EmptyResult.NULL),
  STDDEV_SAMPLE(
      takes(NUMERIC)
          .gives(
              ScalarType.FLOAT64,
              "The standard deviation of a sample; null for fewer than two values."),
      EmptyResult.NULL_FOR_FEW),
  STDDEV_POPULATION(
      takes(NUMERIC)
          .gives(ScalarType.FLOAT64, "The standard deviation of a population; 0 for one value."),
      EmptyResult.NULL),
  VARIANCE_SAMPLE(
      takes(NUMERIC)
          .gives(ScalarType.FLOAT64, "The variance of a sample; null for fewer than two values."),
      EmptyResult.NULL_FOR_FEW),
  VARIANCE_POPULATION(
      takes(NUMERIC).gives(ScalarType.FLOAT64, "The variance of a population; 0 for one value."),
      EmptyResult.NULL),
  CORRELATION(
      takes(NUMERIC, NUMERIC)
          .gives(
              ScalarType.FLOAT64,
              "Pearson's correlation coefficient; null for fewer than two pairs."),
      EmptyResult.NULL_FOR_FEW),
  COVARIANCE_SAMPLE(
      takes(NUMERIC, NUMERIC)
          .gives(ScalarType.FLOAT64, "The covariance of a sample; null for fewer than two pairs."),
      EmptyResult.NULL_FOR_FEW),
  COVARIANCE_POPULATION(
      takes(NUMERIC, NUMERIC).gives(ScalarType.FLOAT64, "The covariance of a population."),
      EmptyResult.NULL),
  FIRST(
      takes(ANY)
          .gives(argument(0), "The first value that is not null in the order that the call gives."),
      EmptyResult.NULL),
  LAST(
      takes(ANY)
          .gives(argument(0), "The last value that is not null in the order that the call gives."),
      EmptyResult.NULL),
  EVERY(
      takes(BOOLEAN).gives(ScalarType.BOOLEAN, "Whether all values are true, nulls left out."),
      EmptyResult.NULL),
  SOME(
      takes(BOOLEAN).gives(ScalarType.BOOLEAN, "Whether a value is true, nulls left out."),
      EmptyResult.NULL),
  PRODUCT(takes(NUMERIC).gives(ScalarType.FLOAT64, "The product."), EmptyResult.NULL),
  BIT_AND_ALL(
      takes(INTEGER).gives(argument(0), "The bits that are set in all values."), EmptyResult.NULL),
  BIT_OR_ALL(
      takes(INTEGER).gives(argument(0), "The bits that are set in at least one value."),
      EmptyResult.NULL),
  BIT_XOR_ALL(
      takes(INTEGER).gives(argument(0), "The bits that are set in an odd number of values."),
      EmptyResult.NULL),
  LIST(
      takes(ANY)
          .gives(listOfFirst(), "The values that are not null, in the order that the call gives."),
      EmptyResult.NULL),
  TEXT_JOIN(
      takes(STRING, STRING)
          .gives(
              ScalarType.STRING,
              "The texts that are not null, separated, in the order that the call gives."),
      EmptyResult.NULL),
  SKEWNESS(
      takes(NUMERIC)
          .gives(
              ScalarType.FLOAT64,
              "The skewness of a sample; null for fewer than three values, and where all are equal; NaN where one is not finite."),
      EmptyResult.NULL_FOR_FEW),
  KURTOSIS(
      takes(NUMERIC)
          .gives(
              ScalarType.FLOAT64,
              "The excess kurtosis of a sample; null for fewer than four values, and where all are equal; NaN where one is not finite."),
      EmptyResult.NULL_FOR_FEW),
  REGRESSION_SLOPE(
      takes(NUMERIC, NUMERIC)
          .gives(
              ScalarType.FLOAT64,
              "The slope of the line that fits best, the first value over the second; null where there are no two different second values."),
      EmptyResult.NULL_FOR_FEW),
  REGRESSION_INTERCEPT(
      takes(NUMERIC, NUMERIC)
          .gives(
              ScalarType.FLOAT64,
              "The value at 0 of the line that fits best, the first value over the second; null where there are no two different second values."),
      EmptyResult.NULL_FOR_FEW),
  REGRESSION_R2(
      takes(NUMERIC, NUMERIC)
          .gives(
              ScalarType.FLOAT64,
              "The part of the variance that the line explains, the first value over the second; 1 where the first values are equal; null where there are no two different second values."),
      EmptyResult.NULL_FOR_FEW),
  APPROX_QUANTILE(
      takes(NUMERIC, FLOAT64)
          .gives(
              ScalarType.FLOAT64,
              "About the value below which that part (0 to 1, a literal) of the values lies; values that are not finite may be left out where others are."),
      EmptyResult.NULL),
  LARGEST(
      takes(ORDERED, INT64)
          .gives(
              listOfFirst(),
              "The largest values, as many as the literal says (1 to 100000) or there are, the largest first."),
      EmptyResult.NULL),
  SMALLEST(
      takes(ORDERED, INT64)
          .gives(
              listOfFirst(),
              "The smallest values, as many as the literal says (1 to 100000) or there are, the smallest first."),
      EmptyResult.NULL),
  HISTOGRAM(
      takes(ORDERED)
          .gives(
              arguments -> new MapType(arguments.getFirst(), ScalarType.INT64, false),
              "How often each value stands there, by value."),
      EmptyResult.NULL),
  MAP(
      takes(ORDERED, ANY)
          .gives(
              arguments -> new MapType(arguments.getFirst(), arguments.get(1), false),
              "The second values by the first, rows with a null in either left out; a first value that stands there twice is an error."),
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

  AggregateFunction(SignatureBuilder signature, EmptyResult emptyResult) {
    this.signature = signature.build(this);
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

  @Override
  public boolean nullableOverNoRows() {
    return emptyResult != EmptyResult.ZERO;
  }

  @Override
  public boolean nullableOverRows(boolean inputNullable) {
    return switch (emptyResult) {
      case ZERO -> false;
      case NULL_FOR_FEW -> true;
      case NULL -> inputNullable;
    };
  }
}
