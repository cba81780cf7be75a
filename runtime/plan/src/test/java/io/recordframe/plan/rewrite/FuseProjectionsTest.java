package io.recordframe.plan.rewrite;

import static io.recordframe.plan.rewrite.Rewriting.T;
import static io.recordframe.plan.rewrite.Rewriting.U;
import static io.recordframe.plan.rewrite.Rewriting.assertBecomes;
import static io.recordframe.plan.rewrite.Rewriting.assertStays;
import static io.recordframe.plan.testing.PlanBuilding.ascending;
import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.equal;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.literal;
import static io.recordframe.plan.testing.PlanBuilding.named;
import static io.recordframe.plan.testing.PlanBuilding.outer;
import static io.recordframe.plan.testing.PlanBuilding.plus;
import static io.recordframe.plan.testing.PlanBuilding.project;
import static io.recordframe.plan.testing.PlanBuilding.select;
import static io.recordframe.plan.testing.PlanBuilding.times;

import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuseProjectionsTest {

  private static final List<Rewrite> ONLY = List.of(Rewrite.FUSE_PROJECTIONS);

  @Test
  void columnsArePutWhereTheyAreReferredTo() {
    Relation lower = project(T, named("y", plus(column(T, "x"), literal(1.0))));
    assertBecomes(
        ONLY,
        project(lower, named("z", times(column(lower, "y"), literal(2.0)))),
        """
        Project (x + 1.0) * 2.0 AS z
          Scan table t
        """);
  }

  @Test
  void columnsThatNobodyUsesVanishEvenIfTheyCanFail() {
    Relation lower =
        project(
            T,
            named("risky", plus(column(T, "a"), column(T, "b"))),
            named("renamed", column(T, "s")));
    assertBecomes(
        ONLY,
        select(lower, "renamed"),
        """
        Project s AS renamed
          Scan table t
        """);
  }

  @Test
  void cheapColumnsMayBeRepeated() {
    Relation lower = project(T, named("y", plus(column(T, "x"), literal(1.0))));
    assertBecomes(
        ONLY,
        project(lower, named("z", times(column(lower, "y"), column(lower, "y")))),
        """
        Project (x + 1.0) * (x + 1.0) AS z
          Scan table t
        """);
  }

  @Test
  void repeatingStopsAtABound() {
    Relation plan = project(T, named("y", plus(column(T, "x"), literal(1.0))));
    for (int i = 0; i < 30; i++) {
      plan = project(plan, named("y", plus(column(plan, "y"), column(plan, "y"))));
    }
    Relation top = Rewriter.of(ONLY).rewrite(plan);
    int levels = 0;
    for (Relation level = top; !level.inputs().isEmpty(); level = level.inputs().getFirst()) {
      levels++;
    }
    org.assertj.core.api.Assertions.assertThat(levels).isBetween(4, 6);
  }

  @Test
  void aWindowMayStandInAnExpression() {
    Relation lower = project(T, named("x", column(T, "x")), named("total", sumOf(column(T, "x"))));
    assertBecomes(
        ONLY,
        project(lower, named("part", times(column(lower, "x"), column(lower, "total")))),
        """
        Project x * sum(x) OVER (ORDER BY x) AS part
          Scan table t
        """);
  }

  @Test
  void aWindowDoesNotStandInAWindow() {
    Relation lower = project(T, named("total", sumOf(column(T, "x"))));
    assertStays(ONLY, project(lower, named("again", sumOf(column(lower, "total")))));
  }

  @Test
  void aWindowOverPlainColumnsTakesThemIn() {
    Relation lower = project(T, named("y", plus(column(T, "x"), literal(1.0))));
    assertBecomes(
        ONLY,
        project(lower, named("total", sumOf(column(lower, "y")))),
        """
        Project sum(x + 1.0) OVER (ORDER BY x + 1.0) AS total
          Scan table t
        """);
  }

  @Test
  void aWindowIsNotRepeated() {
    Relation lower = project(T, named("total", sumOf(column(T, "x"))));
    assertStays(
        ONLY, project(lower, named("twice", plus(column(lower, "total"), column(lower, "total")))));
  }

  @Test
  void aSubqueryIsNotRepeated() {
    Relation lower =
        project(T, named("known", new Exists(filter(U, equal(column(U, "k"), outer(1, T, "a"))))));
    assertStays(
        ONLY,
        project(
            lower, named("first", column(lower, "known")), named("again", column(lower, "known"))));
  }

  @Test
  void columnsArePutIntoSubqueriesOneLevelUp() {
    Relation lower =
        project(T, named("x", column(T, "x")), named("sum", plus(column(T, "a"), column(T, "b"))));
    Relation upper =
        project(
            lower,
            named("known", new Exists(filter(U, equal(column(U, "k"), outer(1, lower, "sum"))))));
    assertBecomes(
        ONLY,
        upper,
        """
        Project EXISTS query 1 AS known
          query 1
            Filter k = outer.a + outer.b
              Scan table u
          Scan table t
        """);
  }

  @Test
  void columnsArePutIntoSubqueriesOfSubqueriesTwoLevelsUp() {
    Relation lower = project(T, named("x", column(T, "x")), named("y", column(T, "a")));
    Relation innermost = filter(U, equal(column(U, "k"), outer(2, lower, "y")));
    Relation middle = filter(U, new Exists(innermost));
    assertBecomes(
        ONLY,
        project(lower, named("known", new Exists(middle))),
        """
        Project EXISTS query 1 AS known
          query 1
            Filter EXISTS query 2
              query 2
                Filter k = outer2.a
                  Scan table u
              Scan table u
          Scan table t
        """);
  }

  @Test
  void subqueriesOfTheLowerProjectionKeepTheirLevelsInsideOthers() {
    Relation innerExists = filter(U, equal(column(U, "k"), outer(1, T, "b")));
    Relation lower = project(T, named("a", column(T, "a")), named("flag", new Exists(innerExists)));
    Relation upper =
        project(
            lower,
            named(
                "known",
                new Exists(
                    filter(
                        U,
                        equal(
                            io.recordframe.plan.algebra.FunctionCall.of(
                                io.recordframe.plan.function.ComparisonFunction.EQUAL,
                                column(U, "k"),
                                literal(1L)),
                            outer(1, lower, "flag"))))));
    // A subquery is counted as repeated inside another one, so both projections stay.
    assertStays(ONLY, upper);
  }

  @Test
  void aSharedProjectionStays() {
    Relation shared = select(T, "a");
    Relation plan =
        new SetOperation(select(shared, "a"), select(shared, "a"), SetOperation.Kind.UNION, true);
    assertStays(ONLY, plan);
  }

  @Test
  void aProjectionInASubqueryIsFusedToo() {
    Relation subquery = select(select(U, "v", "k"), "k");
    assertBecomes(
        ONLY,
        filter(T, new io.recordframe.plan.algebra.InSubquery(column(T, "a"), subquery)),
        """
        Filter a IN query 1
          query 1
            Project k
              Scan table u
          Scan table t
        """);
  }

  private static WindowCall sumOf(Expression argument) {
    return new WindowCall(
        AggregateFunction.SUM,
        List.of(argument),
        false,
        null,
        List.of(),
        List.of(ascending(argument)),
        WindowFrame.UP_TO_CURRENT,
        ScalarType.FLOAT64);
  }
}
