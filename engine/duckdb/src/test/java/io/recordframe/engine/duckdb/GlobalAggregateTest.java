package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.literal;
import static io.recordframe.engine.duckdb.Plans.measure;
import static io.recordframe.engine.duckdb.Plans.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An aggregation without keys gives one row, whatever is asked of it. */
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
}
