package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.StructType;
import java.util.List;

/**
 * A struct of values, which is itself never null.
 *
 * @param type the struct's type
 * @param values one value for each field, of its type
 */
public record StructOf(StructType type, List<Expression> values) implements Expression {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there are more or fewer values than fields, or a value does
   *     not fit its field
   */
  public StructOf {
    values = List.copyOf(values);
    List<Field> fields = type.fields();
    if (values.size() != fields.size()) {
      throw new IllegalArgumentException(
          "A struct of %d fields is not made of %d values".formatted(fields.size(), values.size()));
    }
    for (int i = 0; i < values.size(); i++) {
      Field field = fields.get(i);
      Expression value = values.get(i);
      Checks.requireType(value, field.type(), "The value of field " + field.name());
      if (value.nullable() && !field.nullable()) {
        throw new IllegalArgumentException(
            "Field %s is never null, but its value can be".formatted(field.name()));
      }
    }
  }

  @Override
  public boolean nullable() {
    return false;
  }
}
