package io.recordframe.engine.duckdb.internal.sink;

import io.recordframe.engine.duckdb.internal.source.NullClaim;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.UniqueNames;
import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.FileFormat.Json.Layout;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The statement that writes the rows of a query. */
public final class CopyStatement {

  private CopyStatement() {}

  /**
   * Checks that rows of a schema can be written to a sink.
   *
   * @throws SinkException if columns have one name ignoring case, or partition columns do not fit
   */
  public static void check(Sink sink, Schema schema) {
    if (!UniqueNames.differ(schema.names())) {
      throw new SinkException(
          "Columns that are written must have names that differ in more than their case, but are %s; rename some in a projection"
              .formatted(schema.names()));
    }
    for (String column : sink.partitionBy()) {
      if (schema.indexOf(column) < 0) {
        throw new SinkException(
            "The partition column %s is not among the columns that are written, %s"
                .formatted(column, schema.names()));
      }
      DataType type = schema.field(schema.indexOf(column)).type();
      if (type instanceof ListType || type instanceof MapType || type instanceof StructType) {
        throw new SinkException(
            "The partition column %s is %s, which the name of a folder cannot hold; partition by a scalar"
                .formatted(column, type.displayName()));
      }
    }
    if (sink.partitionBy().stream().distinct().count() == schema.size()) {
      throw new SinkException(
          "All columns are partition columns, which leaves none for the files; write others as well, or partition by fewer");
    }
  }

  /**
   * The statement.
   *
   * @param query the query in SQL
   * @param schema its columns
   * @param sink how it is written
   * @param target the file or folder to write
   */
  public static String of(String query, Schema schema, Sink sink, String target) {
    List<String> options = new ArrayList<>();
    switch (sink.format()) {
      case Sink.Parquet parquet -> {
        options.add("FORMAT parquet");
        options.add("COMPRESSION " + codec(parquet.compression()));
        options.add("ROW_GROUP_SIZE " + parquet.rowGroupSize());
        options.add(
            "KV_METADATA {%s: %s}"
                .formatted(
                    SqlText.identifier(NullClaim.KEY), SqlText.string(NullClaim.of(schema))));
      }
      case Sink.Csv csv -> {
        String quote = SqlText.string(Character.toString(csv.quote()));
        options.add("FORMAT csv");
        options.add("HEADER " + csv.header());
        options.add("DELIMITER " + SqlText.string(Character.toString(csv.delimiter())));
        options.add("QUOTE " + quote);
        options.add("ESCAPE " + quote);
        options.add("NULLSTR " + SqlText.string(csv.nullText()));
        options.add("COMPRESSION " + compression(csv.compression(), sink.path()));
      }
      case Sink.Json json -> {
        options.add("FORMAT json");
        options.add("ARRAY " + (json.layout() == Layout.ARRAY));
        options.add("COMPRESSION " + compression(json.compression(), sink.path()));
      }
    }
    if (sink.partitionBy().isEmpty()) {
      options.add("USE_TMP_FILE false");
    } else {
      options.add(
          sink.partitionBy().stream()
              .map(SqlText::identifier)
              .collect(Collectors.joining(", ", "PARTITION_BY (", ")")));
      options.add("FILENAME_PATTERN 'part-{uuid}'");
    }
    return "COPY (\n"
        + WrittenColumns.of(query, schema, sink)
        + "\n) TO "
        + SqlText.string(target)
        + " ("
        + String.join(", ", options)
        + ")";
  }

  private static String codec(Sink.ParquetCompression compression) {
    return switch (compression) {
      case NONE -> "'uncompressed'";
      case SNAPPY -> "'snappy'";
      case GZIP -> "'gzip'";
      case ZSTANDARD -> "'zstd'";
    };
  }

  private static String compression(Compression compression, String path) {
    return switch (compression) {
      case AUTOMATIC -> byEnding(path.toLowerCase(Locale.ROOT));
      case NONE -> "'none'";
      case GZIP -> "'gzip'";
      case ZSTANDARD -> "'zstd'";
    };
  }

  private static String byEnding(String path) {
    if (path.endsWith(".gz")) {
      return "'gzip'";
    }
    return path.endsWith(".zst") ? "'zstd'" : "'none'";
  }
}
