package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.EventFrame;
import io.recordframe.bench.data.Numbers;
import io.recordframe.bench.data.NumbersFrame;
import io.recordframe.file.Parquet;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Rows into records, against the getters of JDBC and against the engine alone. */
final class ReadingArea implements Area {

  private static final Goal TEN_TIMES_FASTER = new Goal.Ratio(0.1);
  private static final String CHECKSUM =
      "SELECT CAST(sum(id + code + CAST(trunc(value) AS BIGINT)%s) AS BIGINT)";

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create();
        Peer peer = Peer.open(true);
        Session session = Session.builder().showProgress(false).open()) {
      int rows = scale.readRows();
      Path file = folder.file("events.parquet");
      peer.write(Event.query(rows), file);
      EventFrame events = session.read(EventFrame.SCHEMA, Parquet.files(file).requireNonNull());
      NumbersFrame numbers =
          session.read(NumbersFrame.SCHEMA, Parquet.files(file).requireNonNull());
      String from = " FROM '" + file + "'";

      double[] text =
          scale
              .interleaved()
              .medians(
                  () -> sum(events),
                  () -> peer.events("SELECT id, code, value, name" + from),
                  () -> peer.number(CHECKSUM.formatted(" + length(name)") + from));
      results.accept(
          Measurement.time(
              "a row of (long, int, double, String), JDBC getters",
              text[0] / rows,
              text[1] / rows,
              TEN_TIMES_FASTER));
      results.accept(
          Measurement.time(
              "a row of (long, int, double, String), aggregate by the engine",
              text[0] / rows,
              text[2] / rows,
              new Goal.None()));

      double[] plain =
          scale
              .interleaved()
              .medians(
                  () -> sum(numbers),
                  () -> peer.numbers("SELECT id, code, value" + from),
                  () -> peer.number(CHECKSUM.formatted("") + from));
      results.accept(
          Measurement.time(
              "a row of (long, int, double), JDBC getters",
              plain[0] / rows,
              plain[1] / rows,
              new Goal.None()));
      results.accept(
          Measurement.time(
              "a row of (long, int, double), aggregate by the engine",
              plain[0] / rows,
              plain[2] / rows,
              new Goal.Ratio(1.5)));
    }
  }

  private static long sum(EventFrame frame) {
    long[] sum = new long[1];
    frame.forEachBatch(batch -> {
      for (Event event : batch) {
        sum[0] += event.checksum();
      }
    });
    return sum[0];
  }

  private static long sum(NumbersFrame frame) {
    long[] sum = new long[1];
    frame.forEachBatch(batch -> {
      for (Numbers row : batch) {
        sum[0] += row.checksum();
      }
    });
    return sum[0];
  }
}
