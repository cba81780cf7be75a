package io.recordframe.bench;

import io.recordframe.Fault;
import io.recordframe.Session;
import io.recordframe.Validation;
import io.recordframe.bench.data.CheckedEventFrame;
import io.recordframe.file.Parquet;
import java.util.stream.Stream;

/**
 * A process that validates a file, reads all faults as a stream, and prints how many there were.
 */
final class CountFaults {

  private CountFaults() {}

  public static void main(String[] arguments) {
    try (Session session = Session.builder().showProgress(false).open();
        Stream<Fault> faults =
            session
                .read(CheckedEventFrame.SCHEMA, Parquet.files(arguments[0]), Validation.strict())
                .faults()
                .stream()) {
      System.out.println(
          faults.filter(fault -> fault.row() > 0).mapToInt(_ -> 1).asLongStream().sum());
    }
  }
}
