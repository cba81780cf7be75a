package io.recordframe.samples.workers;

import io.recordframe.Session;
import io.recordframe.file.Parquet;
import io.recordframe.function.Functions;
import io.recordframe.function.Types;
import io.recordframe.samples.flights.FlightFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What do late flights cost? Each worker computes some days of the month; this program adds up. */
public final class WorkersSample {

  private static final int WORKERS = 2;

  private WorkersSample() {}

  /**
   * Runs the workers on the data beside this program.
   *
   * @param arguments a directory for what goes to and fro, a new one by default
   * @throws IOException if a file cannot be written or read
   * @throws InterruptedException if this thread is interrupted while workers run
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory =
        arguments.length > 0
            ? Path.of(arguments[0])
            : Files.createTempDirectory(Path.of("target"), "workers");
    Compensation compensation = new Compensation(60, new Compensation.Fares(100, 250));
    List<WorkerProcess> workers = new ArrayList<>();
    try (Session session = Session.open()) {
      FlightFrame flights =
          session.read(FlightFrame.SCHEMA, Parquet.files("data/flights-2001-01.parquet"));
      for (int worker = 0; worker < WORKERS; worker++) {
        byte[] plan = costs(slice(flights, worker), compensation).toBytes();
        workers.add(WorkerProcess.start("worker" + worker, plan, directory));
      }
      for (WorkerProcess worker : workers) {
        worker.await();
      }
      System.out.println("The dearest airports, as " + WORKERS + " workers found");
      String results = directory.resolve("worker*.parquet").toString();
      AirportCostFrame merged =
          merged(session.read(AirportCostFrame.SCHEMA, Parquet.files(results)));
      merged.show(5);
      boolean same = merged.collect().equals(merged(costs(flights, compensation)).collect());
      System.out.println("The same as in one process: " + same);
    } finally {
      workers.forEach(WorkerProcess::close);
    }
  }

  /** The flights of some days. */
  private static FlightFrame slice(FlightFrame flights, int worker) {
    return flights.filter(flight -> flight.date().day().mod(WORKERS).eq(worker));
  }

  /** The cost of each airport. */
  static AirportCostFrame costs(FlightFrame flights, Compensation compensation) {
    var cost =
        Functions.scalar(
            "sample.compensation", Types.LONG, Types.LONG, Types.LONG, compensation::of);
    return flights
        .groupBy(flight -> flight.origin())
        .agg((airport, group) ->
            AirportCostFrame.row(
                airport,
                group.count(),
                group.agg(flight -> cost.of(flight.delay(), flight.distance()).sum())));
  }

  /** The parts of each airport added up, the dearest first. */
  private static AirportCostFrame merged(AirportCostFrame parts) {
    return parts
        .groupBy(part -> part.airport())
        .agg((airport, group) ->
            AirportCostFrame.row(
                airport,
                group.agg(part -> part.flights().sum()),
                group.agg(part -> part.cost().sum())))
        .sort(airport -> airport.cost().desc(), airport -> airport.airport());
  }
}
