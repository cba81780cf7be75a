package io.recordframe.function;

import io.recordframe.plan.function.JavaValueType;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TypedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Java values as constants of plans, and back. */
final class Constants {

  private Constants() {}

  /** Refuses types that no constant is of. */
  static void require(ValueType<?, ?> type) {
    require(type.codec().type());
  }

  private static void require(DataType type) {
    switch (type) {
      case ScalarType _, DecimalType _, EnumType _ -> {
        // Each has a form as a constant.
      }
      case ListType list -> require(list.element());
      case StructType _, MapType _ ->
          throw new IllegalArgumentException(
              "A table function is called with constants, which %s is not; let it take the fields"
                  .formatted(type.displayName()));
    }
  }

  /** A value as a constant of its type. */
  static TypedValue of(@Nullable Object value, ValueType<?, ?> type) {
    return new TypedValue(inPlan(value, type.codec().type()), type.codec().type());
  }

  private static @Nullable Object inPlan(@Nullable Object value, DataType type) {
    return switch (value) {
      case byte[] bytes -> Bytes.copyOf(bytes);
      case Enum<?> constant -> constant.name();
      case BigDecimal number
          when type instanceof DecimalType decimal
              && number.stripTrailingZeros().scale() <= decimal.scale() ->
          number.setScale(decimal.scale(), RoundingMode.UNNECESSARY);
      case List<?> list when type instanceof ListType lists -> {
        List<@Nullable Object> values = new ArrayList<>();
        list.forEach(element -> values.add(inPlan(element, lists.element())));
        yield values;
      }
      case null, default -> value;
    };
  }

  /** The Java value of a constant. */
  // What the constant holds is what the type says; null only where that takes null.
  @SuppressWarnings({"unchecked", "NullAway"})
  static <T extends @Nullable Object> T value(TypedValue constant, ValueType<T, ?> type) {
    return (T) inJava(constant.value(), type.javaType());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // The class is that of an enum.
  private static @Nullable Object inJava(@Nullable Object value, JavaValueType type) {
    return switch (value) {
      case Bytes bytes -> bytes.toArray();
      case String name when type.type() instanceof EnumType && type.javaClass() != null ->
          Enum.valueOf((Class) type.javaClass(), name);
      case List<?> list -> {
        List<@Nullable Object> values = new ArrayList<>();
        list.forEach(element -> values.add(inJava(element, type.parts().getFirst())));
        yield values;
      }
      case null, default -> value;
    };
  }
}
