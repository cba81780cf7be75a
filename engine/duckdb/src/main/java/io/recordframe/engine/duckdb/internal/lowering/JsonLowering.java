package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.List;

/**
 * Values as JSON. DuckDB's own JSON of numbers and moments is not that of its casts, so that each
 * type is put together here. A value that is used more than once goes through a lambda, which
 * computes it once.
 */
final class JsonLowering {

  private JsonLowering() {}

  /** The JSON of a value; null for null. */
  static String lower(String value, DataType type) {
    return once(value, "json", "CASE WHEN json IS NOT NULL THEN " + json("json", type, 0) + " END");
  }

  private static String once(String value, String name, String body) {
    return "list_transform([%s], lambda %s: %s)[1]".formatted(value, name, body);
  }

  /** The JSON of a value that a name stands for, which is not null. */
  private static String json(String name, DataType type, int depth) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN, INT8, INT16, INT32, INT64 -> text(name);
            case FLOAT32, FLOAT64 ->
                "CASE WHEN isfinite(%1$s) THEN %2$s ELSE %3$s END"
                    .formatted(name, text(name), quoted(text(name)));
            case STRING -> quoted(name);
            case BINARY -> quoted("base64(" + name + ")");
            case DURATION -> quoted(text("to_microseconds(" + name + ")"));
            case DATE, TIME, TIMESTAMP, INSTANT, UUID -> quoted(text(name));
          };
      case DecimalType _ -> text(name);
      case EnumType _ -> quoted(name);
      case ListType list -> {
        String element = "json" + (depth + 1);
        yield "'[' || coalesce(array_to_string(list_transform(%s, lambda %s: %s), ','), '') || ']'"
            .formatted(name, element, orNull(element, list.element(), depth + 1));
      }
      case MapType map -> {
        String entry = "json" + (depth + 1);
        String key = key(entry + ".key", map.key());
        String value =
            once(entry + ".value", entry + "v", orNull(entry + "v", map.value(), depth + 1));
        yield "'{' || coalesce(array_to_string(list_transform(map_entries(%s), lambda %s: %s || ':' || %s), ','), '') || '}'"
            .formatted(name, entry, key, value);
      }
      case StructType struct -> fields(name, struct, depth);
    };
  }

  private static String fields(String name, StructType struct, int depth) {
    List<String> names = SqlTypes.fieldNames(struct);
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      Field field = struct.fields().get(i);
      String value = "json" + (depth + 1);
      json.append(i == 0 ? "'{' || " : " || ',' || ")
          .append(quoted(SqlText.string(field.name())))
          .append(" || ':' || ")
          .append(
              once(
                  "struct_extract(" + name + ", " + SqlText.string(names.get(i)) + ")",
                  value,
                  orNull(value, field.type(), depth + 1)));
    }
    return json.append(" || '}'").toString();
  }

  /** A key is a string in JSON, whatever its type. */
  private static String key(String name, DataType type) {
    return NumericTypes.isNumeric(type) || type == ScalarType.BOOLEAN
        ? quoted(text(name))
        : json(name, type, 0);
  }

  private static String orNull(String name, DataType type, int depth) {
    return "CASE WHEN %s IS NULL THEN 'null' ELSE %s END".formatted(name, json(name, type, depth));
  }

  private static String text(String value) {
    return "CAST(" + value + " AS VARCHAR)";
  }

  private static String quoted(String text) {
    return "CAST(to_json(" + text + ") AS VARCHAR)";
  }
}
