package io.recordframe.engine.tck.conformance;

import io.recordframe.engine.tck.comparison.Outcome;
import io.recordframe.engine.tck.comparison.RowComparison;
import io.recordframe.engine.tck.random.Exactness;
import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.engine.Capabilities;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.Feature;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A format of files: what is written comes back, or writing and reading are refused. */
enum FileRoundTrip {
  PARQUET(Feature.WRITE_PARQUET, Feature.READ_PARQUET),
  CSV(Feature.WRITE_CSV, Feature.READ_CSV),
  JSON(Feature.WRITE_JSON, Feature.READ_JSON);

  private static final Schema SCHEMA =
      new Schema(
          List.of(
              Field.nullable("id", ScalarType.INT64),
              Field.nullable("name", ScalarType.STRING),
              Field.nullable("day", ScalarType.DATE)));

  private static final List<Row> ROWS =
      List.of(
          Row.of(1L, "a, \"b\"", java.time.LocalDate.of(2024, 2, 29)),
          Row.of(Long.MIN_VALUE, "line\nbreak \u00e4", null),
          Row.of(null, "x", java.time.LocalDate.of(1969, 12, 31)));

  private static final List<Row> OTHER_ROWS = List.of(Row.of(7L, "other", null));

  private final Feature write;
  private final Feature read;

  FileRoundTrip(Feature write, Feature read) {
    this.write = write;
    this.read = read;
  }

  private Sink sink(Path target, Sink.Mode mode) {
    Sink.Format format =
        switch (this) {
          case PARQUET -> new Sink.Parquet(Sink.ParquetCompression.SNAPPY, 1_000);
          case CSV -> new Sink.Csv(',', '"', true, "", FileFormat.Compression.NONE);
          case JSON -> new Sink.Json(FileFormat.Json.Layout.LINES, FileFormat.Compression.NONE);
        };
    return new Sink(target.toString(), format, List.of(), mode);
  }

  private FileSource source(Path file) {
    FileFormat format =
        switch (this) {
          case PARQUET -> new FileFormat.Parquet(false);
          case CSV -> new FileFormat.Csv(',', '"', '"', true, "", 0, FileFormat.Compression.NONE);
          case JSON ->
              new FileFormat.Json(FileFormat.Json.Layout.LINES, FileFormat.Compression.NONE);
        };
    return new FileSource(List.of(file.toString()), format, false);
  }

  /**
   * Writes rows and reads them again.
   *
   * @param folder an empty folder
   * @return what is wrong, or null
   */
  @Nullable String fault(EngineSession session, Capabilities capabilities, Path folder) {
    Path file = folder.resolve("rows");
    Relation rows = rows(ROWS);
    if (!capabilities.supports(write)) {
      return refusal(() -> session.write(rows, sink(file, Sink.Mode.ERROR), unbounded()), write);
    }
    long written = session.write(rows, sink(file, Sink.Mode.ERROR), unbounded());
    if (written != ROWS.size()) {
      return "%d rows were written, but the engine says %d".formatted(ROWS.size(), written);
    }
    String twice = writtenTwice(session, file);
    if (twice != null) {
      return twice;
    }
    if (!capabilities.supports(read)) {
      return refusal(() -> session.describe(source(file)), read);
    }
    String difference = difference(session, file, ROWS);
    if (difference != null) {
      return difference;
    }
    session.write(rows(OTHER_ROWS), sink(file, Sink.Mode.OVERWRITE), unbounded());
    return difference(session, file, OTHER_ROWS);
  }

  private static Relation rows(List<Row> rows) {
    return Rows.scan(SCHEMA, rows.toArray(Row[]::new));
  }

  private @Nullable String difference(EngineSession session, Path file, List<Row> expected) {
    Outcome outcome = Outcome.of(session, new Scan(source(file), SCHEMA), unbounded());
    return outcome instanceof Outcome.Gave gave
        ? new RowComparison(Collections.nCopies(SCHEMA.size(), Exactness.EXACT))
            .difference(expected, gave.rows())
        : "what was written is not read again: " + outcome;
  }

  /** A file that is there is not replaced unless that is asked for. */
  private @Nullable String writtenTwice(EngineSession session, Path file) {
    try {
      session.write(rows(OTHER_ROWS), sink(file, Sink.Mode.ERROR), unbounded());
      return "a file that is there was written over";
    } catch (SinkException _) {
      return null;
    }
  }

  private static Execution unbounded() {
    return Execution.unbounded();
  }

  private static @Nullable String refusal(Runnable action, Feature feature) {
    try {
      action.run();
      return "%s is not declared, but not refused".formatted(feature.description());
    } catch (UnsupportedPlanException _) {
      return null;
    } catch (RecordframeException other) {
      return "%s is not declared, but refused as %s".formatted(feature.description(), other);
    }
  }
}
