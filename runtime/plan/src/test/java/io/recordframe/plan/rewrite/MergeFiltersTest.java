package io.recordframe.plan.rewrite;

import static io.recordframe.plan.rewrite.Rewriting.T;
import static io.recordframe.plan.rewrite.Rewriting.assertBecomes;
import static io.recordframe.plan.rewrite.Rewriting.assertStays;
import static io.recordframe.plan.testing.PlanBuilding.and;
import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.greater;
import static io.recordframe.plan.testing.PlanBuilding.isNull;
import static io.recordframe.plan.testing.PlanBuilding.less;
import static io.recordframe.plan.testing.PlanBuilding.literal;
import static io.recordframe.plan.testing.PlanBuilding.quotient;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeFiltersTest {

  private static final List<Rewrite> ONLY = List.of(Rewrite.MERGE_FILTERS);

  private static final Expression A_POSITIVE = greater(column(T, "a"), literal(0L));
  private static final Expression X_SMALL = less(column(T, "x"), literal(1.0));
  private static final Expression CAN_FAIL =
      greater(quotient(literal(10L), column(T, "a")), literal(2L));

  @Test
  void filtersBecomeOneTheLowerFirst() {
    assertBecomes(
        ONLY,
        filter(filter(filter(T, A_POSITIVE), X_SMALL), isNull(column(T, "n"))),
        """
        Filter a > 0 AND x < 1.0 AND n IS NULL
          Scan table t
        """);
  }

  @Test
  void andsAreFlattened() {
    assertBecomes(
        ONLY,
        filter(filter(T, and(A_POSITIVE, X_SMALL)), and(isNull(column(T, "n")), X_SMALL)),
        """
        Filter a > 0 AND x < 1.0 AND n IS NULL AND x < 1.0
          Scan table t
        """);
  }

  @Test
  void aFilterThatCanFailStaysAboveItsGuard() {
    assertStays(ONLY, filter(filter(T, A_POSITIVE), CAN_FAIL));
  }

  @Test
  void aFilterThatCannotFailJoinsOneBelowThatCan() {
    assertBecomes(
        ONLY,
        filter(filter(filter(T, A_POSITIVE), CAN_FAIL), X_SMALL),
        """
        Filter quotient(10, a) > 2 AND x < 1.0
          Filter a > 0
            Scan table t
        """);
  }

  @Test
  void aSharedFilterStays() {
    Relation shared = filter(T, A_POSITIVE);
    Relation plan = new Join(filter(shared, X_SMALL), shared, Join.Type.CROSS, Join.ALWAYS);
    assertStays(ONLY, plan);
  }

  @Test
  void oneFilterStaysTheSame() {
    assertStays(ONLY, filter(T, and(A_POSITIVE, and(X_SMALL, X_SMALL))));
  }
}
