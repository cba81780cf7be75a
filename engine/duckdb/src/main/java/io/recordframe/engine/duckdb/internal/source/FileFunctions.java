package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.FileFormat.Csv;
import io.recordframe.plan.source.FileFormat.Json;
import io.recordframe.plan.source.FileFormat.Parquet;
import io.recordframe.plan.source.FileSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** DuckDB's table functions that read files, with every option told that has a meaning here. */
final class FileFunctions {

  /** As many as an object of JSON may have. */
  private static final int MAX_LINE_BYTES = 16 << 20;

  private FileFunctions() {}

  /** Reads all columns, with names and types as DuckDB finds them. */
  static String inspecting(FileSource source) {
    List<String> options = new ArrayList<>();
    switch (source.format()) {
      case Parquet parquet -> options.add("union_by_name=" + parquet.unionByName());
      case Csv csv -> {
        addDialect(csv, options);
        options.add("union_by_name=true");
      }
      case Json json -> {
        addLayout(json, options);
        options.add("records='true'");
      }
    }
    options.add("hive_partitioning=" + source.hivePartitioning());
    return function(source.format()) + call(source, options);
  }

  /**
   * Reads the columns of the files with given types.
   *
   * @param source the files
   * @param columns the columns of the files and the types to read them as, in the files' order;
   *     empty for Parquet, which knows its types
   * @param partitions the columns that are in the names of folders, and the types to read them as
   */
  static String reading(
      FileSource source, Map<String, String> columns, Map<String, String> partitions) {
    List<String> options = new ArrayList<>();
    switch (source.format()) {
      case Parquet parquet -> options.add("union_by_name=" + parquet.unionByName());
      case Csv csv -> {
        addDialect(csv, options);
        if (isSingle(source) || !csv.header()) {
          options.add("auto_detect=false");
          options.add("columns=" + struct(columns));
        } else {
          // Each file names its columns, in an order of its own.
          options.add("union_by_name=true");
          options.add("all_varchar=true");
          options.add("types=" + struct(columns));
        }
      }
      case Json json -> {
        addLayout(json, options);
        options.add("records='true'");
        options.add("auto_detect=false");
        options.add("columns=" + struct(columns));
      }
    }
    options.add("hive_partitioning=" + source.hivePartitioning());
    if (!partitions.isEmpty()) {
      options.add("hive_types=" + struct(partitions));
    }
    return function(source.format()) + call(source, options);
  }

  /** Reads the values of JSON files, of whatever kind they are. */
  static String values(FileSource source) {
    List<String> options = new ArrayList<>();
    if (source.format() instanceof Json json) {
      addLayout(json, options);
    }
    options.add("records='false'");
    return function(source.format()) + call(source, options);
  }

  /** What the footers of Parquet files hold: {@code schema}, {@code metadata} and others. */
  static String parquet(String part, FileSource source) {
    return "parquet_" + part + call(source, List.of());
  }

  private static boolean isSingle(FileSource source) {
    return source.paths().size() == 1
        && source.paths().getFirst().chars().noneMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  private static String function(FileFormat format) {
    return switch (format) {
      case Parquet _ -> "read_parquet";
      case Csv _ -> "read_csv";
      case Json _ -> "read_json";
    };
  }

  private static String call(FileSource source, List<String> options) {
    List<String> arguments = new ArrayList<>();
    arguments.add(
        source.paths().stream().map(SqlText::string).collect(Collectors.joining(", ", "[", "]")));
    arguments.addAll(options);
    return "(" + String.join(", ", arguments) + ")";
  }

  private static void addDialect(Csv csv, List<String> options) {
    options.add("header=" + csv.header());
    options.add("delim=" + SqlText.string(Character.toString(csv.delimiter())));
    options.add("quote=" + (csv.quote() == null ? "''" : SqlText.string(csv.quote().toString())));
    options.add(
        "escape="
            + (csv.quote() == null ? "''" : SqlText.string(Character.toString(csv.escape()))));
    options.add("nullstr=" + SqlText.string(csv.nullText()));
    options.add("allow_quoted_nulls=false");
    options.add("skip=" + csv.skipLines());
    options.add("max_line_size=" + MAX_LINE_BYTES);
    options.add("compression=" + compression(csv.compression()));
  }

  private static void addLayout(Json json, List<String> options) {
    options.add(
        switch (json.layout()) {
          case LINES -> "format='newline_delimited'";
          case ARRAY -> "format='array'";
        });
    options.add("compression=" + compression(json.compression()));
  }

  private static String compression(Compression compression) {
    return switch (compression) {
      case AUTOMATIC -> "'auto'";
      case NONE -> "'none'";
      case GZIP -> "'gzip'";
      case ZSTANDARD -> "'zstd'";
    };
  }

  private static String struct(Map<String, String> types) {
    Map<String, String> ordered = new LinkedHashMap<>(types);
    return ordered.entrySet().stream()
        .map(entry -> SqlText.identifier(entry.getKey()) + ": " + SqlText.string(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
