package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.engine.duckdb.internal.nativeapi.PreparedStatement;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.nativeapi.ResultMode;
import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file and the row of a value that ended a query. A query that succeeds pays nothing for
 * this; one that fails reads its files again, up to the first such value.
 */
public final class FaultSearch {

  private final Connection connection;
  private final SourceInspector inspector;

  /**
   * A search.
   *
   * @param connection reads the files
   * @param inspector knows their columns
   */
  public FaultSearch(Connection connection, SourceInspector inspector) {
    this.connection = connection;
    this.inspector = inspector;
  }

  /**
   * Where a value stands.
   *
   * @param paths the paths of the source
   * @param column the column
   * @param text the file and the row in it, counted from 1 without a header, or that the file lacks
   *     the column
   */
  public record Place(List<String> paths, String column, String text) {
    /** Copies. */
    public Place {
      paths = List.copyOf(paths);
    }
  }

  /** Files that a plan reads, and the columns of them that it reads. */
  record FileScan(FileSource source, Schema schema) {}

  private enum Fault {
    NULL,
    TEXT
  }

  /**
   * Where the first value stands that a message tells of.
   *
   * @param message what ended the query
   * @param sources the sources of the plan
   * @return the place; empty when the message is of something else
   */
  public Optional<Place> place(String message, PlanSources sources) {
    for (FileScan scan : sources.scans()) {
      for (Field field : scan.schema().fields()) {
        Fault fault = fault(message, field.name());
        if (fault != null) {
          Optional<String> place = place(scan, field, fault);
          if (place.isPresent()) {
            return Optional.of(new Place(scan.source().paths(), field.name(), place.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable Fault fault(String message, String column) {
    String complaint = NullGuard.complaint(column);
    int told = message.indexOf(complaint);
    if (told >= 0 && isPathOr(" is null", message, told + complaint.length())) {
      return Fault.NULL;
    }
    String start = "Column " + column;
    int at = message.indexOf(start);
    boolean found = at >= 0 && isPathOr(" has the text '", message, at + start.length());
    return found ? Fault.TEXT : null;
  }

  private static boolean isPathOr(String end, String message, int at) {
    return message.startsWith(end, at)
        || message.startsWith(".", at)
        || message.startsWith("[]", at)
        || message.startsWith("{}", at);
  }

  private Optional<String> place(FileScan scan, Field field, Fault fault) {
    for (String path : FileNames.of(connection, scan.source())) {
      FileSource file =
          new FileSource(
              List.of(FileNames.exactly(path)),
              scan.source().format(),
              scan.source().hivePartitioning());
      SourceInspector.FileColumns found = inspector.inspect(connection, file);
      if (found.columns().stream().noneMatch(column -> column.name().equals(field.name()))) {
        return Optional.of("file " + path + ", which has no such column");
      }
      Optional<Long> row = row(file, found, field, fault);
      if (row.isPresent()) {
        return Optional.of("file " + path + ", row " + row.get());
      }
    }
    return Optional.empty();
  }

  private Optional<Long> row(
      FileSource file, SourceInspector.FileColumns found, Field field, Fault fault) {
    // A column that is declared to hold nulls was required not to by the plan.
    Field sought =
        fault == Fault.NULL && !NullGuard.isNeededFor(field) ? field.withNullable(false) : field;
    Schema schema = new Schema(List.of(sought));
    String query =
        "SELECT n FROM (SELECT row_number() OVER () AS n, %s AS fault FROM %s AS t) WHERE fault LIMIT 1";
    if (file.format() instanceof FileFormat.Parquet) {
      SourceColumn column =
          found.columns().stream()
              .filter(candidate -> candidate.name().equals(field.name()))
              .findFirst()
              .orElse(null);
      return column == null || fault == Fault.TEXT
          ? Optional.empty()
          : first(
              query.formatted(
                  NullGuard.of(
                          "t." + SqlText.identifier(column.sqlName()), sought, Nullability.ANYWHERE)
                      .condition()
                      .orElse("false"),
                  FileFunctions.reading(file, Map.of(), Map.of())));
    }
    TextFileScan scan = new TextFileScan(file, schema, found);
    return first(
        query.formatted(
            fault == Fault.NULL ? scan.isNull("t", 0) : scan.fails("t", 0), scan.table().text()));
  }

  private Optional<Long> first(String query) {
    List<Long> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepare(query);
        QueryResult result = statement.execute(ResultMode.MATERIALIZED)) {
      result.forEachChunk(chunk -> {
        long[] values = new long[chunk.rowCount()];
        chunk.vector(0).readLongs(0, values.length, values, 0);
        for (long value : values) {
          rows.add(value);
        }
      });
    }
    return rows.stream().findFirst();
  }
}
