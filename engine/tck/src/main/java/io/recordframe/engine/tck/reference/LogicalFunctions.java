package io.recordframe.engine.tck.reference;

import io.recordframe.plan.function.LogicalFunction;
import org.jspecify.annotations.Nullable;

/** Three-valued logic. The operands of AND and OR are computed from the first to what decides. */
final class LogicalFunctions {

  private LogicalFunctions() {}

  static @Nullable Boolean apply(LogicalFunction function, Arguments arguments) {
    return switch (function) {
      case AND -> decidedBy(false, arguments);
      case OR -> decidedBy(true, arguments);
      case NOT -> arguments.anyNull() ? null : !((Boolean) arguments.present(0));
      case XOR -> arguments.anyNull() ? null : !arguments.present(0).equals(arguments.present(1));
      case IS_TRUE -> Boolean.TRUE.equals(arguments.get(0));
      case IS_FALSE -> Boolean.FALSE.equals(arguments.get(0));
    };
  }

  /** The deciding value when an operand has it, otherwise null when one is null. */
  private static @Nullable Boolean decidedBy(boolean deciding, Arguments arguments) {
    boolean unknown = false;
    for (int i = 0; i < arguments.count(); i++) {
      Object operand = arguments.get(i);
      if (operand == null) {
        unknown = true;
      } else if (operand.equals(deciding)) {
        return deciding;
      }
    }
    return unknown ? null : !deciding;
  }
}
