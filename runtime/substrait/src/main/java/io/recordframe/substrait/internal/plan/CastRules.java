package io.recordframe.substrait.internal.plan;

import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;

/**
 * Which conversions have one meaning. Substrait does not define any: it says neither how a number
 * is rounded nor how a text must look.
 */
final class CastRules {

  private CastRules() {}

  /** Whether the conversion of a value of one type to another leaves nothing open. */
  static boolean isExported(DataType from, DataType to) {
    if (from.equals(to)) {
      return true;
    }
    if (NumericTypes.isInteger(from)) {
      return NumericTypes.isNumeric(to) || to == ScalarType.STRING;
    }
    if (from instanceof DecimalType decimal) {
      return NumericTypes.isFloating(to)
          || (to instanceof DecimalType target && target.scale() >= decimal.scale());
    }
    return (from == ScalarType.FLOAT32 && to == ScalarType.FLOAT64)
        || (from == ScalarType.TIMESTAMP && to == ScalarType.DATE)
        || (from == ScalarType.DATE && to == ScalarType.TIMESTAMP);
  }
}
