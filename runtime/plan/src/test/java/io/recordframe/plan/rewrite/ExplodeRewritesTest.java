package io.recordframe.plan.rewrite;

import static io.recordframe.plan.rewrite.Rewriting.assertBecomes;
import static io.recordframe.plan.rewrite.Rewriting.assertStays;
import static io.recordframe.plan.testing.PlanBuilding.and;
import static io.recordframe.plan.testing.PlanBuilding.ascending;
import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.greater;
import static io.recordframe.plan.testing.PlanBuilding.isNull;
import static io.recordframe.plan.testing.PlanBuilding.literal;
import static io.recordframe.plan.testing.PlanBuilding.quotient;
import static io.recordframe.plan.testing.PlanBuilding.scan;
import static io.recordframe.plan.testing.PlanBuilding.select;

import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rewrites do around rows that are made of the elements of lists. */
class ExplodeRewritesTest {

  private static final Relation LISTS =
      scan(
          "lists",
          Field.required("id", ScalarType.INT64),
          Field.required("other", ScalarType.INT64),
          Field.required("tags", new ListType(ScalarType.STRING, false)),
          Field.required("marks", new ListType(ScalarType.INT64, false)));

  private static Explode explode(Relation input, boolean keepEmpty) {
    return new Explode(input, List.of(column(input, "marks")), keepEmpty);
  }

  @Test
  void aFilterOfTheInputMovesBelowAndOneOfTheElementsStays() {
    Relation exploded = explode(LISTS, true);
    assertBecomes(
        List.of(Rewrite.PUSH_DOWN_FILTERS),
        filter(
            exploded,
            and(greater(column(exploded, "id"), literal(1L)), isNull(column(exploded, "element")))),
        """
        Filter element IS NULL
          Explode marks OR NONE
            Filter id > 1
              Scan table lists (id int64, other int64, tags list<string>, marks list<int64>)
        """);
  }

  @Test
  void whatMayFailStaysAboveSinceRowsWithoutElementsWouldMeetIt() {
    Relation exploded = explode(LISTS, false);
    assertStays(
        List.of(Rewrite.PUSH_DOWN_FILTERS),
        filter(exploded, greater(quotient(literal(1L), column(exploded, "id")), literal(0L))));
  }

  @Test
  void onlyTheListAndWhatIsReadAboveRemainsOfTheInput() {
    assertBecomes(
        List.of(Rewrite.PRUNE_COLUMNS),
        select(explode(LISTS, false), "other", "element"),
        """
        Project other, element
          Explode marks
            Scan table lists (other int64, marks list<int64>)
        """);
  }

  @Test
  void anOrderBelowIsNotSeen() {
    Relation sorted = new Sort(LISTS, List.of(ascending(column(LISTS, "id"))));
    assertBecomes(
        List.of(Rewrite.REMOVE_HIDDEN_SORTS),
        explode(sorted, false),
        """
        Explode marks
          Scan table lists (id int64, other int64, tags list<string>, marks list<int64>)
        """);
  }
}
