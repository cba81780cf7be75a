package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.type.DataType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Aggregates of the catalogue, over the arguments of each row in the order that the call gives. */
final class AggregateValues {

  private final Aggregation function;
  private final List<Expression> arguments;
  private final DataType type;

  /** The rows' arguments, those with a null left out. */
  private final List<Row> rows;

  private AggregateValues(
      Aggregation function, List<Expression> arguments, DataType type, List<Row> rows) {
    this.function = function;
    this.arguments = arguments;
    this.type = type;
    this.rows = rows;
  }

  static @Nullable Object of(
      Aggregation function,
      List<Expression> arguments,
      boolean distinct,
      DataType type,
      List<Row> rows) {
    List<Row> counted = distinct ? SetRows.distinct(rows) : rows;
    return switch (function) {
      case UserAggregateFunction aggregate -> UserFunctionCalls.aggregate(aggregate, counted);
      case AggregateFunction aggregate -> {
        List<Row> present = counted.stream().filter(row -> !row.values().contains(null)).toList();
        yield new AggregateValues(function, arguments, type, present).compute(aggregate);
      }
    };
  }

  private @Nullable Object compute(AggregateFunction aggregate) {
    if (rows.isEmpty()) {
      return switch (aggregate.emptyResult()) {
        case ZERO -> 0L;
        case NULL, NULL_FOR_FEW -> null;
      };
    }
    return switch (aggregate) {
      case COUNT_ROWS, COUNT -> (long) rows.size();
      case COUNT_IF -> values().stream().filter(Boolean.TRUE::equals).count();
      case APPROX_COUNT_DISTINCT -> (long) SetRows.distinct(rows).size();
      case SUM -> sum();
      case MEAN -> mean();
      case MIN -> extreme(0, -1).get(0);
      case MAX -> extreme(0, 1).get(0);
      case MIN_BY -> extreme(1, -1).get(0);
      case MAX_BY -> extreme(1, 1).get(0);
      case MEDIAN -> Statistics.quantile(numbers(0), 0.5);
      case QUANTILE -> Statistics.quantile(numbers(0), part());
      case MODE -> mode();
      case STDDEV_SAMPLE -> rows.size() < 2 ? null : Math.sqrt(variance(rows.size() - 1));
      case STDDEV_POPULATION -> Math.sqrt(variance(rows.size()));
      case VARIANCE_SAMPLE -> rows.size() < 2 ? null : variance(rows.size() - 1);
      case VARIANCE_POPULATION -> variance(rows.size());
      case CORRELATION -> rows.size() < 2 ? null : Statistics.correlation(numbers(0), numbers(1));
      case COVARIANCE_SAMPLE -> rows.size() < 2 ? null : covariance(rows.size() - 1);
      case COVARIANCE_POPULATION -> covariance(rows.size());
      case SKEWNESS -> Statistics.skewness(numbers(0));
      case KURTOSIS -> Statistics.kurtosis(numbers(0));
      case REGRESSION_SLOPE -> Statistics.slope(numbers(0), numbers(1));
      case REGRESSION_INTERCEPT -> Statistics.intercept(numbers(0), numbers(1));
      case REGRESSION_R2 -> Statistics.explained(numbers(0), numbers(1));
      case APPROX_QUANTILE -> Statistics.quantile(numbers(0), part());
      case LARGEST -> several(-1);
      case SMALLEST -> several(1);
      case HISTOGRAM -> histogram();
      case MAP -> map();
      case FIRST -> rows.getFirst().get(0);
      case LAST -> rows.getLast().get(0);
      case EVERY -> values().stream().allMatch(Boolean.TRUE::equals);
      case SOME -> values().stream().anyMatch(Boolean.TRUE::equals);
      case PRODUCT -> numbers(0).stream().reduce(1.0, (left, right) -> left * right);
      case BIT_AND_ALL -> bits((left, right) -> left & right);
      case BIT_OR_ALL -> bits((left, right) -> left | right);
      case BIT_XOR_ALL -> bits((left, right) -> left ^ right);
      case LIST -> values();
      case TEXT_JOIN ->
          values().stream().map(String::valueOf).collect(Collectors.joining(separator()));
    };
  }

