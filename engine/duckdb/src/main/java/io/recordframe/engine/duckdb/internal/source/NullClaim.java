package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a Parquet file says of the places that are never null, since DuckDB declares every column as
 * one that may be. The footer holds, under {@link #KEY}, a JSON array of paths, each an array of
 * the column's name and the steps within: names of fields, {@code element} or {@code value}. It is
 * a claim of whoever wrote the file: values are held against it while they are read.
 */
public final class NullClaim {

  /** The name of the claim in a file's footer. */
  public static final String KEY = "io.recordframe.required";

  private NullClaim() {}

  /**
   * The claim of a file with rows of a schema.
   *
   * @param schema the columns
   * @return the JSON
   */
  public static String of(Schema schema) {
    List<List<String>> paths = new ArrayList<>();
    schema.fields().forEach(field -> add(List.of(), field, paths));
    return paths.stream()
        .map(
            path -> path.stream().map(NullClaim::quoted).collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static void add(List<String> outer, Field field, List<List<String>> paths) {
    add(outer, field.name(), field.nullable(), field.type(), paths);
  }

  private static void add(
      List<String> outer, String step, boolean nullable, DataType type, List<List<String>> paths) {
    List<String> path = new ArrayList<>(outer);
    path.add(step);
    if (!nullable) {
      paths.add(path);
    }
    switch (type) {
      case StructType struct -> struct.fields().forEach(field -> add(path, field, paths));
      case ListType list ->
          add(path, Nullability.ELEMENT, list.elementNullable(), list.element(), paths);
      case MapType map -> add(path, Nullability.VALUE, map.valueNullable(), map.value(), paths);
      case ScalarType _, DecimalType _, EnumType _ -> {
        // No places within.
      }
    }
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '"' || unit == '\\') {
        json.append('\\').append(unit);
      } else if (unit < ' ') {
        json.append("\\u%04x".formatted((int) unit));
      } else {
        json.append(unit);
      }
    }
    return json.append('"').toString();
  }
}
