package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.StructType;

/**
 * A field of a struct; null where the struct is null.
 *
 * @param struct the struct
 * @param index the field's position from 0
 */
public record StructAccess(Expression struct, int index) implements Expression {

  /**
   * Checks that there is such a field.
   *
   * @throws IllegalArgumentException if the operand is no struct or has no such field
   */
  public StructAccess {
    if (!(struct.type() instanceof StructType type) || index < 0 || index >= type.fields().size()) {
      throw new IllegalArgumentException(
          "There is no field " + index + " in " + struct.type().displayName());
    }
  }

  /**
   * The field that is read.
   *
   * @return the field
   */
  public Field field() {
    return ((StructType) struct.type()).fields().get(index);
  }

  @Override
  public DataType type() {
    return field().type();
  }

  @Override
  public boolean nullable() {
    return struct.nullable() || field().nullable();
  }
}
