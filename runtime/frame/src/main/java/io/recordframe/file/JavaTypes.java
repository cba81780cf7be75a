package io.recordframe.file;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;

/** How a record declares a component. */
public final class JavaTypes {

  private JavaTypes() {}

  /** The type to declare: a primitive where there is one and null is not allowed. */
  static String declaration(DataType type, boolean nullable) {
    boolean nested =
        type instanceof StructType || type instanceof ListType || type instanceof MapType;
    if (nested) {
      return reference(type) + (nullable ? " that is @Nullable" : "");
    }
    return nullable ? "@Nullable " + reference(type) : primitive(reference(type));
  }

  /**
   * What Java calls a type where null is not allowed.
   *
   * @param reference the simple name of a class, such as {@code Long}
   * @return the primitive that it boxes, or the name itself where it boxes none
   */
  public static String primitive(String reference) {
    return switch (reference) {
      case "Boolean" -> "boolean";
      case "Byte" -> "byte";
      case "Short" -> "short";
      case "Integer" -> "int";
      case "Long" -> "long";
      case "Float" -> "float";
      case "Double" -> "double";
      default -> reference;
    };
  }

  /**
   * What Java calls a type within a list or map.
   *
   * @param type a type without parameters
   * @return the simple name of its class, such as {@code Long} or {@code byte[]}
   */
  public static String reference(ScalarType type) {
    return switch (type) {
      case BOOLEAN -> "Boolean";
      case INT8 -> "Byte";
      case INT16 -> "Short";
      case INT32 -> "Integer";
      case INT64 -> "Long";
      case FLOAT32 -> "Float";
      case FLOAT64 -> "Double";
      case STRING -> "String";
      case BINARY -> "byte[]";
      case DATE -> "LocalDate";
      case TIME -> "LocalTime";
      case TIMESTAMP -> "LocalDateTime";
      case INSTANT -> "Instant";
      case DURATION -> "Duration";
      case UUID -> "UUID";
    };
  }

  /** The type to declare within a list or map. */
  static String reference(DataType type) {
    return switch (type) {
      case ScalarType scalar -> reference(scalar);
      case DecimalType decimal ->
          "BigDecimal with @Decimal(precision = %d, scale = %d)"
              .formatted(decimal.precision(), decimal.scale());
      case EnumType _ -> "String";
      case StructType _ -> "a nested record";
      case ListType _ -> "a List";
      case MapType _ -> "a Map";
    };
  }
}
