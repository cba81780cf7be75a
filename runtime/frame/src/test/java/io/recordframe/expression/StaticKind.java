package io.recordframe.expression;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/**
 * What the Java type of an expression says.
 *
 * @param kind such as {@code Long} for {@code NullableLongExpr}
 * @param nullable whether it can be null
 * @param element the elements' type of a list, otherwise null
 */
record StaticKind(String kind, boolean nullable, Type element) {

  static boolean isExpression(Class<?> type) {
    return type.getSimpleName().endsWith("Expr") && Term.class.isAssignableFrom(type);
  }

  static StaticKind of(Type type) {
    Class<?> raw = GenericTypes.raw(type);
    if (!isExpression(raw)) {
      throw new IllegalArgumentException("No kind of expression: " + type);
    }
    String name = raw.getSimpleName().replaceFirst("Expr$", "");
    Type element =
        type instanceof ParameterizedType list && raw.getSimpleName().endsWith("ListExpr")
            ? list.getActualTypeArguments()[0]
            : null;
    return new StaticKind(name.replaceFirst("^Nullable", ""), name.startsWith("Nullable"), element);
  }

  /** Whether values of the type are of the kind. */
  boolean holds(DataType type) {
    return switch (kind) {
      case "Bool" -> type == ScalarType.BOOLEAN;
      case "Byte" -> type == ScalarType.INT8;
      case "Short" -> List.of(ScalarType.INT8, ScalarType.INT16).contains(type);
      case "Int" -> List.of(ScalarType.INT8, ScalarType.INT16, ScalarType.INT32).contains(type);
      case "Long" ->
          List.of(ScalarType.INT8, ScalarType.INT16, ScalarType.INT32, ScalarType.INT64)
              .contains(type);
      case "Float" -> type == ScalarType.FLOAT32;
      case "Double" -> type == ScalarType.FLOAT32 || type == ScalarType.FLOAT64;
      case "Decimal" -> type instanceof DecimalType;
      case "Str" -> type == ScalarType.STRING;
      case "Binary" -> type == ScalarType.BINARY;
      case "Date" -> type == ScalarType.DATE;
      case "Time" -> type == ScalarType.TIME;
      case "DateTime" -> type == ScalarType.TIMESTAMP;
      case "Instant" -> type == ScalarType.INSTANT;
      case "Duration" -> type == ScalarType.DURATION;
      case "Uuid" -> type == ScalarType.UUID;
      case "Enum" -> type instanceof EnumType;
      case "List" ->
          type instanceof ListType list
              && (element == null || StaticKind.of(element).holds(list.element()));
      case "Map" -> type instanceof MapType;
      default -> throw new IllegalArgumentException("No kind of expression: " + kind);
    };
  }

  /**
   * Whether the type is the widest of the kind, which a result has unless an operand is narrower.
   */
  boolean isExactly(DataType type) {
    return switch (kind) {
      case "Short" -> type == ScalarType.INT16;
      case "Int" -> type == ScalarType.INT32;
      case "Long" -> type == ScalarType.INT64;
      case "Double" -> type == ScalarType.FLOAT64;
      default -> holds(type);
    };
  }
}
