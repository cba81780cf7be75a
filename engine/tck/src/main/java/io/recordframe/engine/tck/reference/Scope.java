package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees.
 *
 * @param row the row of the input
 * @param windows the values of the window calls for this row
 * @param around what the expression sees that holds the subquery, or null outside of subqueries
 */
record Scope(Row row, Map<WindowCall, @Nullable Object> windows, @Nullable Scope around) {

  static Scope of(Row row, @Nullable Scope around) {
    return new Scope(row, Map.of(), around);
  }

  /** The scope so many subqueries further out. */
  Scope outer(int level) {
    Scope scope = this;
    for (int i = 0; i < level; i++) {
      scope = scope.around;
      if (scope == null) {
        throw new InvalidPlanException(
            "An outer reference of level %d stands in fewer subqueries".formatted(level));
      }
    }
    return scope;
  }
}
