package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.error.InvalidPlanException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the queries around a subquery, from the inside out.
 *
 * @param columns the columns of the query directly around; empty outside of all
 * @param around the queries around that one, or null outside of all
 */
record OuterColumns(List<SqlExpression> columns, @Nullable OuterColumns around) {

  /** Outside of all subqueries. */
  static final OuterColumns NONE = new OuterColumns(List.of(), null);

  /** What a subquery in a query with these columns has around it. */
  OuterColumns within(List<SqlExpression> nearest) {
    return new OuterColumns(nearest, this);
  }

  /** The columns of the query so many subqueries out, 1 for the one directly around. */
  List<SqlExpression> at(int level) {
    OuterColumns scope = this;
    for (int i = 1; i < level && scope != null; i++) {
      scope = scope.around;
    }
    if (scope == null || scope.around == null) {
      throw new InvalidPlanException(
          "An outer reference of level " + level + " stands in fewer subqueries");
    }
    return scope.columns;
  }
}
