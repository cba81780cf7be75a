package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.algebra.WindowFrame.CurrentRow;
import io.recordframe.plan.algebra.WindowFrame.Following;
import io.recordframe.plan.algebra.WindowFrame.Preceding;
import io.recordframe.plan.algebra.WindowFrame.Unbounded;
import io.recordframe.plan.algebra.WindowFrame.Unit;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.function.WindowableFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows over five rows in two groups; expected values stand in the order of the rows. */
class WindowFunctionTest {

  private static final EnumType SIZE = new EnumType("Size", List.of("SMALL", "LARGE", "HUGE"));

  private static final Schema SCHEMA =
      Values.nullable(
          "row", ScalarType.INT32,
          "group", ScalarType.STRING,
          "n", ScalarType.INT64,
          "day", ScalarType.DATE,
          "size", SIZE,
          "at", ScalarType.INSTANT,
          "flag", ScalarType.BOOLEAN);

  private static EngineSession session;
  private static Relation input;

  @BeforeAll
  static void open() {
    session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
    input =
        Plans.rows(
            SCHEMA,
            row(1, "a", 10L, "2024-01-01", "LARGE", true),
            row(2, "a", 20L, "2024-01-02", "SMALL", false),
            row(3, "a", 20L, "2024-01-02", "HUGE", true),
            row(4, "a", null, "2024-01-05", null, null),
            row(5, "b", 5L, "2024-01-01", "SMALL", false));
  }

