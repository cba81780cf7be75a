package io.recordframe.constraint;

import io.recordframe.plan.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule and the values that it is for: those of a column, or of a field within a column of nested
 * records.
 *
 * @param column the column's name; the names of fields follow behind points
 * @param path the position of the column, then those of the fields within
 * @param type the type of the values
 * @param rule the rule
 */
public record ColumnRule(String column, List<Integer> path, DataType type, Rule rule) {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if the path is empty
   */
  public ColumnRule {
    path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("A rule is for a column: " + column);
    }
  }

  /**
   * The same rule seen from the record around.
   *
   * @param outer the name of the column that holds the nested records
   * @param index the position of that column
   * @return the rule
   */
  public ColumnRule within(String outer, int index) {
    List<Integer> longer = new ArrayList<>();
    longer.add(index);
    longer.addAll(path);
    return new ColumnRule(outer + "." + column, longer, type, rule);
  }
}
