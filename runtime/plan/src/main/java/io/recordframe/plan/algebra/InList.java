package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import java.util.List;

/**
 * Whether a value equals one of several, by the three-valued logic of SQL: null when it equals none
 * and one of them, or the value itself, is null. False for an empty list.
 *
 * @param value the value
 * @param options the values to compare with, of the same type
 */
public record InList(Expression value, List<Expression> options) implements Expression {

  /**
   * Copies and checks the types.
   *
   * @throws IllegalArgumentException if the types differ
   */
  public InList {
    options = List.copyOf(options);
    for (Expression option : options) {
      Checks.requireType(option, value.type(), "The options of in");
    }
  }

  @Override
  public DataType type() {
    return ScalarType.BOOLEAN;
  }

  @Override
  public boolean nullable() {
    return !options.isEmpty()
        && (value.nullable() || options.stream().anyMatch(Expression::nullable));
  }
}
