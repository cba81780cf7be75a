package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.bench.data.Event;
import io.recordframe.bench.data.EventFrame;
import java.util.stream.Stream;

/** A process that reads all rows of a query as a stream, and prints how many there were. */
final class StreamAll {

  private StreamAll() {}

  public static void main(String[] arguments) {
    String query = Event.query(Long.parseLong(arguments[0]));
    try (Session session = Session.builder().showProgress(false).open();
        Stream<Event> events = session.sql(query).as(EventFrame.SCHEMA).stream()) {
      System.out.println(
          events.filter(event -> event.id() >= 0).mapToInt(_ -> 1).asLongStream().sum());
    }
  }
}
