package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;

/** What the nodes' constructors check of their operands. */
final class Checks {

  private Checks() {}

  static void requireBoolean(Expression expression, String what) {
    requireType(expression, ScalarType.BOOLEAN, what);
  }

  static void requireType(Expression expression, DataType type, String what) {
    if (!expression.type().equals(type)) {
      throw new IllegalArgumentException(
          "%s must be of type %s, but found %s"
              .formatted(what, type.displayName(), expression.type().displayName()));
    }
  }

  static void requireNotNegative(long number, String what) {
    if (number < 0) {
      throw new IllegalArgumentException(what + " must not be negative: " + number);
    }
  }
}
