package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Field;
import java.util.Objects;

/**
 * An expression and the name of the column that it makes.
 *
 * @param name the column's name
 * @param expression the value
 */
public record NamedExpression(String name, Expression expression) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is empty or has a NUL character
   */
  public NamedExpression {
    Objects.requireNonNull(expression, "expression");
    Field.checkName(name);
  }

  /**
   * The column that results.
   *
   * @return the field
   */
  public Field field() {
    return new Field(name, expression.type(), expression.nullable());
  }
}
