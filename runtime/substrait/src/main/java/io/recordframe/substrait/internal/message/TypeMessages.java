package io.recordframe.substrait.internal.message;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.recordframe.substrait.internal.wire.Types;
import io.recordframe.substrait.internal.wire.Types.Type;
import io.recordframe.substrait.internal.wire.Types.Type.Nullability;
import java.util.ArrayList;
import java.util.List;

/** Types in Substrait's form. */
public final class TypeMessages {

  /** Digits behind the point of a second: microseconds. */
  public static final int PRECISION = 6;

  private final Refusals refusals;

  TypeMessages(Refusals refusals) {
    this.refusals = refusals;
  }

  static Nullability nullability(boolean nullable) {
    return nullable ? Nullability.NULLABILITY_NULLABLE : Nullability.NULLABILITY_REQUIRED;
  }

  /**
   * A type.
   *
   * @param type a type; what Substrait does not have is noted, and a placeholder given
   * @param nullable whether null is among the values
   * @return the message
   */
  public Type type(DataType type, boolean nullable) {
    Nullability nullability = nullability(nullable);
    Type.Builder message = Type.newBuilder();
    switch (type) {
      case ScalarType scalar -> scalar(message, scalar, nullability);
      case DecimalType decimal ->
          message
              .getDecimalBuilder()
              .setPrecision(decimal.precision())
              .setScale(decimal.scale())
              .setNullability(nullability);
      case ListType list -> message.setList(list(list, nullable));
      case MapType map ->
          message
              .getMapBuilder()
              .setKey(type(map.key(), false))
              .setValue(type(map.value(), map.valueNullable()))
              .setNullability(nullability);
      case StructType struct -> message.setStruct(struct(struct.fields(), nullability));
      case EnumType _ -> {
        refusals.add(
            "the type " + type.displayName(),
            "Substrait has no type of named constants; compare the names as text");
        message.getStringBuilder().setNullability(nullability);
      }
    }
    return message.build();
  }

  /**
   * The type of a list.
   *
   * @param list a list
   * @param nullable whether null is among the values
   * @return the message
   */
  Type.List list(ListType list, boolean nullable) {
    return Type.List.newBuilder()
        .setType(type(list.element(), list.elementNullable()))
        .setNullability(nullability(nullable))
        .build();
  }

  /**
   * The parameter of a lambda.
   *
   * @param column its type
   * @return a struct of it alone
   */
  public Type.Struct parameter(Column column) {
    return Type.Struct.newBuilder()
        .addTypes(type(column.type(), column.nullable()))
        .setNullability(Nullability.NULLABILITY_REQUIRED)
        .build();
  }

  private Type.Struct struct(List<Field> fields, Nullability nullability) {
    Type.Struct.Builder struct = Type.Struct.newBuilder().setNullability(nullability);
    fields.forEach(field -> struct.addTypes(type(field.type(), field.nullable())));
    return struct.build();
  }

  /**
   * The columns of a source.
   *
   * @param schema the columns
   * @return their names and types
   */
  public Types.NamedStruct namedStruct(Schema schema) {
    return Types.NamedStruct.newBuilder()
        .addAllNames(names(schema))
        .setStruct(struct(schema.fields(), Nullability.NULLABILITY_REQUIRED))
        .build();
  }

  /**
   * The names of columns, and of the fields within them, each before those within.
   *
   * @param schema the columns
   * @return the names
   */
  public static List<String> names(Schema schema) {
    List<String> names = new ArrayList<>();
    schema.fields().forEach(field -> addNames(field, names));
    return names;
  }

  private static void addNames(Field field, List<String> names) {
    names.add(field.name());
    addNames(field.type(), names);
  }

  private static void addNames(DataType type, List<String> names) {
    switch (type) {
      case StructType struct -> struct.fields().forEach(field -> addNames(field, names));
      case ListType list -> addNames(list.element(), names);
      case MapType map -> {
        addNames(map.key(), names);
        addNames(map.value(), names);
      }
      case ScalarType _, DecimalType _, EnumType _ -> {}
    }
  }

  /**
   * How a type is called in the signature of a function.
   *
   * @param type a type
   * @return such as {@code i64}
   */
  static String code(DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN -> "bool";
            case INT8 -> "i8";
            case INT16 -> "i16";
            case INT32 -> "i32";
            case INT64 -> "i64";
            case FLOAT32 -> "fp32";
            case FLOAT64 -> "fp64";
            case STRING -> "str";
            case BINARY -> "vbin";
            case DATE -> "date";
            case TIME -> "pt";
            case TIMESTAMP -> "pts";
            case INSTANT -> "ptstz";
            case DURATION -> "iday";
            case UUID -> "uuid";
          };
      case DecimalType _ -> "dec";
      case EnumType _ -> "str";
      case StructType _ -> "struct";
      case ListType _ -> "list";
      case MapType _ -> "map";
    };
  }

  private static void scalar(Type.Builder message, ScalarType type, Nullability nullability) {
    switch (type) {
      case BOOLEAN -> message.getBoolBuilder().setNullability(nullability);
      case INT8 -> message.getI8Builder().setNullability(nullability);
      case INT16 -> message.getI16Builder().setNullability(nullability);
      case INT32 -> message.getI32Builder().setNullability(nullability);
      case INT64 -> message.getI64Builder().setNullability(nullability);
      case FLOAT32 -> message.getFp32Builder().setNullability(nullability);
      case FLOAT64 -> message.getFp64Builder().setNullability(nullability);
      case STRING -> message.getStringBuilder().setNullability(nullability);
      case BINARY -> message.getBinaryBuilder().setNullability(nullability);
      case DATE -> message.getDateBuilder().setNullability(nullability);
      case TIME ->
          message.getPrecisionTimeBuilder().setPrecision(PRECISION).setNullability(nullability);
      case TIMESTAMP ->
          message
              .getPrecisionTimestampBuilder()
              .setPrecision(PRECISION)
              .setNullability(nullability);
      case INSTANT ->
          message
              .getPrecisionTimestampTzBuilder()
              .setPrecision(PRECISION)
              .setNullability(nullability);
      case DURATION ->
          message.getIntervalDayBuilder().setPrecision(PRECISION).setNullability(nullability);
      case UUID -> message.getUuidBuilder().setNullability(nullability);
    }
  }
}
