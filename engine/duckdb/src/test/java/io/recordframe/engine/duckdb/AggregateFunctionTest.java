package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.plan.function.AggregateFunction.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.AggregateFunction.EmptyResult;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every aggregate over a group of rows, an empty group and no rows. */
class AggregateFunctionTest {

  private static final EnumType SIZE = new EnumType("Size", List.of("SMALL", "LARGE", "HUGE"));
  private static final DecimalType MONEY = new DecimalType(5, 2);

  private static final Schema SCHEMA =
      Values.nullable(
          "order", ScalarType.INT32,
          "int", ScalarType.INT32,
          "long", ScalarType.INT64,
          "double", ScalarType.FLOAT64,
          "float", ScalarType.FLOAT32,
          "money", MONEY,
          "text", ScalarType.STRING,
          "flag", ScalarType.BOOLEAN,
          "size", SIZE);

  private static EngineSession session;
  private static Relation input;

  @BeforeAll
  static void open() {
    session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
    input =
        Plans.rows(
            SCHEMA,
            Arrays.asList(3, 4, 4L, 4.0, 1.5f, new BigDecimal("1.50"), "c", true, "LARGE"),
            Arrays.asList(1, null, null, null, null, null, null, null, null),
            Arrays.asList(2, 1, 1L, 1.0, 0.25f, new BigDecimal("0.10"), "a", false, "SMALL"),
            Arrays.asList(4, 4, 7L, 7.0, 0.25f, new BigDecimal("2.00"), "b", true, "HUGE"));
  }

  @AfterAll
  static void close() {
    session.close();
  }

  record Row(AggregateFunction function, Object expected, List<Expression> arguments) {}

  private static Row row(AggregateFunction function, Object expected, Object... arguments) {
    List<Expression> expressions = new ArrayList<>();
    for (Object argument : arguments) {
      expressions.add(argument instanceof String name ? column(name) : Plans.literal(argument));
    }
    return new Row(function, expected, expressions);
  }

  private static Expression column(String name) {
    if (name.equals("-")) {
      return Plans.literal("-");
    }
    return io.recordframe.plan.algebra.FieldReference.of(
        SCHEMA.indexOf(name), SCHEMA.field(SCHEMA.indexOf(name)));
  }

  static List<Row> rows() {
    return List.of(
        row(COUNT_ROWS, 4L),
        row(COUNT, 3L, "int"),
        row(COUNT_IF, 2L, "flag"),
        row(APPROX_COUNT_DISTINCT, 2L, "int"),
        row(SUM, 9L, "int"),
        row(SUM, 12L, "long"),
        row(SUM, 12.0, "double"),
        row(SUM, 2.0, "float"),
        row(SUM, new BigDecimal("3.60"), "money"),
        row(MEAN, 3.0, "int"),
        row(MEAN, 4.0, "long"),
        row(MEAN, 1.2, "money"),
        row(MIN, 1, "int"),
        row(MIN, "a", "text"),
        row(MIN, "SMALL", "size"),
        row(MIN, false, "flag"),
        row(MAX, "HUGE", "size"),
        row(MAX, new BigDecimal("2.00"), "money"),
        row(MIN_BY, "a", "text", "int"),
        row(MIN_BY, 1, "int", "size"),
        row(MAX_BY, "b", "text", "long"),
        row(MAX_BY, "LARGE", "size", "text"),
        row(MEDIAN, 4.0, "int"),
        row(MEDIAN, 1.5, "money"),
        row(QUANTILE, 2.5, "long", 0.25),
        row(QUANTILE, 0.8, "money", 0.25),
        row(MODE, 4, "int"),
        row(STDDEV_SAMPLE, 3.0, "long"),
        row(STDDEV_POPULATION, Math.sqrt(6), "long"),
        row(VARIANCE_SAMPLE, 9.0, "double"),
        row(VARIANCE_POPULATION, 6.0, "double"),
        row(CORRELATION, 1.0, "long", "double"),
        row(COVARIANCE_SAMPLE, 9.0, "long", "double"),
        row(COVARIANCE_POPULATION, 6.0, "long", "double"),
        row(SKEWNESS, 0.0, "long"),
        row(SKEWNESS, 1.7320508075688774, "float"),
        row(KURTOSIS, null, "long"),
        row(REGRESSION_SLOPE, 1.0, "long", "double"),
        row(REGRESSION_INTERCEPT, 0.0, "long", "double"),
        row(REGRESSION_R2, 1.0, "long", "double"),
        row(APPROX_QUANTILE, 4.0, "long", 0.5),
        row(LARGEST, List.of(7L, 4L), "long", 2L),
        row(LARGEST, List.of("HUGE"), "size", 1L),
        row(SMALLEST, List.of("SMALL", "LARGE", "HUGE"), "size", 9L),
        row(HISTOGRAM, java.util.Map.of(4, 2L, 1, 1L), "int"),
        row(MAP, java.util.Map.of("a", 1L, "b", 7L, "c", 4L), "text", "long"),
        row(FIRST, "a", "text"),
        row(LAST, "b", "text"),
        row(EVERY, false, "flag"),
        row(SOME, true, "flag"),
        row(PRODUCT, 28.0, "long"),
        row(PRODUCT, 0.3, "money"),
        row(BIT_AND_ALL, 0L, "long"),
        row(BIT_OR_ALL, 7L, "long"),
        row(BIT_XOR_ALL, 2L, "long"),
        row(LIST, List.of("a", "c", "b"), "text"),
        row(LIST, List.of("SMALL", "LARGE", "HUGE"), "size"),
        row(TEXT_JOIN, "a-c-b", "text", "-"));
  }

