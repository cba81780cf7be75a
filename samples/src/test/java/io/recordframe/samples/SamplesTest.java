package io.recordframe.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Session;
import io.recordframe.file.Csv;
import io.recordframe.file.Parquet;
import io.recordframe.samples.evolution.SchemaEvolutionSample;
import io.recordframe.samples.extension.ExtensionSample;
import io.recordframe.samples.flights.FlightsJob;
import io.recordframe.samples.memory.InMemorySample;
import io.recordframe.samples.outerjoin.OuterJoinSample;
import io.recordframe.samples.selfjoin.SelfJoinSample;
import io.recordframe.samples.source.SourceSample;
import io.recordframe.samples.untyped.UntypedRoundTripSample;
import io.recordframe.samples.validation.ValidationSample;
import io.recordframe.samples.workers.BatchesSample;
import io.recordframe.samples.workers.TasksSample;
import io.recordframe.samples.workers.WorkersSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each sample runs and prints what it should. The texts stand in golden files; {@code
 * -Drecordframe.rewrite=true} writes them anew.
 */
class SamplesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** What an engine is told is its own business, and tested there. */
  private static final String NATIVE_PLAN = "What the engine is told\n";

  @Test
  void flights(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("late.parquet");
    String output =
        output(FlightsJob::main, file.toString()).replace(file.toString(), "late.parquet");
    int nativePlan = output.indexOf(NATIVE_PLAN) + NATIVE_PLAN.length();
    golden("flights.txt", output.substring(0, nativePlan));
    assertThat(output.substring(nativePlan))
        .startsWith("SELECT ")
        .contains("read_parquet(['data/flights-2001-01.parquet']", "GROUP BY", "rank() OVER");
    try (Session session = Session.open()) {
      assertThat(session.read(Parquet.files(file)).count()).isEqualTo(44);
    }
  }

  @Test
  void selfJoin() throws IOException {
    golden("selfjoin.txt", output(SelfJoinSample::main));
  }

  @Test
  void outerJoin() throws IOException {
    golden("outerjoin.txt", output(OuterJoinSample::main));
  }

  @Test
  void evolution() throws IOException {
    golden("evolution.txt", output(SchemaEvolutionSample::main));
  }

  @Test
  void memory() throws IOException {
    golden("memory.txt", output(InMemorySample::main));
  }

  @Test
  void untyped() throws IOException {
    golden("untyped.txt", output(UntypedRoundTripSample::main));
  }

  @Test
  void validation(@TempDir Path directory) throws IOException {
    golden("validation.txt", output(ValidationSample::main, directory.toString()));
    try (Session session = Session.open()) {
      long good = session.read(Parquet.files(directory.resolve("good.parquet"))).count();
      long bad = session.read(Csv.files(directory.resolve("bad.csv"))).count();
      assertThat(good + bad).isEqualTo(session.read(Csv.files("data/airports.csv")).count());
    }
  }

  @Test
  void extension() throws IOException {
    golden("extension.txt", output(ExtensionSample::main));
  }

  @Test
  @DisplayName(
      "codec 32: the parts of a source travel with a codec that is found on the class path")
  void source(@TempDir Path directory) throws IOException {
    golden("source.txt", output(SamplesTest::runSource, directory.toString()));
  }

  @Test
  @DisplayName("codec 39: workers whose class path lacks the function's classes compute slices")
  void workers(@TempDir Path directory) throws IOException {
    golden("workers.txt", output(SamplesTest::runWorkers, directory.toString()));
  }

  @Test
  @DisplayName("codec 39: workers run the tasks of a plan that was cut, and their rows are merged")
  void tasks(@TempDir Path directory) throws IOException {
    golden("tasks.txt", output(SamplesTest::runTasks, directory.toString()));
  }

  @Test
  @DisplayName("codec 39: workers evaluate an expression over their slices of Arrow batches")
  void batches(@TempDir Path directory) throws IOException {
    golden("batches.txt", output(SamplesTest::runBatches, directory.toString()));
  }

  private static void runSource(String... arguments) {
    try {
      SourceSample.main(arguments);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static void runBatches(String... arguments) {
    try {
      BatchesSample.main(arguments);
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private static void runTasks(String... arguments) {
    try {
      TasksSample.main(arguments);
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private static void runWorkers(String... arguments) {
    try {
      WorkersSample.main(arguments);
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String output(Consumer<String[]> program, String... arguments) {
    PrintStream original = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      program.accept(arguments);
    } finally {
      System.setOut(original);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  private static void golden(String name, String output) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("recordframe.rewrite")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, output);
    }
    assertThat(output).isEqualTo(Files.readString(file));
  }
}
