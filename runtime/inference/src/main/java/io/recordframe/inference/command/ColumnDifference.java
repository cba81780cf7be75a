package io.recordframe.inference.command;

import io.recordframe.annotation.Schema;
import io.recordframe.plan.type.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that two schemas do not have alike.
 *
 * @param column its name
 * @param left its type in the first, with {@code ?} behind it where it can be null; null where the
 *     first has no such column
 * @param right the same of the second
 */
@Schema
record ColumnDifference(String column, @Nullable String left, @Nullable String right) {

  /**
   * The differences of two schemas. Columns are found by name; their order is no difference.
   *
   * @param left the first
   * @param right the second
   * @return the columns that differ in type or nullability or that only one has, in the order of
   *     the first, those of only the second last; empty when the schemas are alike
   */
  static List<ColumnDifference> between(
      io.recordframe.plan.type.Schema left, io.recordframe.plan.type.Schema right) {
    Set<String> names = new LinkedHashSet<>(left.names());
    names.addAll(right.names());
    List<ColumnDifference> differences = new ArrayList<>();
    for (String name : names) {
      Field first = find(left, name);
      Field second = find(right, name);
      if (first == null || !first.equals(second)) {
        differences.add(new ColumnDifference(name, text(first), text(second)));
      }
    }
    return differences;
  }

  private static @Nullable Field find(io.recordframe.plan.type.Schema schema, String name) {
    int index = schema.indexOf(name);
    return index < 0 ? null : schema.field(index);
  }

  private static @Nullable String text(@Nullable Field field) {
    return field == null ? null : field.type().displayName() + (field.nullable() ? "?" : "");
  }
}
