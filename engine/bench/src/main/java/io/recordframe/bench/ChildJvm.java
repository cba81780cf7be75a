package io.recordframe.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a main class of the class path in a JVM of its own. */
final class ChildJvm {

  private final Class<?> main;
  private final List<String> options;

  /**
   * A main class.
   *
   * @param main the class
   * @param options options of the JVM
   */
  ChildJvm(Class<?> main, String... options) {
    this.main = main;
    this.options = List.of(options);
  }

  /**
   * What a process said.
   *
   * @param secondsToFirstLine from before its start to the first line
   * @param firstLine the first line, or null when there was none
   * @param exitCode its exit code
   */
  record Outcome(double secondsToFirstLine, @Nullable String firstLine, int exitCode) {

    /** The first line as a number. */
    double number() {
      if (exitCode != 0 || firstLine == null) {
        throw new IllegalStateException(
            "A child process ended with code %d after saying %s".formatted(exitCode, firstLine));
      }
      return Double.parseDouble(firstLine);
    }
  }

  /** Runs it; what it writes to the error output appears on ours. */
  Outcome run(String... arguments) throws IOException, InterruptedException {
    return start(ProcessBuilder.Redirect.INHERIT, arguments);
  }

  /** Runs it where a failure is an answer: its error output is dropped. */
  Outcome tryToRun(String... arguments) throws IOException, InterruptedException {
    return start(ProcessBuilder.Redirect.DISCARD, arguments);
  }

  private Outcome start(ProcessBuilder.Redirect errors, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectError(errors).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String first = output.readLine();
      double seconds = (System.nanoTime() - start) / 1e9;
      while (output.readLine() != null) {
        // The rest is of no interest, but must be read for the process to end.
      }
      return new Outcome(seconds, first, process.waitFor());
    }
  }
}
