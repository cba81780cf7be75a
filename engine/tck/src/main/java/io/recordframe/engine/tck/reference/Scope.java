package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees.
 *
 * @param row the row of the input
 * @param windows the values of the window calls for this row
 * @param elements the elements that lambdas over lists are at, the innermost lambda first
 * @param around what the expression sees that holds the subquery, or null outside of subqueries
 */
record Scope(
    Row row,
    Map<WindowCall, @Nullable Object> windows,
    List<ListElement> elements,
    @Nullable Scope around) {

  /**
   * What a lambda over a list is given.
   *
   * @param element an element
   * @param accumulator what the elements before were reduced to; null where nothing is reduced
   */
  record ListElement(@Nullable Object element, @Nullable Object accumulator) {}

  static Scope of(Row row, @Nullable Scope around) {
    return new Scope(row, Map.of(), List.of(), around);
  }

  /** The scope of a lambda's body. */
  Scope at(ListElement element) {
    List<ListElement> inside = new ArrayList<>();
    inside.add(element);
    inside.addAll(elements);
    return new Scope(row, windows, inside, around);
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