  private static List<Object> row(
      int row, String group, Long n, String day, String size, Boolean flag) {
    return Arrays.asList(
        row,
        group,
        n,
        LocalDate.parse(day),
        size,
        Instant.parse(day + "T00:00:00Z").plusNanos(row * 1000L),
        flag);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  record Case(WindowableFunction function, List<Object> expected, List<Object> arguments) {}

  private static Case of(WindowableFunction function, List<?> expected, Object... arguments) {
    return new Case(function, new ArrayList<>(expected), List.of(arguments));
  }

  /** Each over the groups in the order of n, nulls last, up to the current row and its peers. */
  static List<Case> cases() {
    return List.of(
        of(WindowFunction.RANK, List.of(1L, 2L, 2L, 4L, 1L)),
        of(WindowFunction.DENSE_RANK, List.of(1L, 2L, 2L, 3L, 1L)),
        of(WindowFunction.PERCENT_RANK, List.of(0.0, 1 / 3.0, 1 / 3.0, 1.0, 0.0)),
        of(WindowFunction.CUMULATIVE_DISTRIBUTION, List.of(0.25, 0.75, 0.75, 1.0, 1.0)),
        of(WindowFunction.FIRST_VALUE, List.of(10L, 10L, 10L, 10L, 5L), "n"),
        of(WindowFunction.LAST_VALUE, Arrays.asList(10L, 20L, 20L, null, 5L), "n"),
        of(WindowFunction.NTH_VALUE, Arrays.asList(null, 20L, 20L, 20L, null), "n", 2L),
        of(AggregateFunction.SUM, List.of(10L, 50L, 50L, 50L, 5L), "n"),
        of(AggregateFunction.COUNT, List.of(1L, 3L, 3L, 3L, 1L), "n"),
        of(AggregateFunction.COUNT_ROWS, List.of(1L, 3L, 3L, 4L, 1L)),
        of(AggregateFunction.COUNT_IF, List.of(1L, 2L, 2L, 2L, 0L), "flag"),
        of(AggregateFunction.MAX, List.of("LARGE", "HUGE", "HUGE", "HUGE", "SMALL"), "size"),
        of(AggregateFunction.MIN, List.of("LARGE", "SMALL", "SMALL", "SMALL", "SMALL"), "size"),
        of(AggregateFunction.FIRST, List.of(10L, 10L, 10L, 10L, 5L), "n"),
        of(AggregateFunction.LAST, List.of(10L, 20L, 20L, 20L, 5L), "n"),
        of(
            AggregateFunction.LIST,
            List.of(
                List.of(10L),
                List.of(10L, 20L, 20L),
                List.of(10L, 20L, 20L),
                List.of(10L, 20L, 20L),
                List.of(5L)),
            "n"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void seesTheRowsUpToTheCurrentOneAndItsPeers(Case row) {
    WindowCall call = call(row.function(), WindowFrame.UP_TO_CURRENT, byN(), row.arguments());
    assertThat(evaluate(call)).isEqualTo(row.expected());
  }

  /** Functions that tell rows apart get an order that does. */
  static List<Case> casesByRow() {
    return List.of(
        of(WindowFunction.ROW_NUMBER, List.of(1L, 2L, 3L, 4L, 1L)),
        of(WindowFunction.NTILE, List.of(1L, 1L, 2L, 2L, 1L), 2L),
        of(WindowFunction.LAG, Arrays.asList(null, 10L, 20L, 20L, null), "n", 1L),
        of(WindowFunction.LAG, Arrays.asList(-1L, -1L, 10L, 20L, -1L), "n", 2L, -1L),
        of(WindowFunction.LEAD, Arrays.asList(20L, 20L, null, null, null), "n", 1L),
        of(WindowFunction.LEAD, Arrays.asList(20L, null, -1L, -1L, -1L), "n", 2L, -1L));
  }

  @ParameterizedTest
  @MethodSource("casesByRow")
  void ranksAndLooksAround(Case row) {
    WindowCall call =
        call(
            row.function(),
            WindowFrame.UP_TO_CURRENT,
            List.of(Plans.ascending(column("row"))),
            row.arguments());
    assertThat(evaluate(call)).isEqualTo(row.expected());
  }

  @Test
  void hasACaseForEveryWindowFunction() {
    assertThat(
            java.util.stream.Stream.concat(cases().stream(), casesByRow().stream())
                .map(Case::function)
                .filter(WindowFunction.class::isInstance)
                .collect(Collectors.toSet()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(WindowFunction.class));
  }

  /**
   * Every aggregate runs over a window and gives over the whole partition what it gives of a group.
   */
  @ParameterizedTest
  @EnumSource(AggregateFunction.class)
  void runsEveryAggregateOverAWindow(AggregateFunction function) {
    Object[] arguments =
        switch (function) {
          case COUNT_ROWS -> new Object[0];
          case COUNT_IF, EVERY, SOME -> new Object[] {"flag"};
          case LARGEST, SMALLEST -> new Object[] {"n", 2L};
          case MAP -> new Object[] {"row", "n"};
          case QUANTILE, APPROX_QUANTILE -> new Object[] {"n", 0.5};
          case TEXT_JOIN -> new Object[] {"group", Plans.literal("-")};
          case MIN_BY,
              MAX_BY,
              CORRELATION,
              COVARIANCE_SAMPLE,
              COVARIANCE_POPULATION,
              REGRESSION_SLOPE,
              REGRESSION_INTERCEPT,
              REGRESSION_R2 ->
              new Object[] {"n", "n"};
          default -> new Object[] {"n"};
        };
    WindowCall call =
        call(
            function,
            WindowFrame.WHOLE_PARTITION,
            List.of(Plans.ascending(column("row"))),
            List.of(arguments));
    List<Object> found = evaluate(call);
    assertThat(found).hasSize(5);
    assertThat(found.subList(0, 4)).containsOnly(found.getFirst());
  }

  @Test
  void limitsFramesByRowsGroupsAndDistances() {
    WindowFrame rows = new WindowFrame(Unit.ROWS, new Preceding(1), new Following(1));
    assertThat(sumOf("n", rows, "row")).containsExactly(30L, 50L, 40L, 20L, 5L);
    WindowFrame groups = new WindowFrame(Unit.GROUPS, new Preceding(1), new CurrentRow());
    assertThat(sumOf("n", groups, "day")).containsExactly(10L, 50L, 50L, 40L, 5L);
    WindowFrame days = new WindowFrame(Unit.RANGE, new Preceding(1), new CurrentRow());
    assertThat(sumOf("n", days, "day")).containsExactly(10L, 50L, 50L, null, 5L);
    WindowFrame numbers = new WindowFrame(Unit.RANGE, new Preceding(10), new Following(0));
    assertThat(sumOf("n", numbers, "n")).containsExactly(10L, 50L, 50L, null, 5L);
    WindowFrame oneDay =
        new WindowFrame(Unit.RANGE, new Preceding(86_400_000_001L), new CurrentRow());
    assertThat(sumOf("n", oneDay, "at")).containsExactly(10L, 30L, 40L, null, 5L);
    WindowFrame behind = new WindowFrame(Unit.ROWS, new Following(1), new Unbounded());
    assertThat(sumOf("n", behind, "row")).containsExactly(40L, 20L, null, null, null);
  }

  private static List<Object> sumOf(String argument, WindowFrame frame, String order) {
    return evaluate(
        call(
            AggregateFunction.SUM,
            frame,
            List.of(Plans.ascending(column(order))),
            List.of(argument)));
  }

  @Test
  void ordersEnumsByTheirConstants() {
    WindowCall call =
        Plans.rowNumber(
            List.of(),
            new SortKey(column("size"), SortKey.Direction.DESCENDING, SortKey.Nulls.FIRST),
            Plans.ascending(column("row")));
    assertThat(evaluate(call)).containsExactly(3L, 4L, 2L, 1L, 5L);
  }

  @Test
  void filtersAndTakesDistinctArguments() {
    WindowCall filtered =
        new WindowCall(
            AggregateFunction.SUM,
            List.of(column("n")),
            true,
            Plans.call(ComparisonFunction.GREATER, column("n"), Plans.literal(5L)),
            List.of(column("group")),
            List.of(),
            WindowFrame.WHOLE_PARTITION,
            ScalarType.INT64);
    assertThat(evaluate(filtered)).containsExactly(30L, 30L, 30L, 30L, null);
    WindowCall first =
        new WindowCall(
            AggregateFunction.FIRST,
            List.of(column("n")),
            false,
            Plans.call(ComparisonFunction.GREATER, column("n"), Plans.literal(10L)),
            List.of(column("group")),
            byN(),
            WindowFrame.WHOLE_PARTITION,
            ScalarType.INT64);
    assertThat(evaluate(first)).containsExactly(20L, 20L, 20L, 20L, null);
  }

  @Test
  void refusesANumberOfBucketsThatIsNull() {
    WindowCall buckets =
        call(
            WindowFunction.NTILE,
            WindowFrame.UP_TO_CURRENT,
            List.of(Plans.ascending(column("row"))),
            List.of(Plans.nothing(ScalarType.INT64)));
    assertThatThrownBy(() -> evaluate(buckets))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("The number of buckets of ntile must be at least 1, but is null");
  }

  @Test
  void filtersByAWindowInALevelOfItsOwn() {
    WindowCall number =
        call(
            WindowFunction.ROW_NUMBER,
            WindowFrame.UP_TO_CURRENT,
            List.of(Plans.descending(column("row"))),
            List.of());
    Relation numbered = Plans.project(input, as("row", column("row")), as("number", number));
    Relation latest =
        new Filter(
            numbered,
            Plans.call(ComparisonFunction.EQUAL, Plans.column(numbered, 1), Plans.literal(1L)));
    assertThat(collect(Plans.sorted(latest))).containsExactly(List.of(4, 1L), List.of(5, 1L));
  }

  @Test
  void refusesGroupsWithoutAnOrder() {
    WindowCall call =
        new WindowCall(
            AggregateFunction.SUM,
            List.of(column("n")),
            false,
            null,
            List.of(),
            List.of(),
            new WindowFrame(Unit.GROUPS, new Preceding(1), new CurrentRow()),
            ScalarType.INT64);
    assertThatThrownBy(() -> evaluate(call))
        .isInstanceOf(UnsupportedPlanException.class)
        .hasMessage("A frame of groups needs an order; give the window of sum an orderBy");
  }

  private static Expression column(String name) {
    int index = SCHEMA.indexOf(name);
    return io.recordframe.plan.algebra.FieldReference.of(index, SCHEMA.field(index));
  }

  private static List<SortKey> byN() {
    return List.of(Plans.ascending(column("n")));
  }

  private static WindowCall call(
      WindowableFunction function, WindowFrame frame, List<SortKey> order, List<Object> arguments) {
    List<Expression> expressions = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof Expression given) {
        expressions.add(given);
      } else {
        expressions.add(argument instanceof String name ? column(name) : Plans.literal(argument));
      }
    }
    DataType type =
        function.signature().resultType(expressions.stream().map(Expression::type).toList());
    return new WindowCall(
        function, expressions, false, null, List.of(column("group")), order, frame, type);
  }

  private static List<Object> evaluate(WindowCall call) {
    Relation plan = Plans.project(input, as("row", column("row")), as("result", call));
    Relation sorted = new Sort(plan, List.of(Plans.ascending(Plans.column(plan, 0))));
    return collect(sorted).stream().map(row -> row.get(1)).toList().stream()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<List<Object>> collect(Relation plan) {
    try (var prepared = session.prepare(plan)) {
      return Values.collect(prepared.execute(Execution.unbounded()));
    }
  }
}
