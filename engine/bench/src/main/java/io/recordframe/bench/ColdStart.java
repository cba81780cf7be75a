package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.EventFrame;
import java.util.stream.Stream;

/** A process that prints the first row of a query: with JDBC, or with this library. */
final class ColdStart {

  static final String JDBC = "jdbc";
  static final String OURS = "ours";
  private static final String QUERY = Event.query(1_000);

  private ColdStart() {}

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case OURS -> ours();
      case JDBC -> jdbc();
      default -> throw new IllegalArgumentException("Neither of the two: " + arguments[0]);
    }
  }

  private static void ours() {
    try (Session session = Session.open();
        Stream<Event> events = session.sql(QUERY).as(EventFrame.SCHEMA).stream()) {
      System.out.println(events.findFirst().orElseThrow());
    }
  }

  private static void jdbc() throws Exception {
    try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(QUERY)) {
      rows.next();
      System.out.println(
          new Event(rows.getLong(1), rows.getInt(2), rows.getDouble(3), rows.getString(4)));
    }
  }
}
