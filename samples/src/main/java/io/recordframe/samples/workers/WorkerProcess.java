package io.recordframe.samples.workers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM with the library on its class path and nothing of this program. */
final class WorkerProcess implements AutoCloseable {

  private static final long MOST_MINUTES = 5;

  private final Process process;
  private final Path log;

  private WorkerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts one that runs a plan and writes its rows to a Parquet file of that name.
   *
   * @param task which task of a physical plan; nothing for a plan that is none
   */
  static WorkerProcess start(String name, byte[] plan, Path directory, String... task)
      throws IOException {
    Path input = Files.write(directory.resolve(name + ".plan"), plan);
    Path output = directory.resolve(name + ".parquet");
    Path log = directory.resolve(name + ".log");
    List<String> command = command("Worker.java", input.toString(), output.toString());
    command.addAll(List.of(task));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new WorkerProcess(process, log);
  }

  /** A JVM that runs a program of one file. */
  static List<String> command(String program, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPathOfTheLibrary(),
                Path.of("src/worker", program).toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** What this program has on its class path but itself. */
  private static String classPathOfTheLibrary() {
    Path own = Path.of("target").toAbsolutePath();
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(own))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Returns once the rows are written. */
  void await() throws IOException, InterruptedException {
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException("A worker did not end within " + MOST_MINUTES + " minutes");
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("A worker failed: " + Files.readString(log));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
