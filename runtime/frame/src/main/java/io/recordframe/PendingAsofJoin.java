package io.recordframe;

import io.recordframe.expression.Nearest;
import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import java.util.List;
import java.util.function.Function;

/**
 * Both sides of an asof join whose condition is not given yet.
 *
 * @param left the left side
 * @param right the right side
 * @param type INNER, or LEFT to keep rows without a partner
 */
record PendingAsofJoin(Input left, Input right, Join.Type type) {

  /** The join in the direction of the comparison in a condition. */
  Input on(Function<List<Term<?>>, ? extends Term<?>> condition) {
    return joined(condition, AsofCondition::of);
  }

  /** The join with the nearest row of both directions. */
  Input onNearest(Function<List<Term<?>>, Nearest> nearest) {
    return joined(
        slots -> Terms.condition(Input.given(nearest.apply(slots))), AsofCondition::ofNearest);
  }

  /** Takes a bound condition apart. */
  @FunctionalInterface
  private interface Reading {
    AsofCondition of(Expression condition, int leftColumns);
  }

  private Input joined(Function<List<Term<?>>, ? extends Term<?>> condition, Reading reading) {
    return new PendingJoin(
            left, right, (first, second, bound) -> join(first, second, bound, reading))
        .on(condition);
  }

  private Relation join(Relation first, Relation second, Expression bound, Reading reading) {
    return reading.of(bound, first.schema().size()).join(first, second, type);
  }
}
