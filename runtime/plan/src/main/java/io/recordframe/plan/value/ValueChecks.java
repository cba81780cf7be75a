package io.recordframe.plan.value;

import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Java forms of literals: the primitives' boxes, {@link String}, {@link Bytes}, {@link
 * BigDecimal} with exactly the type's scale, the {@code java.time} classes in whole microseconds,
 * {@link UUID}, the constant's name for an enum, and {@link List} for a list. Structs and maps have
 * no literals.
 */
final class ValueChecks {

  private ValueChecks() {}

  static Object checked(Object value, DataType type) {
    return switch (type) {
      case ScalarType scalar -> checkedScalar(value, scalar);
      case DecimalType decimal -> checkedDecimal(value, decimal);
      case EnumType enumType -> {
        if (value instanceof String name && enumType.constants().contains(name)) {
          yield name;
        }
        throw new InvalidDataException(
            "'%s' is no constant of %s, which has %s"
                .formatted(value, enumType.displayName(), enumType.constants()));
      }
      case ListType list -> checkedList(value, list);
      case StructType _, MapType _ ->
          throw new InvalidDataException("There are no literals of type " + type.displayName());
    };
  }

  private static Object checkedScalar(Object value, ScalarType type) {
    boolean fits =
        switch (type) {
          case BOOLEAN -> value instanceof Boolean;
          case INT8 -> value instanceof Byte;
          case INT16 -> value instanceof Short;
          case INT32 -> value instanceof Integer;
          case INT64 -> value instanceof Long;
          case FLOAT32 -> value instanceof Float;
          case FLOAT64 -> value instanceof Double;
          case STRING -> value instanceof String;
          case BINARY -> value instanceof Bytes;
          case DATE -> value instanceof LocalDate;
          case TIME -> value instanceof LocalTime;
          case TIMESTAMP -> value instanceof LocalDateTime;
          case INSTANT -> value instanceof Instant;
          case DURATION -> value instanceof Duration;
          case UUID -> value instanceof UUID;
        };
    if (!fits) {
      throw new InvalidDataException(
          "A literal of type %s cannot be a %s"
              .formatted(type.displayName(), value.getClass().getName()));
    }
    switch (value) {
      case String text -> requireWellFormed(text);
      case LocalDate date -> TemporalRange.epochDay(date);
      case LocalTime time -> TemporalRange.microOfDay(time);
      case LocalDateTime timestamp -> TemporalRange.epochMicros(timestamp);
      case Instant instant -> TemporalRange.epochMicros(instant);
      case Duration duration -> TemporalRange.micros(duration);
      default -> {
        // The other forms hold nothing that the type cannot.
      }
    }
    return value;
  }

  private static Object checkedDecimal(Object value, DecimalType type) {
    if (!(value instanceof BigDecimal number)) {
      throw new InvalidDataException(
          "A literal of type %s cannot be a %s"
              .formatted(type.displayName(), value.getClass().getName()));
    }
    if (number.stripTrailingZeros().scale() > type.scale()) {
      throw new InvalidDataException(
          "%s has more than %d digits behind the point, which %s cannot hold; round it first"
              .formatted(number.toPlainString(), type.scale(), type.displayName()));
    }
    BigDecimal scaled = number.setScale(type.scale(), RoundingMode.UNNECESSARY);
    if (scaled.precision() > type.precision()) {
      throw new InvalidDataException(
          "%s has more digits than %s can hold".formatted(number, type.displayName()));
    }
    return scaled;
  }

  private static Object checkedList(Object value, ListType type) {
    if (!(value instanceof List<?> elements)) {
      throw new InvalidDataException(
          "A literal of type %s cannot be a %s"
              .formatted(type.displayName(), value.getClass().getName()));
    }
    List<@Nullable Object> checked = new ArrayList<>();
    for (@Nullable Object element : elements) {
      if (element == null && !type.elementNullable()) {
        throw new InvalidDataException(
            "A literal of type %s cannot hold a null; make its elements nullable"
                .formatted(type.displayName()));
      }
      checked.add(element == null ? null : checked(element, type.element()));
    }
    return Collections.unmodifiableList(checked);
  }

  private static void requireWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      throw new InvalidDataException(
          "A text has an unpaired surrogate (U+%04X) at index %d, which UTF-8 cannot hold"
              .formatted((int) unit, i));
    }
  }
}