  /** The first values from the smallest on (1), or from the largest on (-1). */
  private List<@Nullable Object> several(int sign) {
    DataType compared = arguments.getFirst().type();
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        (left, right) -> sign * Ordering.compare(compared, present(left, 0), present(right, 0)));
    List<@Nullable Object> several = new ArrayList<>();
    long count = (Long) present(rows.getFirst(), 1);
    sorted.stream().limit(count).forEach(row -> several.add(row.get(0)));
    return several;
  }

  private Map<Object, Object> histogram() {
    Map<Object, Object> firsts = new LinkedHashMap<>();
    Map<Object, Long> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      Object value = present(row, 0);
      Object first = firsts.computeIfAbsent(Equality.keyOf(value), _ -> value);
      counts.merge(first, 1L, Long::sum);
    }
    return new LinkedHashMap<>(counts);
  }

  private Map<Object, Object> map() {
    Map<Object, Object> values = new LinkedHashMap<>();
    Set<Object> met = new HashSet<>();
    for (Row row : rows) {
      Object key = present(row, 0);
      if (!met.add(Equality.keyOf(key))) {
        throw new QueryFailedException("The key %s of the map stands twice".formatted(key));
      }
      values.put(key, present(row, 1));
    }
    return values;
  }

  private List<@Nullable Object> values() {
    List<@Nullable Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(row.get(0)));
    return values;
  }

  private List<Double> numbers(int argument) {
    return rows.stream().map(row -> ((Number) present(row, argument)).doubleValue()).toList();
  }

  private static Object present(Row row, int argument) {
    Object value = row.get(argument);
    if (value == null) {
      throw new IllegalStateException("Rows with a null are left out before");
    }
    return value;
  }

  private double part() {
    return (Double) present(rows.getFirst(), 1);
  }

  private String separator() {
    return (String) present(rows.getFirst(), 1);
  }

  private Object sum() {
    if (NumericTypes.isFloating(type)) {
      return numbers(0).stream().reduce(0.0, Double::sum);
    }
    BigDecimal sum = exactSum();
    return Numbers.fit(sum, type).orElseThrow(() -> overflow(sum));
  }

  private BigDecimal exactSum() {
    return rows.stream()
        .map(row -> Numbers.exact(present(row, 0)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private QueryFailedException overflow(Object result) {
    return new QueryFailedException(
        "Overflow: %s gives %s, which %s cannot hold; cast the argument to a wider type"
            .formatted(function.functionName(), result, type.displayName()));
  }

  private double mean() {
    return NumericTypes.isFloating(arguments.getFirst().type())
        ? Statistics.mean(numbers(0))
        : exactSum().divide(BigDecimal.valueOf(rows.size()), Numbers.WIDE).doubleValue();
  }

  private double variance(int divisor) {
    return rows.size() == 1 ? 0 : Statistics.deviations(numbers(0), numbers(0)) / divisor;
  }

  private double covariance(int divisor) {
    return Statistics.deviations(numbers(0), numbers(1)) / divisor;
  }

  /** The first row in which the argument is smallest (-1) or largest (1). */
  private Row extreme(int argument, int sign) {
    DataType compared = arguments.get(argument).type();
    Row extreme = rows.getFirst();
    for (Row row : rows) {
      int comparison =
          Ordering.compare(compared, present(row, argument), present(extreme, argument));
      if (sign * comparison > 0) {
        extreme = row;
      }
    }
    return extreme;
  }

  /** Of several values that are equally frequent, the one that stands first. */
  private @Nullable Object mode() {
    Map<Object, Integer> counts = new LinkedHashMap<>();
    rows.forEach(row -> counts.merge(Equality.key(row), 1, Integer::sum));
    Row mode = rows.getFirst();
    for (Row row : rows) {
      if (counts.getOrDefault(Equality.key(row), 0) > counts.getOrDefault(Equality.key(mode), 0)) {
        mode = row;
      }
    }
    return mode.get(0);
  }

  private Object bits(LongBinaryOperator operator) {
    long bits =
        rows.stream()
            .mapToLong(row -> ((Number) present(row, 0)).longValue())
            .reduce(operator)
            .orElseThrow();
    return Numbers.fit(BigDecimal.valueOf(bits), type).orElseThrow(() -> overflow(bits));
  }
}
