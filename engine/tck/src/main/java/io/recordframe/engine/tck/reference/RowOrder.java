package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows in the order of sort keys; rows with equal keys stay as they stood. */
final class RowOrder {

  private RowOrder() {}

  static List<Row> sorted(
      List<Row> rows, List<SortKey> keys, Evaluator evaluator, Function<Row, Scope> scopes) {
    if (keys.isEmpty()) {
      return rows;
    }
    List<Keyed> keyed = new ArrayList<>();
    for (Row row : rows) {
      keyed.add(new Keyed(row, keyOf(row, keys, evaluator, scopes)));
    }
    Comparator<Row> order = comparator(keys);
    keyed.sort((left, right) -> order.compare(left.key(), right.key()));
    return keyed.stream().map(Keyed::row).toList();
  }

  private record Keyed(Row row, Row key) {}

  /** The values of the sort keys for a row. */
  static Row keyOf(Row row, List<SortKey> keys, Evaluator evaluator, Function<Row, Scope> scopes) {
    Scope scope = scopes.apply(row);
    List<@Nullable Object> values = new ArrayList<>();
    for (SortKey key : keys) {
      values.add(evaluator.value(key.expression(), scope));
    }
    return new Row(values);
  }

  /** Compares the values of the sort keys. */
  static Comparator<Row> comparator(List<SortKey> keys) {
    return (left, right) -> {
      for (int i = 0; i < keys.size(); i++) {
        int compared = Ordering.of(keys.get(i)).compare(left.get(i), right.get(i));
        if (compared != 0) {
          return compared;
        }
      }
      return 0;
    };
  }
}
