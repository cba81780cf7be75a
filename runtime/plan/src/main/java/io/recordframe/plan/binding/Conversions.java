package io.recordframe.plan.binding;

import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ScalarType;

/** Which conversions by name exist. */
final class Conversions {

  private Conversions() {}

  /** Refuses a conversion that has no meaning. */
  static void check(DataType from, DataType to) {
    boolean meaningful =
        Widening.isLossless(from, to)
            || (NumericTypes.isNumeric(from) && NumericTypes.isNumeric(to))
            || (isTextLike(from) && isScalar(to))
            || (isScalar(from) && isTextLike(to))
            || (from == ScalarType.BOOLEAN && NumericTypes.isInteger(to))
            || (from == ScalarType.DATE && to == ScalarType.TIMESTAMP)
            || (from == ScalarType.TIMESTAMP && (to == ScalarType.DATE || to == ScalarType.TIME));
    if (!meaningful) {
      throw new InvalidPlanException(
          "There is no conversion from %s to %s".formatted(from.displayName(), to.displayName()));
    }
  }

  private static boolean isTextLike(DataType type) {
    return type == ScalarType.STRING || type instanceof EnumType;
  }

  private static boolean isScalar(DataType type) {
    return (type instanceof ScalarType && type != ScalarType.BINARY)
        || NumericTypes.isNumeric(type)
        || type instanceof EnumType;
  }
}
