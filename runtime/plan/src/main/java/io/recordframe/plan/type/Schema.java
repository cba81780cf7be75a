package io.recordframe.plan.type;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a relation, in order. Inside a plan columns are known by position, so that two
 * sides of a join may both have an {@code id}; where names matter (sources, sinks, results) they
 * are checked to differ.
 *
 * @param fields the columns
 */
public record Schema(List<Field> fields) {

  /** Copies. */
  public Schema {
    fields = List.copyOf(fields);
  }

  /**
   * A schema of these columns.
   *
   * @param fields the columns in order
   * @return the schema
   */
  public static Schema of(Field... fields) {
    return new Schema(List.of(fields));
  }

  /**
   * How many columns there are.
   *
   * @return the number of columns
   */
  public int size() {
    return fields.size();
  }

  /**
   * The column at a position.
   *
   * @param index the position from 0
   * @return the column
   * @throws IndexOutOfBoundsException if there is none
   */
  public Field field(int index) {
    return fields.get(index);
  }

  /**
   * Where the first column of that name stands.
   *
   * @param name a column's name, case-sensitive
   * @return its position from 0, or -1
   */
  public int indexOf(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The columns' names, in order.
   *
   * @return the names
   */
  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  /**
   * Whether no two columns have one name.
   *
   * @return whether names differ
   */
  public boolean namesDiffer() {
    Set<String> names = HashSet.newHashSet(fields.size());
    for (Field field : fields) {
      if (!names.add(field.name())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return fields.stream().map(Field::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
