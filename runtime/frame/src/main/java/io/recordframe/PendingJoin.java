package io.recordframe;

import io.recordframe.expression.Term;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Both sides of a join whose condition is not given yet.
 *
 * @param left the left side
 * @param right the right side
 * @param kind makes the relation once the condition is known
 * @param cardinality how many partners rows may have, or null for any number
 */
record PendingJoin(Input left, Input right, Kind kind, @Nullable Cardinality cardinality) {

  PendingJoin(Input left, Input right, Kind kind) {
    this(left, right, kind, null);
  }

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

  /** The same join, which fails where rows have more partners. */
  PendingJoin validated(Cardinality expected) {
    return new PendingJoin(left, right, kind, Objects.requireNonNull(expected, "cardinality"));
  }

  /** The join; its condition sees a row of each side, none of which is missing. */
  Input on(Function<List<Term<?>>, ? extends Term<?>> condition) {
    List<SlotFactory> both = Stream.concat(left.slots().stream(), right.slots().stream()).toList();
    Stream<Field> fields =
        Stream.concat(
            left.plan().schema().fields().stream(), right.plan().schema().fields().stream());
    Expression bound =
        Input.open(new Schema(fields.toList()), both, left.session()).bind(condition);
    UniqueKeys.Sides sides =
        cardinality == null
            ? new UniqueKeys.Sides(left.plan(), right.plan())
            : UniqueKeys.checked(left.plan(), right.plan(), bound, cardinality);
    Relation joined = Input.valid(() -> kind.join(sides.left(), sides.right(), bound));
    boolean keepsRight = joined.schema().size() > left.plan().schema().size();
    return new Input(left.session(), joined, keepsRight ? both : left.slots());
  }
}
