package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.literal;
import static io.recordframe.engine.duckdb.Plans.measure;
import static io.recordframe.engine.duckdb.Plans.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An aggregation without keys gives one row, whatever is asked of it; one by constants gives one if
 * there are rows.
 */
class GlobalAggregateTest {

  private static List<List<Object>> run(Relation plan) {
    try (EngineSession session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
        PreparedPlan prepared = session.prepare(plan)) {
      return Values.collect(prepared.execute(Execution.unbounded()));
    }
  }

  private static Relation numbers(Integer... values) {
    return Plans.rows(
        Values.nullable("number", ScalarType.INT32),
        List.of(values).stream().map(List::of).toArray(List[]::new));
  }

  private static Relation constantOver(Relation rows) {
    Relation total =
        new Aggregate(rows, List.of(), List.of(measure("rows", AggregateFunction.COUNT_ROWS)));
    return project(total, as("constant", literal(7)));
  }

  @Test
  void constantsOverIt() {
    assertThat(run(constantOver(numbers(1, 2, 3)))).containsExactly(List.of(7));
    assertThat(run(constantOver(numbers()))).containsExactly(List.of(7));
  }

  @Test
  void countOfDistinctTruthsWithoutATruth() {
    AggregateCall call =
        new AggregateCall(
            AggregateFunction.COUNT_IF,
            List.of(new Literal(null, ScalarType.BOOLEAN)),
            true,
            null,
            List.of(),
            ScalarType.INT64);
    Relation total =
        new Aggregate(numbers(1), List.of(), List.of(new Aggregate.Measure("trues", call)));
    assertThat(run(total)).containsExactly(List.of(0L));
  }

  private static Relation byConstants(Relation rows, Aggregate.Measure... measures) {
    return new Aggregate(
        rows, List.of(as("part", literal(0.5)), as("separator", literal("-"))), List.of(measures));
  }

  private static NamedExpression overAll(
      String name, AggregateFunction function, Expression... arguments) {
    DataType type =
        function.signature().resultType(Stream.of(arguments).map(Expression::type).toList());
    return as(
        name,
        new WindowCall(
            function,
            List.of(arguments),
            false,
            null,
            List.of(),
            List.of(),
            WindowFrame.WHOLE_PARTITION,
            type));
  }

  @Test
  void constantKeysAreNoConstantsOfAggregatesOverTheGroups() {
    for (Object part : List.of(0.5f, 0.5)) {
      Relation groups =
          new Aggregate(
              numbers(1, 2, 3),
              List.of(
                  as("part", literal(part)),
                  as("separator", literal("-")),
                  as("number", Plans.column(numbers(), "number"))),
              List.of());
      Expression number = Plans.column(groups, "number");
      Relation plan =
          project(
              groups,
              as("number", number),
              overAll("exact", AggregateFunction.QUANTILE, number, literal(0.5)),
              overAll("estimate", AggregateFunction.APPROX_QUANTILE, number, literal(0.5)),
              overAll(
                  "joined",
                  AggregateFunction.TEXT_JOIN,
                  Cast.strict(literal(7), ScalarType.STRING),
                  literal("-")));

      assertThat(run(plan))
          .as("part %s", part)
          .containsExactlyInAnyOrder(
              List.of(1, 2.0, 2.0, "7-7-7"),
              List.of(2, 2.0, 2.0, "7-7-7"),
              List.of(3, 2.0, 2.0, "7-7-7"));
    }
  }

  @Test
  void constantKeysMakeNoGroupOfNoRows() {
    Aggregate.Measure rows = measure("rows", AggregateFunction.COUNT_ROWS);
    assertThat(run(byConstants(numbers(), rows))).isEmpty();
    assertThat(run(byConstants(numbers()))).isEmpty();
    assertThat(run(byConstants(numbers(4, 5), rows))).containsExactly(List.of(0.5, "-", 2L));
    assertThat(run(byConstants(numbers(4, 5)))).containsExactly(List.of(0.5, "-"));
  }
}
