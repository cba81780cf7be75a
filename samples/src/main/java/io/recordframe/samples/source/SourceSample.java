package io.recordframe.samples.source;

import io.recordframe.PhysicalFrame;
import io.recordframe.Session;
import io.recordframe.file.Parquet;
import io.recordframe.samples.flights.FlightFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Do flights arrive later on working days? The calendar is a source of this program's own. */
public final class SourceSample {

  private static final int TASKS = 2;

  private SourceSample() {}

  /**
   * Sends the question as bytes to another session, which answers it; and once more in tasks, each
   * over a part of the calendar.
   *
   * @param arguments a directory for what the tasks write, a new one by default
   * @throws IOException if the directory cannot be made
   */
  public static void main(String[] arguments) throws IOException {
    Path directory =
        arguments.length > 0
            ? Path.of(arguments[0])
            : Files.createTempDirectory(Path.of("target"), "calendar");
    byte[] question;
    byte[] tasks;
    try (Session sender = Session.open()) {
      question = kinds(sender, new Calendar(LocalDate.of(2001, 1, 1), 36_500)).toBytes();
      PhysicalFrame cut = kinds(sender, new Calendar(LocalDate.of(2001, 1, 1), 31)).cut(TASKS);
      System.out.println(cut);
      tasks = cut.toBytes();
    }
    System.out.println(
        "A hundred years and a query are fewer than 1,000 bytes: " + (question.length < 1_000));
    try (Session receiver = Session.open()) {
      receiver.fromBytes(DayKindFrame.SCHEMA, question).show();
      PhysicalFrame cut = PhysicalFrame.fromBytes(tasks, receiver);
      for (int task = 0; task < cut.tasks(); task++) {
        cut.task(task).write(Parquet.to(directory.resolve("task" + task + ".parquet")));
      }
      cut.merge(Parquet.files(directory.resolve("task*.parquet").toString()))
          .as(DayKindFrame.SCHEMA)
          .show();
    }
  }

  /** Which days there are, and how late flights arrive on them. */
  static DayKindFrame kinds(Session session, Calendar calendar) {
    FlightFrame flights =
        session.read(FlightFrame.SCHEMA, Parquet.files("data/flights-2001-01.parquet"));
    return session
        .rows(DayFrame.SCHEMA, calendar)
        .join(flights)
        .on((day, flight) -> day.date().eq(flight.date().toDate()))
        .groupBy((day, flight) -> day.working())
        .agg((working, group) ->
            DayKindFrame.row(
                working, group.count(), group.agg((day, flight) -> flight.delay().mean()).round(1)))
        .sort(kind -> kind.working());
  }
}
