package io.recordframe.plan.rewrite;

import static io.recordframe.plan.testing.PlanBuilding.column;
import static io.recordframe.plan.testing.PlanBuilding.filter;
import static io.recordframe.plan.testing.PlanBuilding.greater;
import static io.recordframe.plan.testing.PlanBuilding.literal;
import static io.recordframe.plan.testing.PlanBuilding.named;
import static io.recordframe.plan.testing.PlanBuilding.onLargeStack;
import static io.recordframe.plan.testing.PlanBuilding.orders;
import static io.recordframe.plan.testing.PlanBuilding.plus;
import static io.recordframe.plan.testing.PlanBuilding.project;
import static io.recordframe.plan.testing.PlanBuilding.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Junctions;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Chains of ten thousand relations on the stack that engines give to planning. */
class LongChainTest {

  private static final int STEPS = 10_000;

  @Test
  void filtersBecomeOne() {
    Relation rewritten =
        rewritten(orders(), input -> filter(input, greater(column(input, 2), literal(1.0))));
    assertThat(length(rewritten)).isEqualTo(2);
    assertThat(Junctions.conjuncts(((Filter) rewritten).predicate())).hasSize(STEPS);
  }

  @Test
  void filtersThatCanFailStayOneOverTheOther() {
    Relation rewritten =
        rewritten(
            orders(),
            input -> filter(input, greater(plus(column(input, 3), literal(1)), literal(1))));
    assertThat(length(rewritten)).isEqualTo(STEPS + 1);
  }

  @Test
  void projectionsBecomeAsManyAsTheirDepthNeeds() {
    Relation rewritten =
        rewritten(
            select(orders(), "id", "amount"),
            input ->
                project(
                    input,
                    named("id", column(input, 0)),
                    named("amount", plus(column(input, 1), literal(1.0)))));
    assertThat(length(rewritten)).isBetween(50, 60);
  }

  @Test
  void projectionsThatRepeatTheirInputStayWithinABoundOfRepeatedWork() {
    Relation rewritten =
        rewritten(
            select(orders(), "amount"),
            input -> project(input, named("amount", plus(column(input, 0), column(input, 0)))));
    assertThat(length(rewritten)).isBetween(1_000, 2_000);
  }

  @Test
  void filtersBetweenProjectionsPassThem() {
    Relation rewritten =
        rewritten(
            select(orders(), "id", "amount"),
            input -> {
              Relation projected =
                  project(
                      input,
                      named("id", column(input, 0)),
                      named("amount", plus(column(input, 1), literal(1.0))));
              return filter(projected, greater(column(projected, 0), literal(5L)));
            });
    assertThat(length(rewritten)).isBetween(50, 110);
  }

  @Test
  void whatDoesNotChangeIsTheSameObject() {
    UnaryOperator<Relation> step =
        input -> new Limit(filter(input, greater(column(input, 2), literal(1.0))), 0, 10);
    Relation plan = onLargeStack(() -> chain(new Distinct(orders()), 100, step));
    assertThat(Rewriter.of(java.util.List.of(Rewrite.MERGE_FILTERS)).rewrite(plan)).isSameAs(plan);
  }

  private static Relation rewritten(Relation start, UnaryOperator<Relation> step) {
    return onLargeStack(() -> {
      Relation plan = chain(start, STEPS, step);
      Relation rewritten = Rewriter.standard().rewrite(plan);
      assertThat(rewritten.schema()).isEqualTo(plan.schema());
      return rewritten;
    });
  }

  private static Relation chain(Relation start, int steps, UnaryOperator<Relation> step) {
    Relation result = start;
    for (int i = 0; i < steps; i++) {
      result = step.apply(result);
    }
    return result;
  }

  private static int length(Relation top) {
    int length = 1;
    Relation relation = top;
    while (!relation.inputs().isEmpty()) {
      relation = relation.inputs().getFirst();
      length++;
    }
    return length;
  }
}
