package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.ANY;
import static io.recordframe.plan.function.ParameterType.BOOLEAN;
import static io.recordframe.plan.function.ParameterType.FLOAT64;
import static io.recordframe.plan.function.ParameterType.INTEGER;
import static io.recordframe.plan.function.ParameterType.NUMERIC;
import static io.recordframe.plan.function.ParameterType.ORDERED;
import static io.recordframe.plan.function.ParameterType.STRING;
import static io.recordframe.plan.function.ResultRule.argument;
import static io.recordframe.plan.function.ResultRule.listOfFirst;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import java.util.List;

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
              AggregateFunction::sumType,
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
      takes(NUMERIC).gives(ScalarType.FLOAT64, "The standard deviation of a population."),
      EmptyResult.NULL),
  VARIANCE_SAMPLE(
      takes(NUMERIC)
          .gives(ScalarType.FLOAT64, "The variance of a sample; null for fewer than two values."),
      EmptyResult.NULL_FOR_FEW),
  VARIANCE_POPULATION(
      takes(NUMERIC).gives(ScalarType.FLOAT64, "The variance of a population."), EmptyResult.NULL),
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

  private static DataType sumType(List<DataType> arguments) {
    return switch (arguments.getFirst()) {
      case DecimalType decimal -> new DecimalType(DecimalType.MAX_PRECISION, decimal.scale());
      case DataType type when NumericTypes.isFloating(type) -> ScalarType.FLOAT64;
      case DataType _ -> ScalarType.INT64;
    };
  }
}
