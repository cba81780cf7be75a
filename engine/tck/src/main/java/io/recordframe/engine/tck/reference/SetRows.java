package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.SetOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of two sides, and different rows; nulls are equal to each other. */
final class SetRows {

  private SetRows() {}

  static List<Row> of(SetOperation operation, List<Row> left, List<Row> right) {
    List<Row> rows =
        switch (operation.kind()) {
          case UNION -> {
            List<Row> both = new ArrayList<>(left);
            both.addAll(right);
            yield both;
          }
          case INTERSECT -> operation.all() ? matched(left, right, true) : met(left, right, true);
          case EXCEPT -> operation.all() ? matched(left, right, false) : met(left, right, false);
        };
    return operation.all() ? rows : distinct(rows);
  }

  /** Each different row once, where it stands first. */
  static List<Row> distinct(List<Row> rows) {
    Set<Object> seen = new HashSet<>();
    return rows.stream().filter(row -> seen.add(Equality.key(row))).toList();
  }

  /** The left rows that the right side has, or that it does not have. */
  private static List<Row> met(List<Row> left, List<Row> right, boolean wanted) {
    Set<Object> others = new HashSet<>();
    right.forEach(row -> others.add(Equality.key(row)));
    return left.stream().filter(row -> others.contains(Equality.key(row)) == wanted).toList();
  }

  /** The left rows with, or without, a row of the right side that no other left row took. */
  private static List<Row> matched(List<Row> left, List<Row> right, boolean wanted) {
    Map<Object, Integer> others = new HashMap<>();
    right.forEach(row -> others.merge(Equality.key(row), 1, Integer::sum));
    List<Row> rows = new ArrayList<>();
    for (Row row : left) {
      int remaining = others.getOrDefault(Equality.key(row), 0);
      if (remaining > 0) {
        others.put(Equality.key(row), remaining - 1);
      }
      if ((remaining > 0) == wanted) {
        rows.add(row);
      }
    }
    return rows;
  }
}
