package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.function.ConditionalFunction;
import java.util.LinkedHashSet;
import java.util.Set;

/** Choices among arguments. DuckDB's GREATEST and LEAST leave nulls out, which is mended. */
final class ConditionalLowering {

  private ConditionalLowering() {}

  static String lower(ConditionalFunction function, Call call) {
    return switch (function) {
      case COALESCE -> call.as("coalesce");
      case NULL_IF -> nullIf(call.arg(0), call.arg(1));
      case GREATEST -> extreme(call, "greatest");
      case LEAST -> extreme(call, "least");
      case REQUIRE_NON_NULL ->
          call.isNullable(0)
              ? "coalesce(%s, %s)"
                  .formatted(
                      call.arg(0),
                      Call.error(
                          "A value must not be null, but "
                              + call.nameOf(0)
                              + " is null; filter such rows, or use orElse"))
              : call.arg(0);
      case FAIL -> "CAST(" + Call.ERROR + call.arg(0) + ") AS BOOLEAN)";
    };
  }

  /**
   * Null where two values are equal. DuckDB's NULLIF stands for the same text, in which the first
   * value stands twice; written out, it counts as what it is where one stands within the other.
   */
  static String nullIf(String value, String other) {
    return "CASE WHEN %1$s = %2$s THEN NULL ELSE %1$s END".formatted(value, other);
  }

  /** What stands there twice is left out, since DuckDB cannot copy plans with such calls. */
  private static String extreme(Call call, String name) {
    Set<String> ordered = new LinkedHashSet<>();
    Set<String> nullChecks = new LinkedHashSet<>();
    for (int i = 0; i < call.count(); i++) {
      ordered.add(call.ordered(i));
      if (call.isNullable(i)) {
        nullChecks.add(call.arg(i) + " IS NULL");
      }
    }
    String extreme = Call.unordered(name + "(" + String.join(", ", ordered) + ")", call.type());
    return nullChecks.isEmpty()
        ? extreme
        : "CASE WHEN " + String.join(" OR ", nullChecks) + " THEN NULL ELSE " + extreme + " END";
  }
}
