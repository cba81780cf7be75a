package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.arrow.ArrowFile;
import io.recordframe.arrow.ArrowStream;
import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.EventFrame;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.source.RowsSource;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Rows to Arrow and back, against the engine's own batches, and against rows that are in memory.
 */
final class ArrowArea implements Area {

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    int rows = scale.ingestRows();
    try (TemporaryFolder folder = TemporaryFolder.create();
        Session session = Session.builder().showProgress(false).open()) {
      EventFrame events = session.sql(EventFrame.SCHEMA, Event.query(rows));
      double[] out =
          scale
              .interleaved()
              .medians(
                  () -> ArrowStream.write(OutputStream.nullOutputStream(), events.batches()),
                  () -> drained(events));
      results.accept(
          Measurement.time(
              "a row of 4 columns to Arrow, the engine's batches as arrays",
              out[0] / rows,
              out[1] / rows,
              new Goal.None()));

      Path path = folder.file("events.arrow");
      ArrowFile.to(path).write(events.batches());
      ArrowFile file = ArrowFile.open(path);
      RowsSource.Rows memory = ArrowStream.rows(ArrowStream.toBytes(file.batches()));
      double[] in =
          scale.interleaved().medians(() -> largest(session, file), () -> largest(session, memory));
      results.accept(
          Measurement.time(
              "a row of 4 columns from an Arrow file, the same rows in memory",
              in[0] / rows,
              in[1] / rows,
              new Goal.None()));
    }
  }

  private static long drained(EventFrame events) {
    long rows = 0;
    long touched = 0;
    try (BatchCursor batches = events.batches()) {
      for (ColumnBatch batch = batches.next(); batch != null; batch = batches.next()) {
        rows += batch.rowCount();
        touched += batch.column(0).longs()[0] + batch.column(1).ints()[0];
        touched += (long) batch.column(2).doubles()[0];
        touched += Objects.requireNonNull(batch.column(3).strings()[0]).length();
      }
    }
    if (touched == 0) {
      throw new IllegalStateException("The batches hold nothing");
    }
    return rows;
  }

  private static long largest(Session session, RowsSource.Rows rows) {
    return LargestValues.sum(session.rows(EventFrame.SCHEMA, rows));
  }
}
