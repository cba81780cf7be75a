package io.recordframe.samples.validation;

import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.Validated;
import io.recordframe.Validation;
import io.recordframe.file.Csv;
import io.recordframe.file.Parquet;
import java.nio.file.Path;

/** Checks a file against a record, and writes good and bad rows apart. */
public final class ValidationSample {

  private ValidationSample() {}

  /**
   * Runs the sample.
   *
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments.length == 0 ? "target/validation" : arguments[0]);
    try (Session session = Session.open()) {
      Validated<AirportFrame, UntypedFrame> airports =
          session.read(AirportFrame.SCHEMA, Csv.files("data/airports.csv"), Validation.strict());

      System.out.println("What is wrong, and how often");
      airports
          .faults()
          .groupBy(fault -> fault.column(), fault -> fault.rule())
          .agg((column, rule, group) -> FaultCountFrame.row(column, rule, group.count()))
          .sort(count -> count.faults().desc(), count -> count.column())
          .show();

      System.out.println("The first faults");
      airports
          .faults()
          .sort(fault -> fault.row(), fault -> fault.column())
          .limit(5)
          .collect()
          .forEach(System.out::println);

      long good = airports.good().write(Parquet.to(folder.resolve("good.parquet")).overwrite());
      long bad = airports.bad().write(Csv.to(folder.resolve("bad.csv")).overwrite());
      System.out.println(good + " good rows, " + bad + " bad ones");
    }
  }
}
