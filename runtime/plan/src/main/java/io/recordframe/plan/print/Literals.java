package io.recordframe.plan.print;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How constants are written. */
final class Literals {

  private Literals() {}

  /** The constant where its type is told by what it stands with; a null always has its type. */
  static String text(@Nullable Object value, DataType type) {
    return value == null ? typed("NULL", type) : plain(value, type);
  }

  /** The constant where nothing else tells its type. */
  static String typedText(@Nullable Object value, DataType type) {
    String text = text(value, type);
    return value == null || tellsType(type) ? text : typed(text, type);
  }

  private static String typed(String text, DataType type) {
    return text + "::" + type.displayName();
  }

  private static boolean tellsType(DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case INT8, INT16, INT64, FLOAT32 -> false;
            case BOOLEAN,
                INT32,
                FLOAT64,
                STRING,
                BINARY,
                DATE,
                TIME,
                TIMESTAMP,
                INSTANT,
                DURATION,
                UUID ->
                true;
          };
      case DecimalType _, EnumType _, ListType _, StructType _, MapType _ -> false;
    };
  }

  private static String plain(Object value, DataType type) {
    return switch (type) {
      case ScalarType scalar -> scalar(value, scalar);
      case DecimalType _ -> ((BigDecimal) value).toPlainString();
      case EnumType _ -> Names.text((String) value);
      case ListType list ->
          ((List<?>) value)
              .stream()
                  .map(element -> text(element, list.element()))
                  .collect(Collectors.joining(", ", "[", "]"));
      case StructType _, MapType _ -> value.toString();
    };
  }

  private static String scalar(Object value, ScalarType type) {
    return switch (type) {
      case BOOLEAN -> value.toString().toUpperCase(Locale.ROOT);
      case INT8, INT16, INT32, INT64, FLOAT32, FLOAT64, BINARY -> value.toString();
      case STRING -> Names.text((String) value);
      case DATE, TIME, TIMESTAMP, INSTANT, DURATION, UUID ->
          type.displayName() + " '" + value + "'";
    };
  }
}
