package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;

/**
 * A conversion to another type.
 *
 * @param operand what is converted
 * @param type the target
 * @param mode what a value that cannot be converted gives
 */
public record Cast(Expression operand, DataType type, Mode mode) implements Expression {

  /** What a value that cannot be converted gives. */
  public enum Mode {
    /** An error of the query. */
    STRICT,
    /** Null. */
    TRY
  }

  /**
   * A conversion that fails on what it cannot convert; the operand itself if it has the type.
   *
   * @param operand what is converted
   * @param type the target
   * @return the conversion
   */
  public static Expression strict(Expression operand, DataType type) {
    return operand.type().equals(type) ? operand : new Cast(operand, type, Mode.STRICT);
  }

  @Override
  public boolean nullable() {
    return mode == Mode.TRY || operand.nullable();
  }
}
