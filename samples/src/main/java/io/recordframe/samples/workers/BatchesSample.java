package io.recordframe.samples.workers;

import io.recordframe.RowExpression;
import io.recordframe.Session;
import io.recordframe.arrow.ArrowFile;
import io.recordframe.file.Parquet;
import io.recordframe.function.Functions;
import io.recordframe.function.Types;
import io.recordframe.samples.flights.FlightFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What do late flights cost? The rows are sent as Arrow, a week each, and an expression with a
 * function that no worker has is evaluated over them. Whatever moves files can spread such work.
 */
public final class BatchesSample {

  private static final int WORKERS = 2;
  private static final int WEEKS = 5;

  private BatchesSample() {}

  /**
   * Writes the data beside this program as a file for each week, and has workers find the costs.
   *
   * @param arguments a directory for what is written, a new one by default
   * @throws IOException if a file cannot be written or read
   * @throws InterruptedException if this thread is interrupted while workers run
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory =
        arguments.length > 0
            ? Path.of(arguments[0])
            : Files.createTempDirectory(Path.of("target"), "batches");
    Compensation compensation = new Compensation(60, new Compensation.Fares(100, 250));
    var compensated =
        Functions.scalar(
            "sample.compensation", Types.LONG, Types.LONG, Types.LONG, compensation::of);
    try (Session session = Session.open()) {
      FlightFrame flights =
          session.read(FlightFrame.SCHEMA, Parquet.files("data/flights-2001-01.parquet"));
      RowExpression cost =
          flights.expression(flight -> compensated.of(flight.delay(), flight.distance()));
      List<Path> weeks = writeWeeks(flights, directory);
      try (WorkerPool pool = new WorkerPool(WORKERS, cost.toBytes(), directory)) {
        List<Path> costs = pool.evaluate(weeks);
        long sum = 0;
        for (int week = 0; week < WEEKS; week++) {
          List<FlightCost> paid =
              session.rows(FlightCostFrame.SCHEMA, ArrowFile.open(costs.get(week))).collect();
          long dollars = paid.stream().mapToLong(FlightCost::value).sum();
          System.out.println(
              "Week " + (week + 1) + ": " + paid.size() + " flights, " + dollars + " dollars");
          sum += dollars;
        }
        long alone =
            flights.stream()
                .mapToLong(flight -> compensation.of(flight.delay(), flight.distance()))
                .sum();
        System.out.println("The same as in one process: " + (sum == alone));
      }
    }
  }

  private static List<Path> writeWeeks(FlightFrame flights, Path directory) {
    List<Path> weeks = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      int first = week * 7 + 1;
      Path file = directory.resolve("week" + week + ".arrow");
      ArrowFile.to(file)
          .write(flights.filter(flight -> flight.date().day().between(first, first + 6)).batches());
      weeks.add(file);
    }
    return weeks;
  }
}
