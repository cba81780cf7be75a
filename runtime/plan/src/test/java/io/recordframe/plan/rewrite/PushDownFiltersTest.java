package io.recordframe.plan.rewrite;

import static io.recordframe.plan.rewrite.Rewriting.T;
import static io.recordframe.plan.rewrite.Rewriting.U;
import static io.recordframe.plan.rewrite.Rewriting.assertBecomes;
import static io.recordframe.plan.rewrite.Rewriting.assertStays;
import static io.recordframe.plan.testing.PlanBuilding.and;
import static io.recordframe.plan.testing.PlanBuilding.ascending;
import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.equal;
import static io.recordframe.plan.testing.PlanBuilding.extend;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.greater;
import static io.recordframe.plan.testing.PlanBuilding.isNotNull;
import static io.recordframe.plan.testing.PlanBuilding.isNull;
import static io.recordframe.plan.testing.PlanBuilding.join;
import static io.recordframe.plan.testing.PlanBuilding.literal;
import static io.recordframe.plan.testing.PlanBuilding.measure;
import static io.recordframe.plan.testing.PlanBuilding.named;
import static io.recordframe.plan.testing.PlanBuilding.outer;
import static io.recordframe.plan.testing.PlanBuilding.plus;
import static io.recordframe.plan.testing.PlanBuilding.project;
import static io.recordframe.plan.testing.PlanBuilding.quotient;
import static io.recordframe.plan.testing.PlanBuilding.select;
import static io.recordframe.plan.testing.PlanBuilding.times;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PushDownFiltersTest {

  private static final List<Rewrite> ONLY = List.of(Rewrite.PUSH_DOWN_FILTERS);
  private static final List<Rewrite> WITH_MERGE =
      List.of(Rewrite.PUSH_DOWN_FILTERS, Rewrite.MERGE_FILTERS);

  @Test
  void throughAProjectionWithItsColumnsPutIn() {
    Relation projected =
        project(T, named("key", column(T, "s")), named("y", plus(column(T, "x"), literal(1.0))));
    assertBecomes(
        ONLY,
        filter(projected, greater(column(projected, "y"), literal(2.0))),
        """
        Project s AS key, x + 1.0 AS y
          Filter x + 1.0 > 2.0
            Scan table t
        """);
  }

  @Test
  void throughAProjectionEvenWhereItCanFailSinceTheRowsAreTheSame() {
    Relation projected = project(T, named("c", plus(column(T, "a"), column(T, "b"))));
    assertBecomes(
        ONLY,
        filter(projected, greater(column(projected, "c"), literal(2L))),
        """
        Project a + b AS c
          Filter a + b > 2
            Scan table t
        """);
  }

  @Test
  void notThroughAProjectionThatWouldBeRepeatedAtGreatCost() {
    Expression costly = column(T, "x");
    for (int i = 0; i <= PushDownFilters.MAX_REPEATED_COST; i++) {
      costly = plus(costly, literal(1.0));
    }
    Relation projected = project(T, named("y", costly), named("a", column(T, "a")));
    assertStays(ONLY, filter(projected, greater(column(projected, "y"), literal(2.0))));
    Relation expected = filter(T, greater(column(T, "a"), literal(2L)));
    org.assertj.core.api.Assertions.assertThat(
            Rewriter.of(ONLY)
                .rewrite(filter(projected, greater(column(projected, "a"), literal(2L))))
                .inputs())
        .containsExactly(expected);
  }

  @Test
  void notThroughAProjectionWithAWindow() {
    Relation projected =
        extend(
            T,
            "position",
            new WindowCall(
                WindowFunction.ROW_NUMBER,
                List.of(),
                false,
                null,
                List.of(),
                List.of(ascending(column(T, "a"))),
                WindowFrame.WHOLE_PARTITION,
                ScalarType.INT64));
    assertStays(ONLY, filter(projected, greater(column(projected, "b"), literal(2L))));
  }

  @Test
  void notThroughALimit() {
    assertStays(ONLY, filter(new Limit(T, 0, 10), greater(column(T, "b"), literal(2L))));
  }

  @Test
  void throughASortAndADistinct() {
    Relation sorted = new Sort(new Distinct(T), List.of(ascending(column(T, "a"))));
    assertBecomes(
        ONLY,
        filter(sorted, greater(quotient(column(T, "b"), column(T, "a")), literal(2L))),
        """
        Sort a
          Distinct
            Filter quotient(b, a) > 2
              Scan table t
        """);
  }

  @Test
  void throughBothSidesOfAUnion() {
    Relation left = project(T, named("v", column(T, "a")));
    Relation right = project(T, named("w", column(T, "n")));
    Relation union = new SetOperation(left, right, SetOperation.Kind.UNION, true);
    assertBecomes(
        ONLY,
        filter(union, greater(column(union, "v"), literal(2L))),
        """
        Union ALL
          Project a AS v
            Filter a > 2
              Scan table t
          Project n AS w
            Filter n > 2
              Scan table t
        """);
  }

  @Test
  void notIntoAUnionWhereASubqueryWouldSeeOtherNullability() {
    Relation union =
        new SetOperation(select(T, "a"), select(T, "n"), SetOperation.Kind.UNION, true);
    Relation inside = new Limit(project(U, named("outer", outer(1, union, "a"))), 0, 9);
    assertStays(
        ONLY,
        filter(union, new Exists(filter(inside, greater(column(inside, "outer"), literal(1L))))));
    Relation same = new SetOperation(select(T, "a"), select(T, "b"), SetOperation.Kind.UNION, true);
    Relation correlated = filter(U, equal(column(U, "k"), outer(1, same, "a")));
    assertBecomes(
        ONLY,
        filter(same, new Exists(correlated)),
        """
        Union ALL
          Project a
            Filter EXISTS query 1
              query 1
                Filter k = outer.a
                  Scan table u
              Scan table t
          Project b
            Filter EXISTS query 2
              query 2
                Filter k = outer.b
                  Scan table u
              Scan table t
        """);
  }

  @Test
  void notToTheLeftOfAnIntersectionWhereAFieldOfAStructWouldBeNull() {
    Relation intersection =
        new SetOperation(select(T, "n"), select(U, "k"), SetOperation.Kind.INTERSECT, false);
    StructType type = new StructType(List.of(Field.required("f", ScalarType.INT64)));
    Expression struct = new StructOf(type, List.of(column(intersection, "n")));
    assertStays(ONLY, filter(intersection, isNotNull(struct)));
  }

  @ParameterizedTest
  @EnumSource(
      value = SetOperation.Kind.class,
      names = {"INTERSECT", "EXCEPT"})
  void toTheLeftOfIntersectAndExceptIfItCannotFail(SetOperation.Kind kind) {
    Relation operation = new SetOperation(select(T, "a"), select(U, "k"), kind, false);
    String name = kind == SetOperation.Kind.EXCEPT ? "Except" : "Intersect";
    assertBecomes(
        ONLY,
        filter(operation, greater(column(operation, "a"), literal(2L))),
        """
        %s
          Project a
            Filter a > 2
              Scan table t
          Project k
            Scan table u
        """
            .formatted(name));
    assertStays(
        ONLY,
        filter(operation, greater(quotient(literal(1L), column(operation, "a")), literal(2L))));
  }

  @Test
  void conjunctsGoToTheirSideOfAnInnerJoin() {
    Relation joined = join(T, U, Join.Type.INNER, "a", "k");
    assertBecomes(
        ONLY,
        filter(
            joined,
            and(
                greater(column(joined, "b"), literal(2L)),
                isNull(column(joined, "v")),
                greater(column(joined, "b"), column(joined, "k")))),
        """
        Filter b > k
          Join INNER ON a = k
            Filter b > 2
              Scan table t
            Filter v IS NULL
              Scan table u
        """);
  }

  @Test
  void notBelowAJoinIfItCanFail() {
    Relation joined = join(T, U, Join.Type.INNER, "a", "k");
    Expression canFail = greater(quotient(literal(1L), column(joined, "b")), literal(2L));
    assertStays(ONLY, filter(joined, canFail));
    assertBecomes(
        ONLY,
        filter(joined, and(greater(column(joined, "b"), literal(0L)), canFail)),
        """
        Filter quotient(1, b) > 2
          Join INNER ON a = k
            Filter b > 0
              Scan table t
            Scan table u
        """);
  }

  @ParameterizedTest
  @EnumSource(Join.Type.class)
  void outerJoinsLetThroughOnlyToTheSideThatTheyKeep(Join.Type type) {
    Relation joined =
        type == Join.Type.CROSS ? new Join(T, U, type, Join.ALWAYS) : join(T, U, type, "a", "k");
    Expression left = greater(column(joined, "b"), literal(2L));
    boolean toLeft =
        switch (type) {
          case INNER, LEFT, CROSS, SEMI, ANTI -> true;
          case RIGHT, FULL -> false;
        };
    assertMoves(filter(joined, left), toLeft, "Filter b > 2\n      Scan table t");
    if (type.keepsRight()) {
      Expression right = isNotNull(column(joined, "v"));
      boolean toRight =
          switch (type) {
            case INNER, RIGHT, CROSS -> true;
            case LEFT, FULL, SEMI, ANTI -> false;
          };
      assertMoves(filter(joined, right), toRight, "Filter v IS NOT NULL\n      Scan table u");
    }
  }

  private static void assertMoves(Relation plan, boolean moves, String expected) {
    if (!moves) {
      assertStays(ONLY, plan);
      return;
    }
    String text = Rewriting.text(Rewriter.of(ONLY).rewrite(plan)).replace("\n  ", "\n    ");
    org.assertj.core.api.Assertions.assertThat(text).startsWith("Join").contains(expected);
  }

  @Test
  void aConditionWithoutColumnsStaysAboveAJoin() {
    Relation joined = join(T, U, Join.Type.INNER, "a", "k");
    assertStays(ONLY, filter(joined, equal(literal(1L), literal(2L))));
  }

  @Test
  void throughAnAggregationOnItsKeys() {
    Relation grouped =
        new Aggregate(
            T,
            List.of(named("s", column(T, "s")), named("sum", plus(column(T, "a"), column(T, "b")))),
            List.of(measure("total", AggregateCall.of(AggregateFunction.SUM, column(T, "x")))));
    assertBecomes(
        ONLY,
        filter(
            grouped,
            and(
                greater(column(grouped, "sum"), literal(2L)),
                equal(column(grouped, "s"), literal("x")))),
        """
        Aggregate BY s, a + b AS sum: sum(x) AS total
          Filter a + b > 2 AND s = 'x'
            Scan table t
        """);
    assertStays(ONLY, filter(grouped, greater(column(grouped, "total"), literal(2.0))));
  }

  @Test
  void notThroughAnAggregationWithoutKeys() {
    Relation counted =
        new Aggregate(
            T, List.of(), List.of(measure("n", AggregateCall.of(AggregateFunction.COUNT_ROWS))));
    assertStays(ONLY, filter(counted, equal(literal(1L), literal(2L))));
  }

  @Test
  void whatCanFailStaysWithItsGuard() {
    Relation joined =
        new Sort(join(T, U, Join.Type.INNER, "a", "k"), List.of(ascending(column(T, "a"))));
    Expression guard = greater(column(joined, "b"), column(joined, "k"));
    Expression canFail = greater(quotient(literal(1L), column(joined, "b")), literal(2L));
    assertBecomes(
        ONLY,
        filter(filter(joined, guard), canFail),
        """
        Sort a
          Filter quotient(1, b) > 2
            Filter b > k
              Join INNER ON a = k
                Scan table t
                Scan table u
        """);
  }

  @Test
  void filtersMeetBelowAndMerge() {
    Relation first = filter(T, greater(column(T, "a"), literal(1L)));
    Relation sorted = new Sort(first, List.of(ascending(column(T, "a"))));
    assertBecomes(
        WITH_MERGE,
        filter(sorted, greater(column(T, "b"), literal(2L))),
        """
        Sort a
          Filter a > 1 AND b > 2
            Scan table t
        """);
  }

  @Test
  void aSharedRelationIsLeftAlone() {
    Relation shared = new Distinct(select(T, "a"));
    Relation plan =
        new SetOperation(
            filter(shared, greater(column(shared, "a"), literal(2L))),
            shared,
            SetOperation.Kind.UNION,
            true);
    assertStays(ONLY, plan);
  }

  @Test
  void belowAJoinAFilterStandsOnTopOfASharedSide() {
    Relation shared = select(T, "a");
    Relation joined = join(shared, shared, Join.Type.INNER, "a", "a");
    assertBecomes(
        ONLY,
        filter(joined, greater(column(joined, 0), literal(2L))),
        """
        Join INNER ON a#0 = a#1
          Filter a > 2
            shared 1: Project a
              Scan table t
          shared 1 (see above)
        """);
  }

  @Test
  void aCorrelatedSubqueryGoesAlongWithNewPositions() {
    Relation joined = join(U, T, Join.Type.INNER, "k", "a");
    Relation subquery = filter(U, equal(column(U, "k"), outer(1, joined, "b")));
    assertBecomes(
        ONLY,
        filter(joined, new Exists(subquery)),
        """
        Join INNER ON k = a
          Scan table u
          Filter EXISTS query 1
            query 1
              Filter k = outer.b
                Scan table u
            Scan table t
        """);
  }

  @Test
  void filtersInsideASubqueryMoveToo() {
    Relation joined = join(U, T, Join.Type.INNER, "k", "a");
    Relation subquery = filter(joined, equal(column(joined, "b"), outer(1, T, "b")));
    assertBecomes(
        ONLY,
        filter(T, new Exists(subquery)),
        """
        Filter EXISTS query 1
          query 1
            Join INNER ON k = a
              Scan table u
              Filter b = outer.b
                Scan table t
          Scan table t
        """);
  }

  @Test
  void aSubqueryThatMovesIsRewrittenOnTheWay() {
    Relation sorted = new Sort(T, List.of(ascending(column(T, "a"))));
    Relation inner = filter(new Distinct(U), equal(column(U, "k"), outer(1, T, "a")));
    assertBecomes(
        ONLY,
        filter(sorted, new Exists(inner)),
        """
        Sort a
          Filter EXISTS query 1
            query 1
              Distinct
                Filter k = outer.a
                  Scan table u
            Scan table t
        """);
  }

  @Test
  void aComputedSubqueryIsNotComputedTwice() {
    Relation projected =
        extend(T, "known", new Exists(filter(U, equal(column(U, "k"), outer(1, T, "a")))));
    assertStays(ONLY, filter(projected, column(projected, "known")));
  }

  @Test
  void betweenProjectionsThatFuse() {
    Relation first = project(T, named("y", times(column(T, "x"), literal(2.0))));
    Relation filtered = filter(first, greater(column(first, "y"), literal(1.0)));
    assertBecomes(
        List.of(Rewrite.PUSH_DOWN_FILTERS, Rewrite.FUSE_PROJECTIONS),
        project(filtered, named("z", plus(column(filtered, "y"), literal(1.0)))),
        """
        Project x * 2.0 + 1.0 AS z
          Filter x * 2.0 > 1.0
            Scan table t
        """);
  }
}
