package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;

/** Checks that an expression fits the relation in which it stands. */
final class References {

  private References() {}

  /** Which calls over several rows may stand in the place. */
  enum Allowed {
    ROW_VALUES,
    WINDOWS,
    AGGREGATE_AT_TOP
  }

  static void check(Expression expression, Schema input, Allowed allowed) {
    switch (expression) {
      case FieldReference reference -> checkReference(reference, input);
      case AggregateCall _ when allowed != Allowed.AGGREGATE_AT_TOP ->
          throw new IllegalArgumentException(
              "An aggregate stands only in an aggregation or, with over(...), in a window");
      case WindowCall _ when allowed != Allowed.WINDOWS ->
          throw new IllegalArgumentException(
              "A window stands only in a projection; add it with let(...) first");
      default -> {
        // Other nodes need no check of their own; their operands follow.
      }
    }
    Allowed inside = Allowed.WINDOWS;
    if (allowed != Allowed.WINDOWS
        || expression instanceof WindowCall
        || expression instanceof AggregateCall) {
      inside = Allowed.ROW_VALUES;
    }
    for (Expression operand : Expressions.operands(expression)) {
      check(operand, input, inside);
    }
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
