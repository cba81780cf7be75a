package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.EventFrame;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Records into the engine, up to the largest value of each column. */
final class IngestArea implements Area {

  private static final int BATCHED_ROWS = 2_000;
  private static final String LARGEST =
      "SELECT max(id) + max(code) + CAST(trunc(max(value)) AS BIGINT) + length(max(name)) FROM events";

  @Override
  public void measure(Scale scale, Consumer<Measurement> results) throws Exception {
    List<Event> events =
        IntStream.range(0, scale.ingestRows()).mapToObj(IngestArea::event).toList();
    List<Event> few = events.subList(0, Math.min(BATCHED_ROWS, events.size()));
    try (Peer peer = Peer.open(false);
        Session session = Session.builder().showProgress(false).open()) {
      double[] all =
          scale.interleaved().medians(() -> ours(session, events), () -> appended(peer, events));
      double perRow = all[0] / events.size();
      results.accept(
          Measurement.time(
              "a record of 4 columns, Appender",
              perRow,
              all[1] / events.size(),
              new Goal.Ratio(1.0 / 5)));

      double[] batched = scale.interleaved().medians(() -> batched(peer, few));
      results.accept(
          Measurement.time(
              "a record of 4 columns, JDBC batch (%,d records)".formatted(few.size()),
              perRow,
              batched[0] / few.size(),
              new Goal.Ratio(1.0 / 900)));
    }
  }

  private static Event event(int i) {
    return new Event(i, i % 1000, i / 3.0, "customer-" + i * 7919L % 1_000_000);
  }

  private static long ours(Session session, List<Event> events) {
    return LargestValues.sum(EventFrame.of(session, events));
  }

  private static void createTable(Peer peer) throws SQLException {
    peer.execute(
        "CREATE OR REPLACE TABLE events(id BIGINT, code INTEGER, value DOUBLE, name VARCHAR)");
  }

  private static long appended(Peer peer, List<Event> events) throws SQLException {
    createTable(peer);
    DuckDBConnection connection = peer.connection().unwrap(DuckDBConnection.class);
    try (DuckDBAppender appender =
        connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "events")) {
      for (Event event : events) {
        appender.beginRow();
        appender.append(event.id());
        appender.append(event.code());
        appender.append(event.value());
        appender.append(event.name());
        appender.endRow();
      }
    }
    return peer.number(LARGEST);
  }

  private static long batched(Peer peer, List<Event> events) throws SQLException {
    createTable(peer);
    try (PreparedStatement insert =
        peer.connection().prepareStatement("INSERT INTO events VALUES (?, ?, ?, ?)")) {
      for (Event event : events) {
        insert.setLong(1, event.id());
        insert.setInt(2, event.code());
        insert.setDouble(3, event.value());
        insert.setString(4, event.name());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return peer.number(LARGEST);
  }
}
