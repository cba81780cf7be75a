package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes the lists of each row, and a row for each position of the longest. */
final class ExplodeRows {

  private ExplodeRows() {}

  static List<Row> of(
      Explode explode, List<Row> input, Evaluator evaluator, @Nullable Scope around) {
    List<Row> rows = new ArrayList<>();
    for (Row row : input) {
      List<List<?>> lists = new ArrayList<>();
      int longest = 0;
      for (Expression list : explode.lists()) {
        Object value = evaluator.value(list, Scope.of(row, around));
        List<?> elements = value == null ? List.of() : (List<?>) value;
        lists.add(elements);
        longest = Math.max(longest, elements.size());
      }
      for (int position = 0; position < longest; position++) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add((long) position);
        for (List<?> elements : lists) {
          values.add(position < elements.size() ? elements.get(position) : null);
        }
        rows.add(row.followedBy(new Row(values)));
      }
      if (longest == 0 && explode.keepEmpty()) {
        rows.add(row.followedBy(Row.ofNulls(1 + lists.size())));
      }
    }
    return rows;
  }
}
