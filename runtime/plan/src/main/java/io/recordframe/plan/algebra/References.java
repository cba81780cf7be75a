package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Checks that an expression fits the relation in which it stands. */
final class References {

  private References() {}

  /** Which calls over several rows may stand in the place. */
  enum Allowed {
    ROW_VALUES,
    WINDOWS,
    AGGREGATE_AT_TOP
  }

  private record Place(Expression expression, Allowed allowed) {}

  /**
   * Checks an expression with all that is in it. However deep it is this does not recurse, and what
   * is used in several places is checked once.
   */
  static void check(Expression expression, Schema input, Allowed allowed) {
    Set<Expression> rowValues = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Expression> windows = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Place> pending = new ArrayDeque<>();
    pending.push(new Place(expression, allowed));
    while (!pending.isEmpty()) {
      Place place = pending.pop();
      checkNode(place, input);
      Allowed inside = inside(place);
      Set<Expression> seen = inside == Allowed.WINDOWS ? windows : rowValues;
      for (Expression operand : Expressions.operands(place.expression)) {
        if (seen.add(operand)) {
          pending.push(new Place(operand, inside));
        }
      }
    }
  }

  private static void checkNode(Place place, Schema input) {
    switch (place.expression) {
      case FieldReference reference -> checkReference(reference, input);
      case AggregateCall _ when place.allowed != Allowed.AGGREGATE_AT_TOP ->
          throw new IllegalArgumentException(
              "An aggregate stands only in an aggregation or, with over(...), in a window");
      case WindowCall _ when place.allowed != Allowed.WINDOWS ->
          throw new IllegalArgumentException(
              "A window stands only in a projection; add it with let(...) first");
      default -> {
        // Other nodes need no check of their own; their operands follow.
      }
    }
  }

  private static Allowed inside(Place place) {
    boolean rowValues =
        place.allowed != Allowed.WINDOWS
            || place.expression instanceof WindowCall
            || place.expression instanceof AggregateCall;
    return rowValues ? Allowed.ROW_VALUES : Allowed.WINDOWS;
  }

  private static void checkReference(FieldReference reference, Schema input) {
    if (reference.index() >= input.size()) {
      throw new IllegalArgumentException(
          "Column %d (%s) is out of reach; the input has %s"
              .formatted(reference.index(), reference.name(), input));
    }
    Field field = input.field(reference.index());
    if (!field.type().equals(reference.type()) || field.nullable() != reference.nullable()) {
      throw new IllegalArgumentException(
          "Column %d is %s, but is referred to as %s %s%s"
              .formatted(
                  reference.index(),
                  field,
                  reference.name(),
                  reference.type().displayName(),
                  reference.nullable() ? "?" : ""));
    }
  }
}
