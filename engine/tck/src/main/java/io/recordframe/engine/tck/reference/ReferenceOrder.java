package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.engine.Execution;
import java.util.List;

/** The order of rows by sort keys, as the reference engine has it. */
public final class ReferenceOrder {

  private ReferenceOrder() {}

  /**
   * Compares two rows.
   *
   * @param keys the sort keys, over the columns of the rows
   * @param left a row
   * @param right another
   * @return less than 0, 0, or more, as the first row sorts before, with, or behind the second
   * @throws io.recordframe.plan.error.QueryFailedException if a key cannot be computed
   */
  public static int compare(List<SortKey> keys, Row left, Row right) {
    Evaluator evaluator = Evaluator.of(new ExecutionControl(Execution.unbounded()));
    return RowOrder.comparator(keys)
        .compare(
            RowOrder.keyOf(left, keys, evaluator, row -> Scope.of(row, null)),
            RowOrder.keyOf(right, keys, evaluator, row -> Scope.of(row, null)));
  }
}
