package io.recordframe.bench;

import io.recordframe.Explain;
import io.recordframe.Session;
import io.recordframe.bench.data.CodeTotal;
import io.recordframe.bench.data.CodeTotalFrame;
import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.EventFrame;
import io.recordframe.file.Parquet;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A frame that is run again, against a prepared statement that is executed again. */
final class RerunArea implements Area {

  private static final int SMALL_ROWS = 1_000;
  private static final int REPETITIONS = 50;
  private static final int WARM_UP = 10;

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    measure("group-by of %,d rows, run again", SMALL_ROWS, REPETITIONS, scale, results);
    measure("group-by of %,d rows, run again", scale.readRows(), 1, scale, results);
  }

  private static void measure(
      String measure, int rows, int repetitions, Scale scale, Consumer<Measurement> results)
      throws Exception {
    try (TemporaryFolder folder = TemporaryFolder.create();
        Peer peer = Peer.open(false);
        Session session = Session.builder().showProgress(false).open()) {
      Path file = folder.file("events.parquet");
      peer.write(Event.query(rows), file);
      CodeTotalFrame frame =
          totals(session.read(EventFrame.SCHEMA, Parquet.files(file).requireNonNull()));
      try (PreparedStatement statement =
          peer.connection().prepareStatement(frame.explain(Explain.NATIVE))) {
        double[] medians =
            new Interleaved(scale.runs() * 4)
                .warmedUp(WARM_UP)
                .medians(
                    () -> repeated(repetitions, frame::collect),
                    () -> repeated(repetitions, () -> totals(statement)));
        results.accept(
            Measurement.time(
                measure.formatted(rows),
                medians[0] / repetitions,
                medians[1] / repetitions,
                new Goal.Ratio(1.05)));
      }
    }
  }

  private static CodeTotalFrame totals(EventFrame events) {
    return events
        .filter(event -> event.value().gt(1.0))
        .groupBy(event -> event.code())
        .agg((code, group) ->
            CodeTotalFrame.row(code, group.count(), group.agg(event -> event.value().mean())))
        .sort(total -> total.code())
        .limit(10);
  }

  private static List<CodeTotal> totals(PreparedStatement statement) throws SQLException {
    List<CodeTotal> totals = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        totals.add(new CodeTotal(rows.getInt(1), rows.getLong(2), rows.getDouble(3)));
      }
    }
    return totals;
  }

  private interface Query {
    List<CodeTotal> run() throws SQLException;
  }

  private static long repeated(int repetitions, Query query) throws SQLException {
    long sum = 0;
    for (int i = 0; i < repetitions; i++) {
      for (CodeTotal total : query.run()) {
        sum += total.code() + total.events() + Math.round(total.mean());
      }
    }
    return sum;
  }
}
