package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.Validated;
import io.recordframe.Validation;
import io.recordframe.bench.data.CheckedEvent;
import io.recordframe.bench.data.CheckedEventFrame;
import io.recordframe.file.Csv;
import io.recordframe.file.Parquet;
import io.recordframe.file.Reading;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Rows that are checked while they are read, against the same rows read without a check. */
final class ValidationArea implements Area {

  private static final int[] HEAPS = {8, 16, 32, 64, 128, 256};

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    int rows = scale.readRows();
    try (TemporaryFolder folder = TemporaryFolder.create();
        Session session = Session.builder().showProgress(false).open()) {
      Path parquet = folder.file("checked.parquet");
      Path csv = folder.file("checked.csv");
      UntypedFrame events = session.sql(CheckedEvent.query(rows));
      events.write(Parquet.to(parquet));
      events.write(Csv.to(csv));
      compare("Parquet", Parquet.files(parquet).requireNonNull(), session, scale, results);
      compare("CSV", Csv.files(csv), session, scale, results);
      results.accept(
          new Measurement(
              "heap to read the faults of %,d rows".formatted(rows),
              Quantity.MEMORY,
              smallestHeap(parquet, faults(rows)),
              Double.NaN,
              new Goal.Value(64)));
    }
  }

  private static void compare(
      String format, Reading reading, Session session, Scale scale, Consumer<Measurement> results)
      throws Exception {
    int rows = scale.readRows();
    CheckedEventFrame plain = session.read(CheckedEventFrame.SCHEMA, reading);
    Validated<CheckedEventFrame, UntypedFrame> checked =
        session.read(CheckedEventFrame.SCHEMA, reading, Validation.strict());
    double[] seconds =
        scale
            .interleaved()
            .medians(
                () -> touched(checked.good()) + faults(rows),
                () -> checked.faults().count() + rows - faults(rows),
                () -> touched(plain));
    results.accept(
        Measurement.time(
            "a good row of " + format + ", plain scan",
            seconds[0] / rows,
            seconds[2] / rows,
            new Goal.None()));
    results.accept(
        Measurement.time(
            "the faults of a row of " + format + ", plain scan",
            seconds[1] / rows,
            seconds[2] / rows,
            new Goal.None()));
  }

  /** How many rows there are, having looked at each value that statistics of a file do not tell. */
  private static long touched(CheckedEventFrame frame) {
    return frame
        .filter(row ->
            row.id()
                .ge(0)
                .and(row.code().ge(0))
                .and(row.value().ge(0))
                .and(row.name().length().ge(0)))
        .count();
  }

  private static long faults(long rows) {
    return rows / CheckedEvent.ROWS_PER_FAULT;
  }

  private static double smallestHeap(Path file, long faults) throws Exception {
    for (int heap : HEAPS) {
      ChildJvm child = new ChildJvm(CountFaults.class, "-Xmx" + heap + "m");
      ChildJvm.Outcome outcome = child.tryToRun(file.toString());
      if (outcome.exitCode() == 0 && outcome.number() == faults) {
        return heap;
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
