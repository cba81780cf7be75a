package io.recordframe.plan.binding;

import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;

/** Which types hold every value of another. */
public final class Widening {

  private Widening() {}

  /**
   * Whether every value of one type is a value of another: shorter integers in longer ones and in
   * decimals with room for their digits, int8 to int32 and float32 in float64, decimals in decimals
   * with as much room on both sides of the point, lists and maps with such elements.
   *
   * @param from a type
   * @param to another
   * @return whether nothing is lost; true for equal types
   */
  public static boolean isLossless(DataType from, DataType to) {
    if (from.equals(to)) {
      return true;
    }
    if (from instanceof ListType source && to instanceof ListType target) {
      return (target.elementNullable() || !source.elementNullable())
          && isLossless(source.element(), target.element());
    }
    if (from instanceof MapType source && to instanceof MapType target) {
      return source.key().equals(target.key())
          && (target.valueNullable() || !source.valueNullable())
          && isLossless(source.value(), target.value());
    }
    if (NumericTypes.isInteger(from)) {
      return fromInteger(from, to);
    }
    if (from == ScalarType.FLOAT32) {
      return to == ScalarType.FLOAT64;
    }
    return from instanceof DecimalType source
        && to instanceof DecimalType target
        && hasRoom(source, target);
  }

  private static boolean fromInteger(DataType from, DataType to) {
    if (NumericTypes.isInteger(to)) {
      return ((ScalarType) from).compareTo((ScalarType) to) < 0;
    }
    if (to instanceof DecimalType target) {
      return hasRoom(NumericTypes.decimalFor(from), target);
    }
    boolean small = from == ScalarType.INT8 || from == ScalarType.INT16;
    return (to == ScalarType.FLOAT64 && from != ScalarType.INT64)
        || (to == ScalarType.FLOAT32 && small);
  }

  private static boolean hasRoom(DecimalType from, DecimalType to) {
    return to.scale() >= from.scale()
        && to.precision() - to.scale() >= from.precision() - from.scale();
  }
}
