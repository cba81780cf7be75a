package io.recordframe.samples.source;

import io.recordframe.Session;
import io.recordframe.file.Parquet;
import io.recordframe.samples.flights.FlightFrame;
import java.time.LocalDate;

/** Do flights arrive later on working days? The calendar is a source of this program's own. */
public final class SourceSample {

  private SourceSample() {}

  /**
   * Sends the question as bytes to another session, which answers it.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    byte[] bytes;
    try (Session sender = Session.open()) {
      FlightFrame flights =
          sender.read(FlightFrame.SCHEMA, Parquet.files("data/flights-2001-01.parquet"));
      DayFrame days = sender.rows(DayFrame.SCHEMA, new Calendar(LocalDate.of(2001, 1, 1), 36_500));
      DayKindFrame kinds =
          flights
              .join(days)
              .on((flight, day) -> flight.date().toDate().eq(day.date()))
              .groupBy((flight, day) -> day.working())
              .agg((working, group) ->
                  DayKindFrame.row(
                      working,
                      group.count(),
                      group.agg((flight, day) -> flight.delay().mean()).round(1)))
              .sort(kind -> kind.working());
      bytes = kinds.toBytes();
    }
    System.out.println(
        "A hundred years and a query are fewer than 1,000 bytes: " + (bytes.length < 1_000));
    try (Session receiver = Session.open()) {
      receiver.fromBytes(DayKindFrame.SCHEMA, bytes).show();
    }
  }
}
