package io.recordframe.plan.rewrite;

import static io.recordframe.plan.rewrite.Rewriting.T;
import static io.recordframe.plan.rewrite.Rewriting.U;
import static io.recordframe.plan.rewrite.Rewriting.assertBecomes;
import static io.recordframe.plan.rewrite.Rewriting.assertStays;
import static io.recordframe.plan.testing.PlanBuilding.ascending;
import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.isNull;
import static io.recordframe.plan.testing.PlanBuilding.join;
import static io.recordframe.plan.testing.PlanBuilding.measure;
import static io.recordframe.plan.testing.PlanBuilding.named;
import static io.recordframe.plan.testing.PlanBuilding.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.function.AggregateFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemoveHiddenSortsTest {

  private static final List<Rewrite> ONLY = List.of(Rewrite.REMOVE_HIDDEN_SORTS);
  private static final Relation SORTED = new Sort(T, List.of(ascending(column(T, "a"))));

  @Test
  void theOrderOfTheResultStays() {
    assertStays(ONLY, SORTED);
    assertStays(ONLY, select(filter(SORTED, isNull(column(T, "n"))), "a"));
  }

  @Test
  void theOrderThatALimitUsesStaysWhereverItIs() {
    Relation limited = new Limit(filter(SORTED, isNull(column(T, "n"))), 0, 3);
    assertStays(ONLY, new Distinct(limited));
    assertStays(ONLY, filter(U, new Exists(limited)));
  }

  @Test
  void aSortBelowAnotherGoesAway() {
    assertBecomes(
        ONLY,
        new Sort(select(SORTED, "b"), List.of(ascending(column(select(SORTED, "b"), "b")))),
        """
        Sort b
          Project b
            Scan table t
        """);
  }

  @Test
  void aggregationsAndDistinctsSeeNoOrder() {
    assertBecomes(
        ONLY,
        new Aggregate(
            filter(SORTED, isNull(column(T, "n"))),
            List.of(named("a", column(T, "a"))),
            List.of(measure("n", AggregateCall.of(AggregateFunction.COUNT_ROWS)))),
        """
        Aggregate BY a: count_rows() AS n
          Filter n IS NULL
            Scan table t
        """);
    assertBecomes(
        ONLY,
        new Distinct(SORTED),
        """
        Distinct
          Scan table t
        """);
  }

  @ParameterizedTest
  @EnumSource(SetOperation.Kind.class)
  void setOperationsSeeNoOrder(SetOperation.Kind kind) {
    Relation plan = new SetOperation(SORTED, SORTED, kind, true);
    assertThat(Rewriter.of(ONLY).rewrite(plan)).isEqualTo(new SetOperation(T, T, kind, true));
  }

  @ParameterizedTest
  @EnumSource(
      value = Join.Type.class,
      names = {"CROSS"},
      mode = EnumSource.Mode.EXCLUDE)
  void joinsSeeNoOrder(Join.Type type) {
    Relation plan = join(SORTED, new Sort(U, List.of(ascending(column(U, "v")))), type, "a", "k");
    assertThat(Rewriter.of(ONLY).rewrite(plan)).isEqualTo(join(T, U, type, "a", "k"));
  }

  @Test
  void subqueriesSeeNoOrder() {
    assertBecomes(
        ONLY,
        filter(filter(U, new Exists(SORTED)), new InSubquery(column(U, "k"), select(SORTED, "a"))),
        """
        Filter k IN query 1
          query 1
            Project a
              Scan table t
          Filter EXISTS query 2
            query 2
              Scan table t
            Scan table u
        """);
  }

  @Test
  void aSortThatOneOfTwoReadersSeesStays() {
    Relation plan =
        new SetOperation(
            new Limit(SORTED, 0, 3), new Distinct(SORTED), SetOperation.Kind.UNION, true);
    assertStays(ONLY, plan);
  }
}
