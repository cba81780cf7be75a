package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.function.ComparisonFunction;

/** Comparisons. DuckDB orders NaN and -0.0 as the catalogue says; enums sort by their constants. */
final class ComparisonLowering {

  private static final String BETWEEN = " BETWEEN ";

  private ComparisonLowering() {}

  static String lower(ComparisonFunction function, Call call) {
    return switch (function) {
      case EQUAL -> call.infix("=");
      case NOT_EQUAL -> call.infix("<>");
      case LESS -> ordered(call, "<");
      case LESS_OR_EQUAL -> ordered(call, "<=");
      case GREATER -> ordered(call, ">");
      case GREATER_OR_EQUAL -> ordered(call, ">=");
      case BETWEEN -> between(call.ordered(0), call.ordered(1), call.ordered(2));
      case EQUAL_NULL_SAFE -> call.infix("IS NOT DISTINCT FROM");
      case IS_NULL -> "(" + call.arg(0) + " IS NULL)";
      case IS_NOT_NULL -> "(" + call.arg(0) + " IS NOT NULL)";
    };
  }

  /**
   * DuckDB plans the value twice. Where one stands within the other that is written out, so that it
   * counts as what it becomes.
   */
  private static String between(String value, String least, String most) {
    return value.contains(BETWEEN)
        ? "(%1$s >= %2$s AND %1$s <= %3$s)".formatted(value, least, most)
        : "(" + value + BETWEEN + least + " AND " + most + ")";
  }

  private static String ordered(Call call, String operator) {
    return "(" + call.ordered(0) + " " + operator + " " + call.ordered(1) + ")";
  }
}
