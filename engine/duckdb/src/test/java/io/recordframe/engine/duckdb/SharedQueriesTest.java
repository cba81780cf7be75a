package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static io.recordframe.engine.duckdb.Plans.literal;
import static io.recordframe.engine.duckdb.Plans.measure;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a plan reads in several places is computed once where it groups rows. */
class SharedQueriesTest {

  private static final Relation NUMBERS =
      Plans.rows(
          Values.nullable("number", ScalarType.INT32),
          List.of(1),
          List.of(2),
          List.of(2),
          List.of(3));

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  private static Relation grouped(Relation rows) {
    return new Aggregate(
        rows,
        List.of(as("number", Plans.column(rows, "number"))),
        List.of(measure("rows", AggregateFunction.COUNT_ROWS)));
  }

  /** The rows beyond a number and those up to it, told by a call with one column twice. */
  private static Relation inTwoPlaces(Relation shared) {
    Expression number = Plans.column(shared, "number");
    Expression greatest = FunctionCall.of(ConditionalFunction.GREATEST, number, number);
    return new SetOperation(
        new Filter(shared, FunctionCall.of(ComparisonFunction.GREATER, greatest, literal(1))),
        new Filter(shared, FunctionCall.of(ComparisonFunction.LESS_OR_EQUAL, greatest, literal(1))),
        SetOperation.Kind.UNION,
        true);
  }

  private static String sql(Relation plan) {
    try (PreparedPlan prepared = ENGINE.session().prepare(plan)) {
      return prepared.nativeText();
    }
  }

  @Test
  void groupsAreComputedOnce() {
    Relation plan = inTwoPlaces(grouped(NUMBERS));
    assertThat(sql(plan))
        .startsWith("WITH recordframe_shared_1 AS MATERIALIZED (")
        .containsOnlyOnce("GROUP BY");
    try (PreparedPlan prepared = ENGINE.session().prepare(plan)) {
      assertThat(Values.collect(prepared.execute(Execution.unbounded())))
          .containsExactlyInAnyOrder(List.of(1, 1L), List.of(2, 2L), List.of(3, 1L));
    }
  }

  @Test
  void aGroupingOfOneUseStandsWhereItIsRead() {
    assertThat(sql(grouped(NUMBERS))).doesNotContain("WITH");
  }

  @Test
  void rowsThatAreOnlyFilteredAreReadInEachPlace() {
    Relation filtered =
        new Filter(
            NUMBERS,
            FunctionCall.of(
                ComparisonFunction.GREATER, Plans.column(NUMBERS, "number"), literal(0)));
    assertThat(sql(inTwoPlaces(filtered))).doesNotContain("WITH");
  }

  @Test
  void whatHasAnOrderIsComputedInEachPlace() {
    Relation groups = grouped(NUMBERS);
    Relation sorted =
        new Sort(
            groups,
            List.of(
                new SortKey(
                    Plans.column(groups, "number"),
                    SortKey.Direction.ASCENDING,
                    SortKey.Nulls.LAST)));
    Relation first = new Limit(sorted, 0, 2);
    assertThat(sql(inTwoPlaces(first))).doesNotContain("WITH");
  }
}
