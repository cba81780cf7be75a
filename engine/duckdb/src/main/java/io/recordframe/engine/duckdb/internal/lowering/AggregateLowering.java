package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates, in a group or over a window. Sums of integers are HUGEINT in DuckDB: as BIGINT they
 * report their overflow. Aggregates that keep nulls there leave them out here.
 *
 * @param call the aggregate with its arguments
 * @param distinct whether equal arguments count once
 * @param filter a condition in SQL that rows must meet, or null
 * @param orderBy sort keys in SQL; empty where none are given, and in a window
 * @param over what follows the call in a window, such as {@code OVER (...)}; empty in a group
 */
record AggregateLowering(
    Call call, boolean distinct, @Nullable String filter, List<String> orderBy, String over) {

  /** How many of the largest or smallest values may be asked for. */
  private static final long MAX_SEVERAL = 100_000;

  /** Numbers of so many digits can be added up 10 billion times in DuckDB's longest decimal. */
  static final int MAX_ADDED_DIGITS = 28;

  String lower(Aggregation function, Function<UserFunction, String> names) {
    return switch (function) {
      case AggregateFunction aggregate -> lower(aggregate);
      case UserAggregateFunction aggregate ->
          apply(names.apply(aggregate), repeated() + String.join(", ", call.sql()) + order(), null);
    };
  }

  private String lower(AggregateFunction function) {
    return switch (function) {
      case COUNT_ROWS -> apply("count", "*", null);
      case COUNT -> simple("count");
      case COUNT_IF ->
          distinct
              ? "coalesce(CAST(" + simple("count_if") + " AS BIGINT), 0)"
              : apply("count", "*", call.arg(0));
      case APPROX_COUNT_DISTINCT -> simple("approx_count_distinct");
      case SUM -> sum();
      case MEAN -> mean();
      case MIN -> extreme("min");
      case MAX -> extreme("max");
      case MIN_BY -> extremeBy("arg_min");
      case MAX_BY -> extremeBy("arg_max");
      case MEDIAN -> apply("median", repeated() + asDouble(0), null);
      case QUANTILE -> {
        requirePart();
        yield apply("quantile_cont", repeated() + asDouble(0) + ", " + call.arg(1), null);
      }
      case MODE -> simple("mode");
      case STDDEV_SAMPLE -> simple("stddev_samp");
      case STDDEV_POPULATION -> simple("stddev_pop");
      case VARIANCE_SAMPLE -> simple("var_samp");
      case VARIANCE_POPULATION -> simple("var_pop");
      // DuckDB gives NaN for a single pair.
      case CORRELATION ->
          "CASE WHEN " + simple("regr_count") + " > 1 THEN " + simple("corr") + " END";
      case COVARIANCE_SAMPLE -> simple("covar_samp");
      case COVARIANCE_POPULATION -> simple("covar_pop");
      case SKEWNESS -> moment("skewness");
      case KURTOSIS -> moment("kurtosis");
      case REGRESSION_SLOPE -> overDifferent(simple("regr_slope"));
      case REGRESSION_INTERCEPT -> overDifferent(intercept());
      case REGRESSION_R2 ->
          overDifferent(
              "CASE WHEN %s THEN CAST(1 AS DOUBLE) ELSE %s END"
                  .formatted(areEqual(0, 1), simple("regr_r2")));
      case APPROX_QUANTILE -> approximateQuantile();
      case LARGEST -> several("max");
      case SMALLEST -> several("min");
      case HISTOGRAM -> call.cast(simple("histogram"));
      case MAP -> map();
      case FIRST -> first();
      case LAST -> last();
      case EVERY -> simple("bool_and");
      case SOME -> simple("bool_or");
      case PRODUCT -> simple("product");
      case BIT_AND_ALL -> simple("bit_and");
      case BIT_OR_ALL -> simple("bit_or");
      case BIT_XOR_ALL -> simple("bit_xor");
      case LIST ->
          apply(
              "list",
              repeated() + call.arg(0) + order(0),
              call.isNullable(0) ? call.arg(0) + " IS NOT NULL" : null);
      case TEXT_JOIN -> {
        call.requireLiteral(1, "the separator");
        yield apply("string_agg", repeated() + call.arg(0) + ", " + call.arg(1) + order(0), null);
      }
    };
  }

  /** DuckDB counts from the largest number where the part is negative, and takes no null. */
  private void requirePart() {
    call.requireLiteral(1, "the part");
    Object value = call.literal(1);
    if (!(value instanceof Double part && part >= 0 && part <= 1)) {
      throw new InvalidPlanException(
          "The part of %s must be 0 to 1, but is %s"
              .formatted(call.function().functionName(), value));
    }
  }

  /**
   * DuckDB leaves out what is not finite, and gives null where nothing else is there; and it takes
   * the smallest positive number for the largest one where all are negative.
   */
  private String approximateQuantile() {
    requirePart();
    String part = "CAST(" + call.arg(1) + " AS FLOAT)";
    String quantile = apply("approx_quantile", repeated() + asDouble(0) + ", " + part, null);
    return "coalesce(least(%s, %s), %s)"
        .formatted(quantile, apply("max", asDouble(0), null), apply("min", asDouble(0), null));
  }

  private String simple(String name) {
    return apply(name, repeated() + String.join(", ", call.sql()), null);
  }

  private String sum() {
    DataType type = call.typeOf(0);
    String sum = simple("sum");
    return NumericTypes.isInteger(type) ? "CAST(" + sum + " AS BIGINT)" : sum;
  }

  /** DuckDB adds decimals up before it divides, which overflows where they are long. */
  private String mean() {
    return call.typeOf(0) instanceof DecimalType decimal && decimal.precision() > MAX_ADDED_DIGITS
        ? apply("avg", repeated() + asDouble(0), null)
        : simple("avg");
  }

  /** DuckDB fails on what is not finite, and rounds the deviation of equal values away from 0. */
  private String moment(String name) {
    String number = asDouble(0);
    String finite = "CASE WHEN isfinite(" + number + ") THEN " + number + " END";
    return "CASE WHEN %s THEN CAST('NaN' AS DOUBLE) WHEN %s < %s THEN %s END"
        .formatted(
            apply("bool_or", "NOT isfinite(" + number + ")", null),
            apply("min", number, null),
            apply("max", number, null),
            apply(name, repeated() + finite, null));
  }

  /**
   * Over equal second values there is no line; DuckDB gives NaN for some of its properties, and
   * takes infinities for different.
   */
  private String overDifferent(String line) {
    return "CASE WHEN NOT " + areEqual(1, 0) + " THEN " + line + " END";
  }

  /** DuckDB gives null where a value is not finite. */
  private String intercept() {
    return "coalesce(" + simple("regr_intercept") + ", CAST('NaN' AS DOUBLE))";
  }

  /** Whether an argument is the same wherever the other one is there too; null for no pairs. */
  private String areEqual(int argument, int other) {
    String condition = call.isNullable(other) ? call.arg(other) + " IS NOT NULL" : null;
    return "(%s = %s)"
        .formatted(
            apply("min", asDouble(argument), condition),
            apply("max", asDouble(argument), condition));
  }

  private String several(String name) {
    Long count = call.literalInteger(1);
    if (count == null || count < 1 || count > MAX_SEVERAL) {
      throw new UnsupportedPlanException(
          "DuckDB needs the count of %s to be a literal of 1 to %d"
              .formatted(call.function().functionName(), MAX_SEVERAL));
    }
    String values = apply(name, repeated() + call.ordered(0) + ", " + count, null);
    return call.typeOf(0) instanceof EnumType ? call.cast(values) : values;
  }

  private String map() {
    if (distinct) {
      throw new UnsupportedPlanException("DuckDB has no map of distinct rows; leave distinct out");
    }
    String entries =
        apply(
            "list",
            "{'key': " + call.arg(0) + ", 'value': " + call.arg(1) + "}",
            call.arg(0) + " IS NOT NULL AND " + call.arg(1) + " IS NOT NULL");
    return "map_from_entries(" + entries + ")";
  }

  private String extreme(String name) {
    return Call.unordered(apply(name, call.ordered(0), null), call.type());
  }

  private String extremeBy(String name) {
    return apply(name, call.arg(0) + ", " + call.ordered(1) + order(), null);
  }

  private String asDouble(int index) {
    return call.typeOf(index) == ScalarType.FLOAT64
        ? call.arg(index)
        : "CAST(" + call.arg(index) + " AS DOUBLE)";
  }

  private String first() {
    return over.isEmpty()
        ? apply("any_value", call.arg(0) + order(), null)
        : applyToFrame("first_value");
  }

  private String last() {
    return over.isEmpty()
        ? apply("last", call.arg(0) + order(), call.arg(0) + " IS NOT NULL")
        : applyToFrame("last_value");
  }

  /** The functions of the frame's ends take no FILTER. */
  private String applyToFrame(String name) {
    String value =
        filter == null ? call.arg(0) : "CASE WHEN " + filter + " THEN " + call.arg(0) + " END";
    return name + "(" + value + " IGNORE NULLS)" + over;
  }

  private String apply(String name, String arguments, @Nullable String condition) {
    List<String> conditions = new ArrayList<>();
    if (condition != null) {
      conditions.add(condition);
    }
    if (filter != null) {
      conditions.add(filter);
    }
    String filtered =
        conditions.isEmpty() ? "" : " FILTER (WHERE " + String.join(" AND ", conditions) + ")";
    return name + "(" + arguments + ")" + filtered + over;
  }

  private String repeated() {
    return distinct ? "DISTINCT " : "";
  }

  private String order() {
    return orderBy.isEmpty() ? "" : " ORDER BY " + String.join(", ", orderBy);
  }

  /**
   * The order of an aggregate that may leave repeated arguments out, which binds the order to it.
   */
  private String order(int argument) {
    for (String key : orderBy) {
      if (distinct && !key.startsWith(call.arg(argument) + " ")) {
        throw new UnsupportedPlanException(
            "DuckDB orders a distinct %s by nothing but its argument; leave distinct or the order out"
                .formatted(call.function().functionName()));
      }
    }
    return order();
  }
}
