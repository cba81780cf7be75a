package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.ascending;
import static io.recordframe.engine.duckdb.Plans.call;
import static io.recordframe.engine.duckdb.Plans.column;
import static io.recordframe.engine.duckdb.Plans.literal;
import static io.recordframe.engine.duckdb.Plans.measure;
import static io.recordframe.engine.duckdb.Plans.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstPathTest {

  private final EngineSession session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void filtersJoinsGroupsSortsAndLimitsInOneLevel() {
    Relation orders =
        Plans.rows(
            Values.nullable(
                "id", ScalarType.INT64, "customer", ScalarType.INT64, "amount", ScalarType.FLOAT64),
            List.of(1L, 10L, 5.0),
            List.of(2L, 11L, 7.0),
            List.of(3L, 10L, 1.5),
            Arrays.asList(4L, null, 100.0));
    Relation customers =
        Plans.rows(
            Values.nullable("id", ScalarType.INT64, "city", ScalarType.STRING),
            List.of(10L, "Oslo"),
            List.of(11L, "Rome"));
    Relation filtered =
        new Filter(
            orders, call(ComparisonFunction.GREATER, column(orders, "amount"), literal(1.0)));
    Relation joined =
        new Join(
            filtered,
            customers,
            Join.Type.INNER,
            call(
                ComparisonFunction.EQUAL,
                column(orders, "customer"),
                io.recordframe.plan.algebra.FieldReference.of(3, customers.schema().field(0))));
    Relation projected =
        project(
            joined,
            as("city", column(joined, "city")),
            as(
                "doubled",
                call(ArithmeticFunction.MULTIPLY, column(joined, "amount"), literal(2.0))));
    Relation grouped =
        new Aggregate(
            projected,
            List.of(as("city", column(projected, 0))),
            List.of(
                measure("total", AggregateFunction.SUM, column(projected, 1)),
                measure("orders", AggregateFunction.COUNT_ROWS)));
    Relation plan = new Limit(new Sort(grouped, List.of(ascending(column(grouped, 1)))), 0, 10);
    try (PreparedPlan prepared = session.prepare(plan)) {
      assertThat(prepared.nativeText()).containsOnlyOnce("SELECT");
      assertThat(Values.collect(prepared.execute(Execution.unbounded())))
          .containsExactly(List.of("Oslo", 13.0, 2L), List.of("Rome", 14.0, 1L));
      assertThat(Values.collect(prepared.execute(Execution.unbounded()))).hasSize(2);
      assertThat(prepared.explain(false)).contains("Join");
    }
  }
}
