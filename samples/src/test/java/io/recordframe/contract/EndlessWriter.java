package io.recordframe.contract;

import io.recordframe.Session;
import io.recordframe.file.Parquet;
import io.recordframe.file.ParquetWriting;
import io.recordframe.function.Functions;
import io.recordframe.function.Types;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;

/** A program that never ends to write: whoever starts it ends it. */
final class EndlessWriter {

  private EndlessWriter() {}

  /** Writes rows to a target that is there, and says so when it does. */
  public static void main(String[] arguments) {
    CountDownLatch never = new CountDownLatch(1);
    int rows = 500_000;
    var waiting =
        Functions.scalar(
            "test.waiting",
            Types.LONG,
            Types.LONG,
            id -> {
              if (id == rows) {
                System.out.println("writing");
                never.await();
              }
              return id;
            });
    try (Session session = Session.open()) {
      ParquetWriting target = Parquet.to(Path.of(arguments[0])).overwrite();
      PersonFrame.of(session, Collections.nCopies(rows, new Person(2, "Grace", null)))
          .unionAll(PersonFrame.of(session, Collections.nCopies(1, new Person(rows, "Last", null))))
          .select(person -> PersonFrame.row(waiting.of(person.id()), person.name(), person.note()))
          .write(Boolean.parseBoolean(arguments[1]) ? target.partitionBy("id") : target);
    }
  }
}
