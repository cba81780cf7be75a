package io.recordframe.plan.type;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A value made of named fields: a nested record.
 *
 * @param fields the fields in their order, with names that differ
 */
public record StructType(List<Field> fields) implements DataType {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no field or two have one name
   */
  public StructType {
    fields = List.copyOf(fields);
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("A struct needs at least one field");
    }
    if (fields.stream().map(Field::name).distinct().count() != fields.size()) {
      throw new IllegalArgumentException("A struct's field names must differ: " + fields);
    }
  }

  /**
   * Where the field of that name stands.
   *
   * @param name a field's name, case-sensitive
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

  @Override
  public String displayName() {
    return fields.stream().map(Field::toString).collect(Collectors.joining(", ", "struct<", ">"));
  }

  @Override
  public String toString() {
    return displayName();
  }
}
