package io.recordframe;

import io.recordframe.expression.Term;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Both sides of a join whose condition is not given yet.
 *
 * @param left the left side
 * @param right the right side
 * @param kind makes the relation once the condition is known
 */
record PendingJoin(Input left, Input right, Kind kind) {

  /** Which pairs of rows the join results in. */
  @FunctionalInterface
  interface Kind {
    /** The join of two relations under a condition over both. */
    Relation join(Relation left, Relation right, Expression condition);
  }

  static PendingJoin of(Input left, Input right, Join.Type type) {
    return new PendingJoin(
        left, right, (first, second, condition) -> new Join(first, second, type, condition));
  }

  /** The join; its condition sees a row of each side, none of which is missing. */
  Input on(Function<List<Term<?>>, ? extends Term<?>> condition) {
    List<SlotFactory> both = Stream.concat(left.slots().stream(), right.slots().stream()).toList();
    Stream<Field> fields =
        Stream.concat(
            left.plan().schema().fields().stream(), right.plan().schema().fields().stream());
    Expression bound =
        Input.open(new Schema(fields.toList()), both, left.session()).bind(condition);
    Relation joined = Input.valid(() -> kind.join(left.plan(), right.plan(), bound));
    boolean keepsRight = joined.schema().size() > left.plan().schema().size();
    return new Input(left.session(), joined, keepsRight ? both : left.slots());
  }
}
