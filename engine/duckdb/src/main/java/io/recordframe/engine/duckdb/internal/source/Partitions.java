package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.error.FileValueException;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns that stand in the names of the folders that files are in, as {@code column=value},
 * and the texts of their values. DuckDB casts them as it likes, so each is looked at beforehand;
 * what reads them can then stay in a form by which DuckDB leaves whole files out.
 */
final class Partitions {

  static final Partitions NONE = new Partitions(List.of(), Set.of(), Map.of());

  private static final String NULL = "__HIVE_DEFAULT_PARTITION__";
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final int CHECKED_AT_ONCE = 1_000;

  private final List<String> paths;
  private final Set<String> columns;

  /** For each column its texts, each with one of the files that have it. */
  private final Map<String, Map<String, String>> texts;

  private Partitions(
      List<String> paths, Set<String> columns, Map<String, Map<String, String>> texts) {
    this.paths = paths;
    this.columns = columns;
    this.texts = texts;
  }

  /** The columns and values of files; the columns are those of the first file. */
  static Partitions of(Connection connection, FileSource source) {
    Set<String> columns = new LinkedHashSet<>();
    Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    boolean first = true;
    for (String file : FileNames.of(connection, source)) {
      String[] parts = file.split("[/\\\\]", -1);
      for (int i = 0; i < parts.length - 1; i++) {
        int equals = parts[i].indexOf('=');
        if (equals > 0) {
          String column = unescaped(parts[i].substring(0, equals));
          if (first) {
            columns.add(column);
          }
          texts
              .computeIfAbsent(column, _ -> new LinkedHashMap<>())
              .putIfAbsent(parts[i].substring(equals + 1), file);
        }
      }
      first = false;
    }
    return new Partitions(source.paths(), columns, texts);
  }

  private static String unescaped(String text) {
    return ESCAPES
        .matcher(text)
        .replaceAll(match ->
            Matcher.quoteReplacement(
                new String(
                    HexFormat.of().parseHex(match.group().replace("%", "")),
                    StandardCharsets.UTF_8)));
  }

  Set<String> columns() {
    return Collections.unmodifiableSet(columns);
  }

  boolean contains(String column) {
    return columns.contains(column);
  }

  /** Where a column of these may be null. */
  Nullability nullability(String column) {
    return new Nullability(texts.getOrDefault(column, Map.of()).containsKey(NULL), Map.of());
  }

  /**
   * Checks that the text of each value of a column is exactly a value of what is declared.
   *
   * @throws FileValueException if one is not
   * @throws InvalidPlanException if nested values are declared
   */
  void requireValues(Connection connection, Field field) {
    if (field.type() instanceof StructType
        || field.type() instanceof ListType
        || field.type() instanceof MapType) {
      throw new InvalidPlanException(
          "Column %s stands in the names of folders, which hold no %s; declare a text or another scalar"
              .formatted(field.name(), field.type().displayName()));
    }
    if (field.type() == ScalarType.STRING) {
      return;
    }
    Map<String, String> files = texts.getOrDefault(field.name(), Map.of());
    List<String> all = new ArrayList<>(files.keySet());
    all.remove(NULL);
    for (int from = 0; from < all.size(); from += CHECKED_AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + CHECKED_AT_ONCE));
      String rows =
          some.stream()
              .map(text ->
                  "(%s, %s)".formatted(SqlText.string(text), SqlText.string(unescaped(text))))
              .collect(Collectors.joining(", "));
      List<String> wrong =
          FileNames.texts(
              connection,
              "SELECT folder FROM (VALUES %s) AS t(folder, value) WHERE value = '' OR %s LIMIT 1"
                  .formatted(rows, ExactText.fails("value", field.type())));
      if (!wrong.isEmpty()) {
        throw new FileValueException(
            "Column %s has the text '%s', which is not exactly %s, in the name of a folder (file %s); rename the folder, or declare the column as String"
                .formatted(
                    field.name(),
                    unescaped(wrong.getFirst()),
                    ExactText.described(field.type()),
                    files.get(wrong.getFirst())),
            paths,
            field.name(),
            null);
      }
    }
  }
}
