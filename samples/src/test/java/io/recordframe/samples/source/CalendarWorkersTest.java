package io.recordframe.samples.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.PhysicalFrame;
import io.recordframe.Session;
import io.recordframe.file.Parquet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a calendar, read by other processes. */
class CalendarWorkersTest {

  private static final long MOST_SECONDS = 240;
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir private Path directory;

  /** A process that runs a task of the plan with the library, and with what else is there. */
  private Process worker(byte[] plan, int task, String classPath) throws IOException {
    Path input = Files.write(directory.resolve("plan" + task), plan);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            Path.of("src/worker/Worker.java").toString(),
            input.toString(),
            output(task).toString(),
            String.valueOf(task))
        .redirectErrorStream(true)
        .redirectOutput(log(task).toFile())
        .start();
  }

  private Path output(int task) {
    return directory.resolve("task%d.parquet".formatted(task));
  }

  private Path log(int task) {
    return directory.resolve("log" + task);
  }

  /** How it ended. */
  private static int exit(Process process) throws InterruptedException {
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
    return process.exitValue();
  }

  /** The class path without the classes of the samples. */
  private static String classPathOfTheLibrary() {
    Path own = Path.of("target").toAbsolutePath();
    return Arrays.stream(CLASS_PATH.split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(own))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  @DisplayName("codec 30, 32, 39: worker processes that have the codec read a part each")
  void workersReadParts() throws Exception {
    List<Process> workers = new ArrayList<>();
    try (Session session = Session.open()) {
      DayKindFrame kinds = SourceSample.kinds(session, new Calendar(LocalDate.of(2001, 1, 1), 31));
      PhysicalFrame cut = kinds.cut(2);
      assertThat(cut.tasks()).isEqualTo(2);
      for (int task = 0; task < cut.tasks(); task++) {
        workers.add(worker(cut.toBytes(), task, CLASS_PATH));
      }
      for (int task = 0; task < cut.tasks(); task++) {
        assertThat(exit(workers.get(task))).as(Files.readString(log(task))).isZero();
      }
      assertThat(
              cut.merge(Parquet.files(directory.resolve("task*.parquet").toString()))
                  .as(DayKindFrame.SCHEMA)
                  .collect())
          .isEqualTo(kinds.collect());
    } finally {
      workers.forEach(Process::destroyForcibly);
    }
  }

  @Test
  @DisplayName("codec 32: a worker process that lacks the codec names it and writes nothing")
  void workersWithoutTheCodec() throws Exception {
    try (Session session = Session.open()) {
      byte[] plan =
          SourceSample.kinds(session, new Calendar(LocalDate.of(2001, 1, 1), 31)).cut(2).toBytes();
      Process worker = worker(plan, 0, classPathOfTheLibrary());
      try {
        assertThat(exit(worker)).isNotZero();
        assertThat(Files.readString(log(0)))
            .contains(
                "PlanVersionException: The physical codec 'io.recordframe.samples.calendar-part', which wrote the rows of Day, part 1 of 2, is not installed here")
            .contains("Installed are: none");
        assertThat(output(0)).doesNotExist();
      } finally {
        worker.destroyForcibly();
      }
    }
  }
}
