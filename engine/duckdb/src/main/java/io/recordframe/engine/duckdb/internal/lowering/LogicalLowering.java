package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.function.LogicalFunction;

/** Three-valued logic, which is SQL's own. */
final class LogicalLowering {

  private LogicalLowering() {}

  static String lower(LogicalFunction function, Call call) {
    return switch (function) {
      case AND -> call.infix("AND");
      case OR -> call.infix("OR");
      case NOT -> "(NOT " + call.arg(0) + ")";
      case XOR -> call.infix("<>");
      case IS_TRUE -> "(" + call.arg(0) + " IS TRUE)";
      case IS_FALSE -> "(" + call.arg(0) + " IS FALSE)";
    };
  }
}
