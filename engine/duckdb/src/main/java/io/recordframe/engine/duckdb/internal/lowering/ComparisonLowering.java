package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.function.ComparisonFunction;

/** Comparisons. DuckDB orders NaN and -0.0 as the catalogue says; enums sort by their constants. */
final class ComparisonLowering {

  private ComparisonLowering() {}

  static String lower(ComparisonFunction function, Call call) {
    return switch (function) {
      case EQUAL -> call.infix("=");
      case NOT_EQUAL -> call.infix("<>");
      case LESS -> ordered(call, "<");
      case LESS_OR_EQUAL -> ordered(call, "<=");
      case GREATER -> ordered(call, ">");
      case GREATER_OR_EQUAL -> ordered(call, ">=");
      case BETWEEN ->
          "(" + call.ordered(0) + " BETWEEN " + call.ordered(1) + " AND " + call.ordered(2) + ")";
      case EQUAL_NULL_SAFE -> call.infix("IS NOT DISTINCT FROM");
      case IS_NULL -> "(" + call.arg(0) + " IS NULL)";
      case IS_NOT_NULL -> "(" + call.arg(0) + " IS NOT NULL)";
    };
  }

  private static String ordered(Call call, String operator) {
    return "(" + call.ordered(0) + " " + operator + " " + call.ordered(1) + ")";
  }
}
