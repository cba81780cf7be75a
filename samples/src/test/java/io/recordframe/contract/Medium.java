package io.recordframe.contract;

import io.recordframe.Frame;
import io.recordframe.RecordSchema;
import io.recordframe.Session;
import io.recordframe.arrow.ArrowFile;
import io.recordframe.file.Csv;
import io.recordframe.file.Json;
import io.recordframe.file.Parquet;
import io.recordframe.file.Reading;
import io.recordframe.file.Writing;
import java.nio.file.Path;
import java.util.List;

/** What rows pass through on their way from records to records. */
public enum Medium {
  /** Nothing but the engine. */
  MEMORY,
  /** A Parquet file. */
  PARQUET,
  /** A file of one object a line. */
  JSON_LINES,
  /** A file of one array. */
  JSON_ARRAY,
  /** A CSV file. */
  CSV,
  /** An Arrow file. */
  ARROW;

  /** Sends rows through it and reads them back. */
  public <R extends Record, F extends Frame<F, R, ?, ?>> List<R> pass(
      Session session, RecordSchema<R, F> schema, List<R> rows, Path folder) {
    F memory = session.rows(schema, rows);
    Path file = folder.resolve("rows." + name().toLowerCase(java.util.Locale.ROOT));
    return switch (this) {
      case MEMORY -> memory.collect();
      case PARQUET -> pass(memory, schema, session, Parquet.to(file), Parquet.files(file));
      case JSON_LINES -> pass(memory, schema, session, Json.linesTo(file), Json.lines(file));
      case JSON_ARRAY -> pass(memory, schema, session, Json.arrayTo(file), Json.arrays(file));
      case CSV -> pass(memory, schema, session, Csv.to(file), Csv.files(file));
      case ARROW -> {
        ArrowFile.to(file).write(memory.batches());
        yield session.rows(schema, ArrowFile.open(file)).collect();
      }
    };
  }

  private static <R extends Record, F extends Frame<F, R, ?, ?>> List<R> pass(
      F memory, RecordSchema<R, F> schema, Session session, Writing writing, Reading reading) {
    memory.write(writing);
    return session.read(schema, reading).collect();
  }
}
