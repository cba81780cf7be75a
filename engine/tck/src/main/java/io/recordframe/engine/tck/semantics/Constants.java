package io.recordframe.engine.tck.semantics;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
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
import java.util.Objects;

/** Short ways to write the constants and calls of examples. */
final class Constants {

  private Constants() {}

  /** A call whose arguments are expressions or the values of constants. */
  static FunctionCall call(ScalarFunction function, Object... arguments) {
    return FunctionCall.of(function, expressions(arguments));
  }

  static List<Expression> expressions(Object... arguments) {
    return Arrays.stream(arguments).map(Constants::expression).toList();
  }

  /** An expression as it is, and a value as a constant of the type that it tells. */
  static Expression expression(Object argument) {
    return argument instanceof Expression given ? given : new Literal(argument, typeOf(argument));
  }

  static Literal nothing(DataType type) {
    return new Literal(null, type);
  }

  static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  static LocalDateTime timestamp(String text) {
    return LocalDateTime.parse(text);
  }

  static Instant instant(String text) {
    return Instant.parse(text);
  }

  static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.copyOf(bytes);
  }

  /** There are no constants of maps: a map of 'a' to 1 and 'b' to 2 is made by a call. */
  static Expression mapOfAAndB() {
    return call(CollectionFunction.MAP_OF_LISTS, List.of("a", "b"), List.of(1, 2));
  }

  private static DataType typeOf(Object value) {
    return switch (value) {
      case Boolean _ -> ScalarType.BOOLEAN;
      case Integer _ -> ScalarType.INT32;
      case Long _ -> ScalarType.INT64;
      case Double _ -> ScalarType.FLOAT64;
      case BigDecimal number -> new DecimalType(number.precision(), number.scale());
      case String _ -> ScalarType.STRING;
      case Bytes _ -> ScalarType.BINARY;
      case LocalDate _ -> ScalarType.DATE;
      case LocalTime _ -> ScalarType.TIME;
      case LocalDateTime _ -> ScalarType.TIMESTAMP;
      case Instant _ -> ScalarType.INSTANT;
      case Duration _ -> ScalarType.DURATION;
      case List<?> list -> {
        Object first = list.stream().filter(Objects::nonNull).findFirst().orElseThrow();
        yield new ListType(typeOf(first), list.stream().anyMatch(Objects::isNull));
      }
      default -> throw new IllegalArgumentException("No constant: " + value.getClass());
    };
  }
}
