package io.recordframe.engine.tck.reference;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversions of values. Those that there are, are checked when a plan is prepared. */
final class Casts {

  private Casts() {}

  static @Nullable Object convert(Cast cast, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    Object converted = converted(cast.operand().type(), cast.type(), value);
    if (converted == null && cast.mode() == Cast.Mode.STRICT) {
      throw new QueryFailedException(
          "The value %s of %s cannot be converted to %s; use the try form for null instead"
              .formatted(value, Arguments.nameOf(cast.operand()), cast.type().displayName()));
    }
    return converted;
  }

  /** The value as one of the other type, or null where that cannot hold it. */
  private static @Nullable Object converted(DataType from, DataType to, Object value) {
    if (from.equals(to)) {
      return value;
    }
    return switch (to) {
      case EnumType constants -> {
        String text = TextForms.text(from, value);
        yield constants.constants().contains(text) ? text : null;
      }
      case DecimalType decimal -> decimal(from, decimal, value);
      case ScalarType scalar -> scalar(from, scalar, value);
      case ListType list -> elements(((ListType) from).element(), list.element(), (List<?>) value);
      case MapType map -> entries((MapType) from, map, (Map<?, ?>) value);
      case StructType struct -> fields((StructType) from, struct, (List<?>) value);
    };
  }

  private static @Nullable Object decimal(DataType from, DecimalType to, Object value) {
    if (value instanceof String text) {
      BigDecimal number = TextForms.number(text);
      return number == null ? null : Numbers.fit(number, to).orElse(null);
    }
    if (NumericTypes.isFloating(from)) {
      // As floating point is rounded: scaled by the power of ten, and then to a whole number.
      double scaled = Numbers.toDouble(value) * Math.pow(10, to.scale());
      return Double.isFinite(scaled)
          ? Numbers.fit(
                  new BigDecimal(scaled)
                      .setScale(0, RoundingMode.HALF_UP)
                      .scaleByPowerOfTen(-to.scale()),
                  to)
              .orElse(null)
          : null;
    }
    return Numbers.fit(Numbers.exact(value), to).orElse(null);
  }

  private static @Nullable Object scalar(DataType from, ScalarType to, Object value) {
    return switch (to) {
      case BOOLEAN -> TextForms.booleanOf((String) value);
      case INT8, INT16, INT32, INT64 -> integer(from, to, value);
      case FLOAT32 -> narrowed(value);
      case FLOAT64 -> floating(value);
      case STRING -> TextForms.text(from, value);
      case BINARY -> Bytes.copyOf(((String) value).getBytes(StandardCharsets.UTF_8));
      case DATE ->
          value instanceof LocalDateTime timestamp
              ? timestamp.toLocalDate()
              : TextForms.date((String) value);
      case TIME ->
          value instanceof LocalDateTime timestamp
              ? timestamp.toLocalTime()
              : TextForms.time((String) value);
      case TIMESTAMP ->
          value instanceof LocalDate date ? midnight(date) : TextForms.timestamp((String) value);
      case INSTANT -> TextForms.instant((String) value);
      case DURATION ->
          value instanceof Long micros
              ? TemporalRange.duration(micros)
              : TextForms.duration((String) value);
      case UUID -> TextForms.uuid((String) value);
    };
  }

  private static @Nullable LocalDateTime midnight(LocalDate date) {
    try {
      return TemporalRange.timestamp(TemporalRange.epochMicros(date.atStartOfDay()));
    } catch (InvalidDataException outOfRange) {
      return null;
    }
  }

  /** What is finite stays finite, or cannot be converted. */
  private static @Nullable Float narrowed(Object value) {
    Number number = value instanceof String text ? TextForms.floating(text) : (Number) value;
    return number == null || (Numbers.isFinite(number) && Float.isInfinite(Numbers.toFloat(number)))
        ? null
        : (Float) Numbers.toFloat(number);
  }

  private static @Nullable Double floating(Object value) {
    return value instanceof String text
        ? TextForms.floating(text)
        : (Double) Numbers.toDouble(value);
  }

  /** Floating point loses its fraction, decimals and numbers as text are rounded. */
  private static @Nullable Object integer(DataType from, ScalarType to, Object value) {
    return switch (value) {
      case Boolean truth -> Numbers.fit(truth ? BigDecimal.ONE : BigDecimal.ZERO, to).orElse(null);
      case String text -> {
        BigDecimal number = TextForms.number(text);
        yield number == null ? null : Numbers.fit(number, to).orElse(null);
      }
      default -> {
        if (!Numbers.isFinite(value)) {
          yield null;
        }
        BigDecimal number = Numbers.exact(value);
        yield Numbers.fit(
                NumericTypes.isFloating(from) ? number.setScale(0, RoundingMode.DOWN) : number, to)
            .orElse(null);
      }
    };
  }

  private static @Nullable Object elements(DataType from, DataType to, List<?> values) {
    List<@Nullable Object> converted = new ArrayList<>();
    for (Object value : values) {
      Object element = value == null ? null : converted(from, to, value);
      if (element == null && value != null) {
        return null;
      }
      converted.add(element);
    }
    return converted;
  }

  private static @Nullable Object entries(MapType from, MapType to, Map<?, ?> values) {
    List<?> keys = (List<?>) elements(from.key(), to.key(), List.copyOf(values.keySet()));
    List<?> mapped =
        (List<?>)
            elements(from.value(), to.value(), new ArrayList<@Nullable Object>(values.values()));
    if (keys == null || mapped == null) {
      return null;
    }
    Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      entries.put(keys.get(i), mapped.get(i));
    }
    return entries;
  }

  private static @Nullable Object fields(StructType from, StructType to, List<?> values) {
    List<@Nullable Object> converted = new ArrayList<>();
    for (Field target : to.fields()) {
      int index = from.indexOf(target.name());
      Object value = values.get(index);
      Object field =
          value == null ? null : converted(from.fields().get(index).type(), target.type(), value);
      if (field == null && value != null) {
        return null;
      }
      converted.add(field);
    }
    return converted;
  }
}
