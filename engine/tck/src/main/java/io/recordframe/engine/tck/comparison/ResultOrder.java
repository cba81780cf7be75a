package io.recordframe.engine.tck.comparison;

import io.recordframe.engine.tck.reference.ReferenceOrder;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a result stands in the order that its plan asks for last. */
final class ResultOrder {

  private ResultOrder() {}

  static @Nullable String difference(Relation plan, List<Row> rows) {
    Relation ordered = plan;
    while (ordered instanceof Limit limit) {
      ordered = limit.input();
    }
    if (!(ordered instanceof Sort sort)
        || sort.keys().stream().anyMatch(key -> hasSubquery(key.expression()))) {
      return null;
    }
    List<SortKey> keys = sort.keys();
    for (int i = 1; i < rows.size(); i++) {
      if (ReferenceOrder.compare(keys, rows.get(i - 1), rows.get(i)) > 0) {
        return "the row %s stands behind %s".formatted(rows.get(i), rows.get(i - 1));
      }
    }
    return null;
  }

  private static boolean hasSubquery(Expression expression) {
    return !Relations.subqueries(expression).isEmpty();
  }
}
