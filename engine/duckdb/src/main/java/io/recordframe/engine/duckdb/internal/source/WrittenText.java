package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;

/** What values become in files of text, so that {@link TextConversion} reads them back. */
public final class WrittenText {

  private WrittenText() {}

  /**
   * A value as it is written to CSV: nested values as JSON.
   *
   * @param reference the value
   * @param type its type
   * @return the reference itself where nothing needs to change
   */
  public static String csv(String reference, DataType type) {
    return switch (type) {
      case ScalarType _, DecimalType _, EnumType _ -> reference;
      case ListType _, StructType _, MapType _ ->
          "CAST(to_json(" + json(reference, type) + ") AS VARCHAR)";
    };
  }

  /**
   * A value as it is written to JSON: decimals of more digits than a double holds exactly become
   * strings.
   *
   * @param reference the value
   * @param type its type
   * @return the reference itself where nothing needs to change
   */
  public static String json(String reference, DataType type) {
    if (!holdsLongDecimal(type)) {
      return reference;
    }
    return switch (type) {
      case DecimalType _ -> "CAST(" + reference + " AS VARCHAR)";
      case ListType list -> {
        String element = TextConversion.parameter(reference);
        yield "list_transform(%s, lambda %s: %s)"
            .formatted(reference, element, json(element, list.element()));
      }
      case MapType map -> {
        String entry = TextConversion.parameter(reference);
        yield "map_from_entries(list_transform(map_entries(%s), lambda %s: {'key': %s, 'value': %s}))"
            .formatted(
                reference,
                entry,
                json(entry + ".key", map.key()),
                json(entry + ".value", map.value()));
      }
      case StructType struct -> {
        List<String> fields = new ArrayList<>();
        List<String> names = SqlTypes.fieldNames(struct);
        for (int i = 0; i < names.size(); i++) {
          String field = "struct_extract(" + reference + ", " + SqlText.string(names.get(i)) + ")";
          fields.add(
              SqlText.identifier(names.get(i))
                  + " := "
                  + json(field, struct.fields().get(i).type()));
        }
        yield "CASE WHEN %s IS NULL THEN NULL ELSE struct_pack(%s) END"
            .formatted(reference, String.join(", ", fields));
      }
      case ScalarType _, EnumType _ -> reference;
    };
  }

  private static boolean holdsLongDecimal(DataType type) {
    return switch (type) {
      case DecimalType decimal -> TextConversion.isLong(decimal);
      case ListType list -> holdsLongDecimal(list.element());
      case MapType map -> holdsLongDecimal(map.key()) || holdsLongDecimal(map.value());
      case StructType struct ->
          struct.fields().stream().anyMatch(field -> holdsLongDecimal(field.type()));
      case ScalarType _, EnumType _ -> false;
    };
  }
}
