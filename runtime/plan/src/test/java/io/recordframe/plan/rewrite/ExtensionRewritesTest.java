package io.recordframe.plan.rewrite;

import static io.recordframe.plan.rewrite.Rewriting.assertBecomes;
import static io.recordframe.plan.rewrite.Rewriting.assertStays;
import static io.recordframe.plan.testing.PlanBuilding.ascending;
import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.greater;
import static io.recordframe.plan.testing.PlanBuilding.literal;
import static io.recordframe.plan.testing.PlanBuilding.scan;
import static io.recordframe.plan.testing.PlanBuilding.select;

import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.RelationExtension;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rewrites see through relations that others have defined. */
class ExtensionRewritesTest {

  private static final Relation NUMBERS =
      scan(
          "numbers",
          Field.required("id", ScalarType.INT64),
          Field.required("other", ScalarType.INT64));

  /** The rows by their ids. */
  private record Ordered() implements RelationExtension {
    @Override
    public String name() {
      return "ordered";
    }

    @Override
    public Relation expand(List<Relation> arguments) {
      Relation rows = arguments.getFirst();
      return new Sort(rows, List.of(ascending(column(rows, "id"))));
    }
  }

  private static Relation orderedRows() {
    return new ExtensionRelation(new Ordered(), List.of(NUMBERS));
  }

  @Test
  void whatItStandsForTakesItsPlace() {
    assertBecomes(
        List.of(Rewrite.REMOVE_TRIVIAL),
        orderedRows(),
        """
        Sort id
          Scan table numbers (id int64, other int64)
        """);
  }

  @Test
  void filtersMoveThroughIt() {
    Relation rows = orderedRows();
    assertBecomes(
        List.of(Rewrite.PUSH_DOWN_FILTERS),
        filter(rows, greater(column(rows, "id"), literal(1L))),
        """
        Sort id
          Filter id > 1
            Scan table numbers (id int64, other int64)
        """);
  }

  @Test
  void columnsThatNobodyReadsAreLeftOut() {
    assertBecomes(
        List.of(Rewrite.PRUNE_COLUMNS),
        select(orderedRows(), "id"),
        """
        Project id
          Sort id
            Scan table numbers (id int64)
        """);
  }

  @Test
  void itsOrderIsSeenByALimitAndInTheResult() {
    assertStays(List.of(Rewrite.REMOVE_HIDDEN_SORTS), orderedRows());
    assertStays(List.of(Rewrite.REMOVE_HIDDEN_SORTS), new Limit(orderedRows(), 0, 1));
    assertBecomes(
        List.of(Rewrite.REMOVE_HIDDEN_SORTS),
        new SetOperation(orderedRows(), NUMBERS, SetOperation.Kind.UNION, false),
        """
        Union
          Scan table numbers (id int64, other int64)
          Scan table numbers (id int64, other int64)
        """);
  }
}
