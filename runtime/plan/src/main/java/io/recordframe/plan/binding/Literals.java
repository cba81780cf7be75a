package io.recordframe.plan.binding;

import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.Bytes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives constants their types. */
final class Literals {

  private Literals() {}

  /** The type that a constant has by itself. */
  static DataType naturalType(Object value) {
    return switch (value) {
      case Boolean _ -> ScalarType.BOOLEAN;
      case Byte _ -> ScalarType.INT8;
      case Short _ -> ScalarType.INT16;
      case Integer _ -> ScalarType.INT32;
      case Long _ -> ScalarType.INT64;
      case Float _ -> ScalarType.FLOAT32;
      case Double _ -> ScalarType.FLOAT64;
      case BigDecimal number -> decimalType(number);
      case String _ -> ScalarType.STRING;
      case byte[] _ -> ScalarType.BINARY;
      case LocalDate _ -> ScalarType.DATE;
      case LocalTime _ -> ScalarType.TIME;
      case LocalDateTime _ -> ScalarType.TIMESTAMP;
      case Instant _ -> ScalarType.INSTANT;
      case Duration _ -> ScalarType.DURATION;
      case UUID _ -> ScalarType.UUID;
      case Enum<?> constant -> enumType(constant);
      case List<?> list when !list.isEmpty() && list.getFirst() != null ->
          new ListType(naturalType(list.getFirst()), false);
      default ->
          throw new InvalidPlanException(
              "A constant cannot be a %s; use a primitive, String, BigDecimal, byte[], java.time value, UUID, enum or a list of these"
                  .formatted(value.getClass().getName()));
    };
  }

  /** The constant as a literal of its own type. */
  static Literal natural(Object value) {
    return of(value, naturalType(value));
  }

  /** The constant as a literal of the type, or nothing where the type cannot hold it exactly. */
  static @Nullable Literal exactly(Object value, DataType type) {
    if (value instanceof Number number && NumericTypes.isNumeric(type)) {
      Object converted = convert(exactValue(number), type);
      return converted == null ? null : new Literal(converted, type);
    }
    return naturalType(value).equals(type) || isListOf(value, type) ? of(value, type) : null;
  }

  private static boolean isListOf(Object value, DataType type) {
    return value instanceof List && type instanceof ListType;
  }

  private static Literal of(Object value, DataType type) {
    Object form =
        switch (value) {
          case byte[] bytes -> Bytes.copyOf(bytes);
          case Enum<?> constant -> constant.name();
          default -> value;
        };
    return new Literal(form, type);
  }

  private static @Nullable BigDecimal exactValue(Number number) {
    return switch (number) {
      case BigDecimal decimal -> decimal;
      case Double value when !Double.isFinite(value) -> null;
      case Float value when !Float.isFinite(value) -> null;
      case Double value -> new BigDecimal(value);
      case Float value -> new BigDecimal(value);
      default -> BigDecimal.valueOf(number.longValue());
    };
  }

  private static @Nullable Object convert(@Nullable BigDecimal number, DataType type) {
    if (number == null) {
      return null;
    }
    try {
      return switch (type) {
        case ScalarType.INT8 -> number.byteValueExact();
        case ScalarType.INT16 -> number.shortValueExact();
        case ScalarType.INT32 -> number.intValueExact();
        case ScalarType.INT64 -> number.longValueExact();
        case ScalarType.FLOAT32 ->
            isExact(number, number.floatValue()) ? (Object) number.floatValue() : null;
        case ScalarType.FLOAT64 ->
            isExact(number, number.doubleValue()) ? (Object) number.doubleValue() : null;
        case DecimalType decimal -> {
          BigDecimal scaled = number.setScale(decimal.scale());
          yield scaled.precision() <= decimal.precision() ? scaled : null;
        }
        default -> null;
      };
    } catch (ArithmeticException notExact) {
      return null;
    }
  }

  private static boolean isExact(BigDecimal number, double converted) {
    return Double.isFinite(converted) && new BigDecimal(converted).compareTo(number) == 0;
  }

  private static DecimalType decimalType(BigDecimal number) {
    BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
    int precision = Math.max(plain.precision(), Math.max(1, plain.scale()));
    if (precision > DecimalType.MAX_PRECISION) {
      throw new InvalidPlanException(
          "%s has more than the %d digits of a decimal"
              .formatted(number, DecimalType.MAX_PRECISION));
    }
    return new DecimalType(precision, plain.scale());
  }

  private static EnumType enumType(Enum<?> constant) {
    Class<?> declaring = constant.getDeclaringClass();
    return new EnumType(
        declaring.getSimpleName(),
        Arrays.stream(declaring.getEnumConstants())
            .map(value -> ((Enum<?>) value).name())
            .toList());
  }
}
