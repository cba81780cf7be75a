package io.recordframe.plan.rewrite;

import static io.recordframe.plan.rewrite.Rewriting.T;
import static io.recordframe.plan.rewrite.Rewriting.assertBecomes;
import static io.recordframe.plan.rewrite.Rewriting.assertStays;
import static io.recordframe.plan.testing.PlanBuilding.ascending;
import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.literal;
import static io.recordframe.plan.testing.PlanBuilding.named;
import static io.recordframe.plan.testing.PlanBuilding.project;
import static io.recordframe.plan.testing.PlanBuilding.select;

import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoveTrivialTest {

  private static final List<Rewrite> ONLY = List.of(Rewrite.REMOVE_TRIVIAL);

  @Test
  void aProjectionToTheSameColumnsGoesAway() {
    assertBecomes(
        ONLY,
        new Distinct(select(T, "a", "b", "n", "x", "s")),
        """
        Distinct
          Scan table t
        """);
  }

  @Test
  void aProjectionThatRenamesReordersOrDropsStays() {
    Relation two = select(T, "a", "b");
    assertStays(ONLY, project(two, named("a", column(two, "a")), named("c", column(two, "b"))));
    assertStays(ONLY, select(two, "b", "a"));
    assertStays(ONLY, select(two, "a"));
  }

  @Test
  void aFilterByTrueGoesAwayOthersStay() {
    assertBecomes(ONLY, filter(T, literal(true)), "Scan table t");
    assertStays(ONLY, filter(T, literal(false)));
    assertStays(ONLY, filter(T, new Literal(null, ScalarType.BOOLEAN)));
  }

  @Test
  void aDistinctOverADistinctIsOne() {
    assertBecomes(
        ONLY,
        new Distinct(new Distinct(new Distinct(T))),
        """
        Distinct
          Scan table t
        """);
  }

  @Test
  void aLimitToAllRowsGoesAway() {
    assertBecomes(ONLY, new Limit(T, 0, Long.MAX_VALUE), "Scan table t");
    assertStays(ONLY, new Limit(T, 1, Long.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource({
    // lower offset and count, upper offset and count, offset and count together
    "0, 10, 0, 5, 0, 5",
    "0, 5, 0, 10, 0, 5",
    "3, 10, 2, 4, 5, 4",
    "3, 10, 8, 4, 11, 2",
    "3, 10, 12, 4, 15, 0",
    "3, 9223372036854775807, 2, 4, 5, 4",
    "3, 9223372036854775807, 2, 9223372036854775807, 5, 9223372036854775807",
    "3, 10, 2, 9223372036854775807, 5, 8",
    "9223372036854775807, 10, 9, 4, 9223372036854775807, 1"
  })
  void aLimitOverALimitIsOne(
      long lowerOffset,
      long lowerCount,
      long upperOffset,
      long upperCount,
      long offset,
      long count) {
    Relation plan = new Limit(new Limit(T, lowerOffset, lowerCount), upperOffset, upperCount);
    org.assertj.core.api.Assertions.assertThat(Rewriter.of(ONLY).rewrite(plan))
        .isEqualTo(new Limit(T, offset, count));
  }

  @Test
  void aLimitThatIsReadTwiceStaysSinceBothReadersGetTheSameRows() {
    Relation shared = new Limit(T, 0, 10);
    assertStays(
        ONLY, new SetOperation(new Limit(shared, 0, 5), shared, SetOperation.Kind.UNION, true));
  }

  @Test
  void limitsWithASortBetweenStay() {
    assertStays(
        ONLY, new Limit(new Sort(new Limit(T, 0, 9), List.of(ascending(column(T, "a")))), 0, 3));
  }
}
