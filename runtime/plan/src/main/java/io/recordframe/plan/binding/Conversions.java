package io.recordframe.plan.binding;

import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;

/** Which conversions by name exist. */
final class Conversions {

  private Conversions() {}

  /** Refuses a conversion that has no meaning. */
  static void check(DataType from, DataType to) {
    if (!isMeaningful(from, to)) {
      throw new InvalidPlanException(
          "There is no conversion from %s to %s".formatted(from.displayName(), to.displayName()));
    }
  }

  private static boolean isMeaningful(DataType from, DataType to) {
    return Widening.isLossless(from, to)
        || (NumericTypes.isNumeric(from) && NumericTypes.isNumeric(to))
        || (isTextLike(from) && isScalar(to))
        || (isScalar(from) && isTextLike(to))
        || (from == ScalarType.BOOLEAN && NumericTypes.isInteger(to))
        || (from == ScalarType.DATE && to == ScalarType.TIMESTAMP)
        || (from == ScalarType.TIMESTAMP && (to == ScalarType.DATE || to == ScalarType.TIME));
  }

  /**
   * Whether a cast may stand in a plan: those by name, and those with which data are read as
   * records, which convert the parts of nested values as well.
   */
  static boolean mayStandInPlan(DataType from, DataType to) {
    if (from instanceof ListType source && to instanceof ListType target) {
      return mayStandInPlan(source.element(), target.element());
    }
    if (from instanceof MapType source && to instanceof MapType target) {
      return mayStandInPlan(source.key(), target.key())
          && mayStandInPlan(source.value(), target.value());
    }
    if (from instanceof StructType source && to instanceof StructType target) {
      return target.fields().stream().allMatch(field -> hasFieldFor(field, source));
    }
    return isMeaningful(from, to)
        || (from == ScalarType.INT64 && to == ScalarType.DURATION)
        || (from == ScalarType.STRING && to == ScalarType.BINARY);
  }

  private static boolean hasFieldFor(Field target, StructType source) {
    return source.fields().stream()
        .anyMatch(field ->
            field.name().equals(target.name()) && mayStandInPlan(field.type(), target.type()));
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