  /** The call with the order by the first column, which matters to some. */
  private static AggregateCall ordered(Row row, Expression filter) {
    AggregateCall call =
        AggregateCall.of(row.function(), row.arguments().toArray(new Expression[0]));
    boolean needsOrder = Set.of(FIRST, LAST, LIST, TEXT_JOIN).contains(row.function());
    return new AggregateCall(
        call.function(),
        call.arguments(),
        false,
        filter,
        needsOrder ? List.of(Plans.ascending(column("order"))) : List.of(),
        call.type());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aggregatesTheRowsOfAGroup(Row row) {
    Object found = aggregate(input, ordered(row, null));
    if (row.expected() instanceof Double number) {
      assertThat((Double) found).isCloseTo(number, org.assertj.core.data.Offset.offset(1e-12));
    } else {
      assertThat(found).isEqualTo(row.expected());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void givesZeroOrNullOverNothing(Row row) {
    Object expected = row.function().emptyResult() == EmptyResult.ZERO ? 0L : null;
    Expression none = Plans.call(ComparisonFunction.GREATER, column("order"), Plans.literal(100));
    assertThat(aggregate(new Filter(input, none), ordered(row, null))).isEqualTo(expected);
    assertThat(aggregate(input, ordered(row, none))).isEqualTo(expected);
    if (row.function() != COUNT_ROWS) {
      Expression onlyNulls =
          Plans.call(ComparisonFunction.EQUAL, column("order"), Plans.literal(1));
      assertThat(aggregate(new Filter(input, onlyNulls), ordered(row, null))).isEqualTo(expected);
    }
  }

  @Test
  void hasACaseForEveryAggregate() {
    assertThat(rows().stream().map(Row::function).collect(Collectors.toSet()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(AggregateFunction.class));
  }

  @Test
  void givesNullForTooFewValues() {
    Expression one = Plans.call(ComparisonFunction.EQUAL, column("order"), Plans.literal(2));
    Relation single = new Filter(input, one);
    for (AggregateFunction function : List.of(STDDEV_SAMPLE, VARIANCE_SAMPLE)) {
      assertThat(aggregate(single, AggregateCall.of(function, column("long")))).isNull();
    }
    for (AggregateFunction function : List.of(CORRELATION, COVARIANCE_SAMPLE)) {
      assertThat(aggregate(single, AggregateCall.of(function, column("long"), column("double"))))
          .isNull();
    }
    assertThat(aggregate(single, AggregateCall.of(STDDEV_POPULATION, column("long"))))
        .isEqualTo(0.0);
  }

  @Test
  void approximatesWhereNoValueIsFinite() {
    Expression quarter = Plans.literal(0.25);
    for (double value : List.of(Double.NaN, Double.NEGATIVE_INFINITY)) {
      Relation rows = Plans.rows(Values.nullable("n", ScalarType.FLOAT64), List.of(value));
      assertThat(aggregate(rows, AggregateCall.of(APPROX_QUANTILE, Plans.column(rows, 0), quarter)))
          .isEqualTo(value);
    }
  }

  @Test
  void approximatesTheLargestOfNegativeValues() {
    Relation rows =
        Plans.rows(Values.nullable("n", ScalarType.FLOAT64), List.of(-6.0), List.of(-7.5));
    for (double part : List.of(0.99, 1.0)) {
      Expression last = Plans.literal(part);
      assertThat(aggregate(rows, AggregateCall.of(APPROX_QUANTILE, Plans.column(rows, 0), last)))
          .isEqualTo(-6.0);
    }
  }

  @Test
  void noLineLeadsThroughInfinitiesAlone() {
    double infinity = Double.POSITIVE_INFINITY;
    Schema pair = Values.nullable("y", ScalarType.FLOAT64, "x", ScalarType.FLOAT64);
    Relation equal = Plans.rows(pair, List.of(1.0, infinity), List.of(2.0, infinity));
    Relation different = Plans.rows(pair, List.of(infinity, 1.0), List.of(infinity, 2.0));
    for (AggregateFunction function :
        List.of(REGRESSION_SLOPE, REGRESSION_INTERCEPT, REGRESSION_R2)) {
      assertThat(aggregate(equal, call(function, equal))).as(function.functionName()).isNull();
    }
    assertThat(aggregate(different, call(REGRESSION_R2, different))).isEqualTo(1.0);
    for (AggregateFunction function : List.of(REGRESSION_SLOPE, REGRESSION_INTERCEPT)) {
      assertThat(aggregate(different, call(function, different)))
          .as(function.functionName())
          .isEqualTo(Double.NaN);
    }
  }

  private static AggregateCall call(AggregateFunction function, Relation pairs) {
    return AggregateCall.of(function, Plans.column(pairs, 0), Plans.column(pairs, 1));
  }

  @Test
  void oneValueOfAPopulationDoesNotVary() {
    Relation rows = Plans.rows(Values.nullable("n", ScalarType.FLOAT64), List.of(Double.NaN));
    for (AggregateFunction function : List.of(VARIANCE_POPULATION, STDDEV_POPULATION)) {
      assertThat(aggregate(rows, AggregateCall.of(function, Plans.column(rows, 0)))).isEqualTo(0.0);
    }
  }

  @Test
  void reportsSumsThatOverflow() {
    Relation longs =
        Plans.rows(Values.nullable("n", ScalarType.INT64), List.of(Long.MAX_VALUE), List.of(1L));
    assertThatThrownBy(() -> aggregate(longs, AggregateCall.of(SUM, Plans.column(longs, 0))))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("9223372036854775808")
        .hasMessageContaining("cannot be converted to int64");
    BigDecimal most = BigDecimal.TEN.pow(37).multiply(BigDecimal.valueOf(7));
    Relation decimals =
        Plans.rows(Values.nullable("n", new DecimalType(38, 0)), List.of(most), List.of(most));
    assertThatThrownBy(() -> aggregate(decimals, AggregateCall.of(SUM, Plans.column(decimals, 0))))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("Overflow");
  }

  @Test
  void takesMomentsOfWhatDiffersAndIsFinite() {
    Relation equal = doubles(0.1, 0.1, 0.1, 0.1);
    Relation infinite = doubles(1.0, 2.0, 3.0, 4.0, Double.POSITIVE_INFINITY);
    Relation numbers = doubles(1.0, 2.0, 4.0, 9.0);
    for (AggregateFunction function : List.of(SKEWNESS, KURTOSIS)) {
      assertThat(aggregate(equal, AggregateCall.of(function, Plans.column(equal, 0)))).isNull();
      assertThat(aggregate(infinite, AggregateCall.of(function, Plans.column(infinite, 0))))
          .isEqualTo(Double.NaN);
    }
    assertThat((Double) aggregate(numbers, AggregateCall.of(KURTOSIS, Plans.column(numbers, 0))))
        .isCloseTo(1.5, org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void thereIsNoLineOverEqualValues() {
    Relation numbers = doubles(2.0, 5.0);
    for (AggregateFunction function :
        List.of(REGRESSION_SLOPE, REGRESSION_INTERCEPT, REGRESSION_R2)) {
      AggregateCall call = AggregateCall.of(function, Plans.column(numbers, 0), Plans.literal(1.5));
      assertThat(aggregate(numbers, call)).isNull();
    }
    AggregateCall level =
        AggregateCall.of(REGRESSION_R2, Plans.literal(1.5), Plans.column(numbers, 0));
    assertThat(aggregate(numbers, level)).isEqualTo(1.0);
  }

  @Test
  void refusesKeysThatStandTwiceAndCountsOfNone() {
    assertThatThrownBy(() -> aggregate(input, AggregateCall.of(MAP, column("int"), column("text"))))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("Map keys must be unique");
    assertThatThrownBy(
            () -> aggregate(input, AggregateCall.of(LARGEST, column("int"), Plans.literal(0L))))
        .isInstanceOf(UnsupportedPlanException.class)
        .hasMessage("DuckDB needs the count of largest to be a literal of 1 to 100000");
  }

  private static Relation doubles(double... numbers) {
    List<List<?>> rows = new ArrayList<>();
    for (double number : numbers) {
      rows.add(List.of(number));
    }
    return Plans.rows(Values.nullable("n", ScalarType.FLOAT64), rows.toArray(List<?>[]::new));
  }

  @Test
  void takesTheMeanOfDecimalsWhoseSumIsTooLong() {
    BigDecimal most = BigDecimal.TEN.pow(38).subtract(BigDecimal.ONE);
    Relation decimals =
        Plans.rows(Values.nullable("n", new DecimalType(38, 0)), List.of(most), List.of(most));
    assertThat(aggregate(decimals, AggregateCall.of(MEAN, Plans.column(decimals, 0))))
        .isEqualTo(1e38);
  }

  @Test
  void countsRepeatedArgumentsOnce() {
    assertThat(aggregate(input, distinct(COUNT, List.of(), column("int")))).isEqualTo(2L);
    assertThat(aggregate(input, distinct(SUM, List.of(), column("int")))).isEqualTo(5L);
    assertThat(aggregate(input, distinct(COUNT_IF, List.of(), column("flag")))).isEqualTo(1L);
    assertThat(aggregate(input, distinct(MIN, List.of(), column("int")))).isEqualTo(1);
    SortKey descending = Plans.descending(column("int"));
    assertThat(aggregate(input, distinct(LIST, List.of(descending), column("int"))))
        .isEqualTo(List.of(4, 1));
    assertThatThrownBy(() ->
            aggregate(
                input, distinct(LIST, List.of(Plans.ascending(column("order"))), column("int"))))
        .isInstanceOf(UnsupportedPlanException.class)
        .hasMessageStartingWith("DuckDB orders a distinct list by nothing but its argument");
  }

  private static AggregateCall distinct(
      AggregateFunction function, List<SortKey> order, Expression argument) {
    DataType type = AggregateCall.of(function, argument).type();
    return new AggregateCall(function, List.of(argument), true, null, order, type);
  }

  @Test
  void treatsNullAndNotANumberAsOneGroupEach() {
    Relation rows =
        Plans.rows(
            Values.nullable("key", ScalarType.FLOAT64, "n", ScalarType.INT32),
            Arrays.asList(null, 1),
            Arrays.asList(Double.NaN, 2),
            Arrays.asList(0.0, 3),
            Arrays.asList(null, 4),
            Arrays.asList(-0.0, 5),
            Arrays.asList(-Double.NaN, 6));
    Relation grouped =
        new Aggregate(
            rows,
            List.of(as("key", Plans.column(rows, 0))),
            List.of(Plans.measure("sum", SUM, Plans.column(rows, 1))));
    Relation projected =
        Plans.project(
            grouped,
            as("sum", Plans.column(grouped, 1)),
            as(
                "zero",
                Plans.call(
                    ComparisonFunction.EQUAL, Plans.column(grouped, 0), Plans.literal(0.0))));
    assertThat(collect(Plans.sorted(projected)))
        .containsExactly(Arrays.asList(5L, null), List.of(8L, false), List.of(8L, true));
  }

  @Test
  void groupsByConstantsAndComputedKeys() {
    Relation none =
        new Filter(
            input, Plans.call(ComparisonFunction.GREATER, column("order"), Plans.literal(100)));
    Relation grouped =
        new Aggregate(
            none, List.of(as("one", Plans.literal(1))), List.of(Plans.measure("rows", COUNT_ROWS)));
    assertThat(collect(grouped)).isEmpty();
    Relation byNothing =
        new Aggregate(input, List.of(as("none", new Literal(null, ScalarType.INT32))), List.of());
    assertThat(collect(byNothing)).containsExactly(Arrays.asList((Object) null));
  }

  private static Object aggregate(Relation rows, AggregateCall call) {
    List<List<Object>> found =
        collect(new Aggregate(rows, List.of(), List.of(new Aggregate.Measure("result", call))));
    assertThat(found).hasSize(1);
    return found.getFirst().getFirst();
  }

  private static List<List<Object>> collect(Relation plan) {
    try (var prepared = session.prepare(plan)) {
      return Values.collect(prepared.execute(Execution.unbounded()));
    }
  }
}
