package io.recordframe.engine.duckdb.internal.sql;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which type of DuckDB holds the values of a type of the plan. Enums are held as their constants'
 * names and durations as microseconds.
 */
public final class SqlTypes {

  private SqlTypes() {}

  /**
   * The type's name in SQL.
   *
   * @param type a type of the plan
   * @return the name
   */
  public static String name(DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN -> "BOOLEAN";
            case INT8 -> "TINYINT";
            case INT16 -> "SMALLINT";
            case INT32 -> "INTEGER";
            case INT64, DURATION -> "BIGINT";
            case FLOAT32 -> "REAL";
            case FLOAT64 -> "DOUBLE";
            case STRING -> "VARCHAR";
            case BINARY -> "BLOB";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case TIMESTAMP -> "TIMESTAMP";
            case INSTANT -> "TIMESTAMPTZ";
            case UUID -> "UUID";
          };
      case DecimalType decimal -> "DECIMAL(" + decimal.precision() + ", " + decimal.scale() + ")";
      case EnumType _ -> "VARCHAR";
      case ListType list -> name(list.element()) + "[]";
      case MapType map -> "MAP(" + name(map.key()) + ", " + name(map.value()) + ")";
      case StructType struct -> struct(struct);
    };
  }

  /**
   * The type of DuckDB in which the names of an enum sort as its constants stand.
   *
   * @param type an enum
   * @return the type's name in SQL
   */
  public static String orderedEnum(EnumType type) {
    return type.constants().stream()
        .map(SqlText::string)
        .collect(Collectors.joining(", ", "ENUM(", ")"));
  }

  /**
   * What the fields of a struct are called in DuckDB, which ignores case there as well.
   *
   * @param struct a struct
   * @return the names, in order
   * @throws io.recordframe.plan.error.InvalidDataException if a name has an unpaired surrogate
   */
  public static List<String> fieldNames(StructType struct) {
    List<String> names = struct.fields().stream().map(Field::name).toList();
    names.forEach(name -> SqlText.requireRepresentable(name, "The name"));
    return UniqueNames.of(names);
  }

  private static String struct(StructType struct) {
    List<String> names = fieldNames(struct);
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      fields.add(SqlText.identifier(names.get(i)) + " " + name(struct.fields().get(i).type()));
    }
    return "STRUCT(" + String.join(", ", fields) + ")";
  }
}
