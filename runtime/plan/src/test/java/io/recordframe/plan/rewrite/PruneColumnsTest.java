package io.recordframe.plan.rewrite;

import static io.recordframe.plan.testing.PlanBuilding.ascending;
import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.equal;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.greater;
import static io.recordframe.plan.testing.PlanBuilding.join;
import static io.recordframe.plan.testing.PlanBuilding.literal;
import static io.recordframe.plan.testing.PlanBuilding.measure;
import static io.recordframe.plan.testing.PlanBuilding.named;
import static io.recordframe.plan.testing.PlanBuilding.outer;
import static io.recordframe.plan.testing.PlanBuilding.plus;
import static io.recordframe.plan.testing.PlanBuilding.project;
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
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.print.PlanPrinter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PruneColumnsTest {

  private static final List<Rewrite> ONLY = List.of(Rewrite.PRUNE_COLUMNS);
  private static final Relation T = Rewriting.T;
  private static final Relation U = Rewriting.U;

  /** The same tables once more, so that each reader has one for itself. */
  private static final Relation OTHER_T = again(Rewriting.T);

  private static final Relation OTHER_U = again(Rewriting.U);

  private static Relation again(Relation relation) {
    Scan scan = (Scan) relation;
    return new Scan(scan.source(), scan.schema());
  }

  @Test
  void scansReadWhatIsUsed() {
    Relation filtered = filter(T, greater(column(T, "b"), literal(1L)));
    assertBecomes(
        select(filtered, "x"),
        """
        Project x
          Filter b > 1
            Scan table t (b int64, x float64)
        """);
  }

  @Test
  void theRootKeepsAll() {
    Rewriting.assertStays(ONLY, filter(T, greater(column(T, "b"), literal(1L))));
  }

  @Test
  void projectionsLoseColumnsThatNobodyUses() {
    Relation lower =
        project(
            T,
            named("y", column(T, "b")),
            named("unused", plus(column(T, "a"), column(T, "b"))),
            named("z", column(T, "s")));
    Relation sorted = new Sort(lower, List.of(ascending(column(lower, "y"))));
    assertBecomes(
        select(sorted, "z"),
        """
        Project z
          Sort y
            Project b AS y, s AS z
              Scan table t (b int64, s string)
        """);
  }

  @Test
  void onlyTheNumberOfRowsMatters() {
    Relation lower = new Limit(project(T, named("y", plus(column(T, "a"), literal(1L)))), 0, 5);
    assertBecomes(
        new Aggregate(
            lower,
            List.of(),
            List.of(measure("n", AggregateCall.of(AggregateFunction.COUNT_ROWS)))),
        """
        Aggregate count_rows() AS n
          Limit 5
            Scan table t ()
        """);
  }

  @Test
  void joinsKeepWhatTheirConditionNeeds() {
    Relation joined = join(T, U, Join.Type.LEFT, "a", "k");
    assertBecomes(
        select(joined, "v", "x"),
        """
        Project v, x
          Join LEFT ON a = k
            Scan table t (a int64, x float64)
            Scan table u (k int64, v string?)
        """);
    assertBecomes(
        select(joined, "x"),
        """
        Project x
          Join LEFT ON a = k
            Scan table t (a int64, x float64)
            Scan table u (k int64)
        """);
  }

  @Test
  void semiJoinsNeedTheConditionOfTheirRightSide() {
    assertBecomes(
        select(join(T, U, Join.Type.SEMI, "a", "k"), "s"),
        """
        Project s
          Join SEMI ON a = k
            Scan table t (a int64, s string)
            Scan table u (k int64)
        """);
  }

  @Test
  void aggregationsKeepTheirKeysAndLoseMeasures() {
    Relation grouped =
        new Aggregate(
            T,
            List.of(named("a", column(T, "a")), named("b", column(T, "b"))),
            List.of(
                measure("x", AggregateCall.of(AggregateFunction.SUM, column(T, "x"))),
                measure("s", AggregateCall.of(AggregateFunction.MAX, column(T, "s")))));
    assertBecomes(
        select(grouped, "s", "b"),
        """
        Project s, b
          Aggregate BY a, b: max(s) AS s
            Scan table t (a int64, b int64, s string)
        """);
  }

  @Test
  void anAggregationWithoutKeysKeepsAMeasure() {
    Relation counted =
        new Aggregate(
            T,
            List.of(),
            List.of(
                measure("n", AggregateCall.of(AggregateFunction.COUNT_ROWS)),
                measure("s", AggregateCall.of(AggregateFunction.MAX, column(T, "s")))));
    assertBecomes(
        project(counted, named("one", literal(1))),
        """
        Project 1 AS one
          Aggregate count_rows() AS n
            Scan table t ()
        """);
  }

  @Test
  void distinctAndSetOperationsCompareAllTheirColumns() {
    Relation two = select(T, "a", "b");
    assertBecomes(
        select(new Distinct(two), "a"),
        """
        Project a
          Distinct
            Project a, b
              Scan table t (a int64, b int64)
        """);
    assertBecomes(
        select(new SetOperation(two, two, SetOperation.Kind.UNION, false), "a"),
        """
        Project a
          Union
            shared 1: Project a, b
              Scan table t (a int64, b int64)
            shared 1 (see above)
        """);
  }

  @Test
  void bothSidesOfAUnionAllLoseTheSameColumns() {
    Relation swapped = select(OTHER_T, "b", "a", "s");
    Relation union =
        new SetOperation(
            select(T, "a", "b", "s"),
            filter(swapped, greater(column(swapped, "b"), literal(3L))),
            SetOperation.Kind.UNION,
            true);
    assertBecomes(
        select(union, "s", "b"),
        """
        Project s, b
          Union ALL
            Project b, s
              Scan table t (b int64, s string)
            Project a, s
              Filter b > 3
                Project b, a, s
                  Scan table t (a int64, b int64, s string)
        """);
  }

  @Test
  void aUnionAllOfWhichOnlyTheRowsCountKeepsAColumn() {
    Relation union =
        new SetOperation(
            select(T, "a", "b"), select(OTHER_T, "b", "a"), SetOperation.Kind.UNION, true);
    assertBecomes(
        project(union, named("one", literal(1))),
        """
        Project 1 AS one
          Union ALL
            Project a
              Scan table t (a int64)
            Project b
              Scan table t (b int64)
        """);
  }

  @Test
  void aSharedRelationKeepsWhatAnyReaderNeeds() {
    Relation shared = filter(T, greater(column(T, "b"), literal(1L)));
    Relation plan =
        new SetOperation(select(shared, "a"), select(shared, "n"), SetOperation.Kind.UNION, true);
    Relation result = Rewriter.of(ONLY).rewrite(plan);
    assertThat(PlanPrinter.print(result))
        .isEqualTo(
            """
            Union ALL
              Project a
                shared 1: Filter b > 1
                  Scan table t (a int64, b int64, n int64?)
              Project n
                shared 1 (see above)\
            """);
  }

  @Test
  void outerReferencesFollowThePositionsOfTheRowAround() {
    Relation projected = select(T, "s", "x", "b");
    Relation subquery = filter(U, equal(column(U, "k"), outer(1, projected, "b")));
    assertBecomes(
        select(filter(projected, new Exists(subquery)), "x"),
        """
        Project x
          Filter EXISTS query 1
            query 1
              Filter k = outer.b
                Scan table u (k int64)
            Project x, b
              Scan table t (b int64, x float64)
        """);
  }

  @Test
  void existsNeedsNoColumnAndInNeedsOne() {
    assertBecomes(
        select(filter(T, new Exists(select(U, "v", "k"))), "x"),
        """
        Project x
          Filter EXISTS query 1
            query 1
              Scan table u ()
            Scan table t (x float64)
        """);
    assertBecomes(
        select(filter(T, new InSubquery(column(T, "a"), select(U, "k"))), "x"),
        """
        Project x
          Filter a IN query 1
            query 1
              Project k
                Scan table u (k int64)
            Scan table t (a int64, x float64)
        """);
  }

  @Test
  void referencesTwoLevelsOutCountAsUses() {
    Relation projected = select(T, "s", "x", "b");
    Relation innermost = filter(U, equal(column(U, "k"), outer(2, projected, "b")));
    Relation middle = filter(OTHER_U, new Exists(innermost));
    assertBecomes(
        select(filter(projected, new Exists(middle)), "x"),
        """
        Project x
          Filter EXISTS query 1
            query 1
              Filter EXISTS query 2
                query 2
                  Filter k = outer2.b
                    Scan table u (k int64)
                Scan table u ()
            Project x, b
              Scan table t (b int64, x float64)
        """);
  }

  private static void assertBecomes(Relation plan, String expected) {
    Relation result = Rewriter.of(ONLY).rewrite(plan);
    assertThat(PlanPrinter.print(result)).isEqualTo(expected.strip());
    assertThat(result.schema()).isEqualTo(plan.schema());
    assertThat(Rewriter.of(ONLY).rewrite(result)).isSameAs(result);
    OuterReferenceCheck.check(result);
  }
}
