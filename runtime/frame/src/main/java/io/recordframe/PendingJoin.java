package io.recordframe;

import io.recordframe.expression.Term;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Both sides of a join whose condition is not given yet. */
record PendingJoin(Input left, Input right, Join.Type type) {

  /** The join; its condition sees a row of each side, none of which is missing. */
  Input on(Function<List<Term<?>>, ? extends Term<?>> condition) {
    List<SlotFactory> both = Stream.concat(left.slots().stream(), right.slots().stream()).toList();
    Stream<Field> fields =
        Stream.concat(
            left.plan().schema().fields().stream(), right.plan().schema().fields().stream());
    Expression bound =
        Input.open(new Schema(fields.toList()), both, left.session()).bind(condition);
    return new Input(
        left.session(),
        new Join(left.plan(), right.plan(), type, bound),
        type.keepsRight() ? both : left.slots());
  }
}
