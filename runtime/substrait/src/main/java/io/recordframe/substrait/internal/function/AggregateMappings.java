package io.recordframe.substrait.internal.function;

import static io.recordframe.substrait.internal.function.FunctionMapping.exported;
import static io.recordframe.substrait.internal.function.FunctionMapping.exportedFor;
import static io.recordframe.substrait.internal.function.FunctionMapping.refused;

import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.substrait.internal.message.Column;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Invocation;
import org.jspecify.annotations.Nullable;

/** What becomes of each aggregate function. There all but counts can give null. */
public final class AggregateMappings {

  private static final String NO_SUCH_FUNCTION = "Substrait has no such function";
  private static final String FEW_VALUES = "Substrait does not say what fewer than two values give";

  private AggregateMappings() {}

  /**
   * What becomes of a function.
   *
   * @param function the function
   * @return the mapping
   */
  public static FunctionMapping<Call, AggregateTerms> of(Aggregation function) {
    return switch (function) {
      case AggregateFunction known -> of(known);
      case UserAggregateFunction _ -> refused(ScalarMappings.NO_USER_FUNCTIONS);
    };
  }

  private static FunctionMapping<Call, AggregateTerms> of(AggregateFunction function) {
    return switch (function) {
      case COUNT_ROWS -> exported(call -> count(generic(call, "count")));
      case COUNT -> exported(call -> count(generic(call, "count").withAny(call.value(0))));
      case COUNT_IF ->
          exported(call ->
              new AggregateTerms(
                  generic(call, "count").option("overflow", "ERROR"),
                  new Column(ScalarType.INT64, false),
                  call.value(0)));
      case APPROX_COUNT_DISTINCT ->
          exported(call ->
              AggregateTerms.of(
                  call.messages()
                      .function(Extension.AGGREGATE_APPROX, "approx_count_distinct")
                      .withAny(call.value(0)),
                  new Column(ScalarType.INT64, false)));
      case SUM -> exported(AggregateMappings::sum);
      case MEAN -> exported(call -> ofFloat64(call, arithmetic(call, "avg")));
      case MIN -> extreme("min");
      case MAX -> extreme("max");
      case MEDIAN ->
          exported(call -> ofFloat64(call, arithmetic(call, "median").withConstant("EXACT")));
      case MODE ->
          exportedFor(
              "integers and floating point",
              call ->
                  call.isInteger(0) || call.isFloating(0)
                      ? AggregateTerms.of(
                          arithmetic(call, "mode").with(call.value(0)),
                          new Column(call.type(), true))
                      : null);
      case STDDEV_POPULATION -> population("std_dev");
      case VARIANCE_POPULATION -> population("variance");
      case EVERY -> exported(call -> truth(call, "bool_and"));
      case SOME -> exported(call -> truth(call, "bool_or"));
      case STDDEV_SAMPLE, VARIANCE_SAMPLE, CORRELATION -> refused(FEW_VALUES);
      case PRODUCT -> refused("Substrait's product of no values is 1, here it is null");
      case QUANTILE, APPROX_QUANTILE ->
          refused("Substrait's quantiles are lists over parts of equal size");
      case TEXT_JOIN -> refused("Substrait does not say what its string_agg does with nulls");
      case FIRST, LAST -> refused("Substrait's any_value takes no order");
      case MIN_BY,
          MAX_BY,
          COVARIANCE_SAMPLE,
          COVARIANCE_POPULATION,
          BIT_AND_ALL,
          BIT_OR_ALL,
          BIT_XOR_ALL,
          LIST,
          SKEWNESS,
          KURTOSIS,
          REGRESSION_SLOPE,
          REGRESSION_INTERCEPT,
          REGRESSION_R2,
          LARGEST,
          SMALLEST,
          HISTOGRAM,
          MAP ->
          refused(NO_SUCH_FUNCTION);
    };
  }

  private static Invocation generic(Call call, String name) {
    return call.messages().function(Extension.AGGREGATE_GENERIC, name);
  }

  private static Invocation arithmetic(Call call, String name) {
    return call.messages().function(Extension.ARITHMETIC, name);
  }

  private static AggregateTerms count(Invocation invocation) {
    return AggregateTerms.of(
        invocation.option("overflow", "ERROR"), new Column(ScalarType.INT64, false));
  }

  private static AggregateTerms sum(Call call) {
    Extension extension = call.isDecimal(0) ? Extension.ARITHMETIC_DECIMAL : Extension.ARITHMETIC;
    Invocation invocation = call.messages().function(extension, "sum").with(call.value(0));
    return AggregateTerms.of(
        call.isFloating(0) ? invocation : invocation.option("overflow", "ERROR"),
        new Column(call.type(), true));
  }

  private static AggregateTerms ofFloat64(Call call, Invocation invocation) {
    return AggregateTerms.of(
        invocation.with(call.asFloat64(0)), new Column(ScalarType.FLOAT64, true));
  }

  private static FunctionMapping<Call, AggregateTerms> population(String name) {
    return exported(
        call -> ofFloat64(call, arithmetic(call, name).option("distribution", "POPULATION")));
  }

  private static AggregateTerms truth(Call call, String name) {
    return AggregateTerms.of(
        call.messages().function(Extension.BOOLEAN, name).with(call.value(0)),
        new Column(ScalarType.BOOLEAN, true));
  }

  private static FunctionMapping<Call, AggregateTerms> extreme(String name) {
    return exportedFor(
        "numbers, dates, timestamps, instants and durations",
        call -> {
          Extension extension = ordered(call.type());
          return extension == null
              ? null
              : AggregateTerms.of(
                  call.messages().function(extension, name).with(call.value(0)),
                  new Column(call.type(), true));
        });
  }

  private static @Nullable Extension ordered(DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case DATE, TIMESTAMP, INSTANT, DURATION -> Extension.DATETIME;
            case BOOLEAN, STRING, BINARY, TIME, UUID -> null;
            case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64 -> Extension.ARITHMETIC;
          };
      case DecimalType _ -> Extension.ARITHMETIC_DECIMAL;
      case EnumType _, ListType _, MapType _, StructType _ -> null;
    };
  }
}
