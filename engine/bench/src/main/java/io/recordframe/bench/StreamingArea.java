package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.EventFrame;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The first of many rows, and the heap that reading all of them needs. */
final class StreamingArea implements Area {

  private static final int[] HEAPS = {8, 16, 32, 64, 128, 256};

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    String query = Event.query(scale.streamRows());
    try (Peer peer = Peer.open(true);
        Session session = Session.builder().showProgress(false).open()) {
      EventFrame events = session.sql(query).as(EventFrame.SCHEMA);
      double[] first =
          new Interleaved(scale.runs() * 3)
              .medians(() -> first(events).checksum(), () -> first(peer, query).checksum());
      results.accept(
          Measurement.time(
              "first of %,d rows, JDBC stream".formatted(scale.streamRows()),
              first[0],
              first[1],
              new Goal.Value(0.020)));
    }
    results.accept(
        new Measurement(
            "heap to read %,d rows".formatted(scale.streamRows()),
            Quantity.MEMORY,
            smallestHeap(scale.streamRows()),
            Double.NaN,
            new Goal.Value(64)));
  }

  private static Event first(EventFrame events) {
    try (Stream<Event> stream = events.stream()) {
      return stream.findFirst().orElseThrow();
    }
  }

  private static Event first(Peer peer, String query) throws SQLException {
    try (Statement statement = peer.connection().createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return new Event(rows.getLong(1), rows.getInt(2), rows.getDouble(3), rows.getString(4));
    }
  }

  private static double smallestHeap(long rows) throws Exception {
    for (int heap : HEAPS) {
      ChildJvm child = new ChildJvm(StreamAll.class, "-Xmx" + heap + "m");
      ChildJvm.Outcome outcome = child.tryToRun(Long.toString(rows));
      if (outcome.exitCode() == 0 && outcome.number() == rows) {
        return heap;
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
