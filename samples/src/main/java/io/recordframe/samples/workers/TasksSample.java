package io.recordframe.samples.workers;

import io.recordframe.PhysicalFrame;
import io.recordframe.Session;
import io.recordframe.file.Parquet;
import io.recordframe.samples.flights.FlightFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What do late flights cost? The question is cut into tasks, which workers run. */
public final class TasksSample {

  private static final int WEEKS = 5;
  private static final int TASKS = 2;

  private TasksSample() {}

  /**
   * Writes the data beside this program to a file for each week, and runs a task over some of them
   * on each worker.
   *
   * @param arguments a directory for what is written, a new one by default
   * @throws IOException if a file cannot be written or read
   * @throws InterruptedException if this thread is interrupted while workers run
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory =
        arguments.length > 0
            ? Path.of(arguments[0])
            : Files.createTempDirectory(Path.of("target"), "tasks");
    Compensation compensation = new Compensation(60, new Compensation.Fares(100, 250));
    List<WorkerProcess> workers = new ArrayList<>();
    try (Session session = Session.open()) {
      writeWeeks(session, directory);
      FlightFrame flights =
          session.read(
              FlightFrame.SCHEMA, Parquet.files(directory.resolve("week*.parquet").toString()));
      AirportCostFrame costs =
          WorkersSample.costs(flights, compensation)
              .sort(airport -> airport.cost().desc(), airport -> airport.airport());
      PhysicalFrame cut = costs.cut(TASKS);
      System.out.println(cut.toString().replace(directory.toString(), "data"));
      byte[] plan = cut.toBytes();
      for (int task = 0; task < cut.tasks(); task++) {
        String name = "task" + task;
        workers.add(WorkerProcess.start(name, plan, directory, String.valueOf(task)));
      }
      for (WorkerProcess worker : workers) {
        worker.await();
      }
      AirportCostFrame merged =
          cut.merge(Parquet.files(directory.resolve("task*.parquet").toString()))
              .as(AirportCostFrame.SCHEMA);
      merged.show(5);
      System.out.println("The same as in one process: " + merged.collect().equals(costs.collect()));
    } finally {
      workers.forEach(WorkerProcess::close);
    }
  }

  private static void writeWeeks(Session session, Path directory) {
    FlightFrame flights =
        session.read(FlightFrame.SCHEMA, Parquet.files("data/flights-2001-01.parquet"));
    for (int week = 0; week < WEEKS; week++) {
      int first = week * 7 + 1;
      flights
          .filter(flight -> flight.date().day().between(first, first + 6))
          .write(Parquet.to(directory.resolve("week" + week + ".parquet")));
    }
  }
}
