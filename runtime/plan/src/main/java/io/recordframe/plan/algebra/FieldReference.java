package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;

/**
 * A column of the input.
 *
 * @param index the column's position from 0
 * @param name the column's name, for people
 * @param type the column's type
 * @param nullable whether the column can be null
 */
public record FieldReference(int index, String name, DataType type, boolean nullable)
    implements Expression {

  /** Checks the position. */
  public FieldReference {
    if (index < 0) {
      throw new IllegalArgumentException("A column's position must not be negative: " + index);
    }
  }

  /**
   * A reference to a field at a position.
   *
   * @param index the position
   * @param field the field
   * @return the reference
   */
  public static FieldReference of(int index, Field field) {
    return new FieldReference(index, field.name(), field.type(), field.nullable());
  }
}
