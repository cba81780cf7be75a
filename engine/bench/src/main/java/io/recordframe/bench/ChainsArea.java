package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.bench.data.Numbers;
import io.recordframe.bench.data.NumbersFrame;
import io.recordframe.file.Parquet;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Frames of many steps, against one flat statement that says the same. */
final class ChainsArea implements Area {

  private static final int ROWS = 10_000;
  private static final int STEPS = 200;
  private static final int MANY_STEPS = 10_000;
  private static final int WARM_UP = 20;

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create();
        Peer peer = Peer.open(true);
        Session session = Session.builder().showProgress(false).open()) {
      Path file = folder.file("numbers.parquet");
      peer.write(Numbers.query(ROWS), file);
      NumbersFrame numbers =
          session.read(NumbersFrame.SCHEMA, Parquet.files(file).requireNonNull());
      double[] medians =
          new Interleaved(scale.runs() * 4)
              .warmedUp(WARM_UP)
              .medians(
                  () -> sum(filtersAndSums(numbers, STEPS)), () -> peer.numbers(flat(STEPS, file)));
      results.accept(
          Measurement.time(
              "%d steps, built and run; flat SQL".formatted(STEPS),
              medians[0],
              medians[1],
              new Goal.Ratio(1.2)));

      double[] many =
          new Interleaved(1)
              .medians(
                  () -> sum(filters(numbers, MANY_STEPS)),
                  () -> peer.numbers("SELECT id, code, value FROM '" + file + "' WHERE id >= 100"));
      results.accept(
          Measurement.time(
              "%,d steps, built and run".formatted(MANY_STEPS),
              many[0],
              Double.NaN,
              new Goal.None()));
    }
  }

  /** Filters and projections in turn. */
  private static NumbersFrame filtersAndSums(NumbersFrame numbers, int steps) {
    NumbersFrame frame = numbers;
    for (int i = 0; i < steps / 2; i++) {
      long least = i;
      frame =
          frame
              .filter(row -> row.id().ge(least))
              .select(row -> NumbersFrame.row(row.id(), row.code(), row.value().plus(1.0)));
    }
    return frame;
  }

  private static String flat(int steps, Path file) {
    StringBuilder value = new StringBuilder("value");
    StringBuilder where = new StringBuilder("true");
    for (int i = 0; i < steps / 2; i++) {
      value.append(" + 1.0::DOUBLE");
      where.append(" AND id >= ").append(i);
    }
    return "SELECT id, code, " + value + " FROM '" + file + "' WHERE " + where;
  }

  private static NumbersFrame filters(NumbersFrame numbers, int steps) {
    NumbersFrame frame = numbers;
    for (int i = 0; i < steps; i++) {
      long least = i % 101;
      frame = frame.filter(row -> row.id().ge(least));
    }
    return frame;
  }

  private static long sum(NumbersFrame frame) {
    long[] sum = new long[1];
    frame.forEachBatch(batch -> batch.forEach(row -> sum[0] += row.checksum()));
    return sum[0];
  }
}
