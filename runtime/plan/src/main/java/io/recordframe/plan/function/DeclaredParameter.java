package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;

/**
 * A parameter of exactly one type, as functions of users have them. An argument that widens to the
 * type without loss is widened by the binder.
 *
 * @param field the parameter's name and type, and whether the function takes null there
 */
public record DeclaredParameter(Field field) implements Parameter {

  @Override
  public String description() {
    return field.type().displayName();
  }

  @Override
  public boolean accepts(DataType type) {
    return field.type().equals(type);
  }

  @Override
  public boolean takesNull() {
    return field.nullable();
  }
}
