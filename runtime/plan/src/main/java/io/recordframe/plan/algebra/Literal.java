package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * A constant.
 *
 * @param content the value and its type
 */
public record Literal(TypedValue content) implements Expression {

  /**
   * A constant of a type.
   *
   * @param value the value in the Java form that {@link TypedValue} states for the type, or null
   * @param type the type
   * @throws io.recordframe.plan.error.InvalidDataException if the type cannot hold the value
   */
  public Literal(@Nullable Object value, DataType type) {
    this(new TypedValue(value, type));
  }

  /**
   * The value.
   *
   * @return the value, or null
   */
  public @Nullable Object value() {
    return content.value();
  }

  @Override
  public DataType type() {
    return content.type();
  }

  @Override
  public boolean nullable() {
    return content.value() == null;
  }
}
