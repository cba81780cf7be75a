package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.Validated;
import io.recordframe.Validation;
import io.recordframe.bench.data.CheckedBasket;
import io.recordframe.bench.data.CheckedBasketFrame;
import io.recordframe.bench.data.CheckedEvent;
import io.recordframe.bench.data.CheckedEventFrame;
import io.recordframe.file.Csv;
import io.recordframe.file.Parquet;
import io.recordframe.file.Reading;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

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
      compareEvents("Parquet", Parquet.files(parquet).requireNonNull(), session, scale, results);
      compareEvents("CSV", Csv.files(csv), session, scale, results);
      Path lists = folder.file("lists.parquet");
      session.sql(CheckedBasket.query(rows)).write(Parquet.to(lists));
      compareLists(Parquet.files(lists).requireNonNull(), session, scale, results);
      results.accept(
          new Measurement(
              "heap to read the faults of %,d rows".formatted(rows),
              Quantity.MEMORY,
              smallestHeap(parquet, faults(rows)),
              Double.NaN,
              new Goal.Value(64)));
    }
  }

  private static void compareEvents(
      String format, Reading reading, Session session, Scale scale, Consumer<Measurement> results)
      throws Exception {
    compare(
        "row of " + format,
        session.read(CheckedEventFrame.SCHEMA, reading),
        session.read(CheckedEventFrame.SCHEMA, reading, Validation.strict()),
        ValidationArea::touched,
        scale,
        results);
  }

  private static void compareLists(
      Reading reading, Session session, Scale scale, Consumer<Measurement> results)
      throws Exception {
    compare(
        "row with a list of Parquet",
        session.read(CheckedBasketFrame.SCHEMA, reading),
        session.read(CheckedBasketFrame.SCHEMA, reading, Validation.strict()),
        baskets -> baskets.filter(row -> row.id().ge(0).and(row.codes().size().ge(0))).count(),
        scale,
        results);
  }

  private static <F> void compare(
      String what,
      F plain,
      Validated<F, UntypedFrame> checked,
      ToLongFunction<F> touched,
      Scale scale,
      Consumer<Measurement> results)
      throws Exception {
    int rows = scale.readRows();
    double[] seconds =
        scale
            .interleaved()
            .medians(
                () -> touched.applyAsLong(checked.good()) + faults(rows),
                () -> checked.faults().count() + rows - faults(rows),
                () -> touched.applyAsLong(plain));
    results.accept(
        Measurement.time(
            "a good " + what + ", plain scan",
            seconds[0] / rows,
            seconds[2] / rows,
            new Goal.None()));
    results.accept(
        Measurement.time(
            "the faults of a " + what + ", plain scan",
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
