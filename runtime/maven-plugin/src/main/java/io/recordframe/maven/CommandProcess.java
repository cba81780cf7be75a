package io.recordframe.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the command line of {@code recordframe-inference} in another process. */
final class CommandProcess {

  /** What it exits with when all is well. */
  static final int WELL = 0;

  /** What it exits with when it found differences. */
  static final int DIFFERENT = 1;

  private static final String MAIN = "io.recordframe.inference.command.RecordframeCommand";

  /**
   * How a command ended.
   *
   * @param exitCode what it exited with
   * @param output the lines that it printed
   * @param reason what it printed on the standard error, trimmed
   */
  record Result(int exitCode, List<String> output, String reason) {}

  private final Path java;
  private final List<Path> classPath;
  private final @Nullable File directory;

  /**
   * Runs commands that are told nothing yet.
   *
   * @param directory where relative paths begin; null for where this process has been started
   */
  CommandProcess(Path java, List<Path> classPath, @Nullable File directory) {
    this.java = java;
    this.classPath = List.copyOf(classPath);
    this.directory = directory;
  }

  /**
   * Runs a command and waits for its end. A process whose caller is interrupted is ended.
   *
   * @param line receives each line that it prints, when it is printed
   */
  Result run(List<String> arguments, Consumer<String> line)
      throws IOException, InterruptedException {
    // Both are files: a class path may be longer than a command may be, and nobody reads two pipes.
    Path options = Files.createTempFile("recordframe", ".options");
    Path errors = Files.createTempFile("recordframe", ".errors");
    try {
      Files.writeString(options, options(), UTF_8);
      List<String> command = new ArrayList<>(List.of(java.toString(), "@" + options, MAIN));
      command.addAll(arguments);
      Process process =
          new ProcessBuilder(command).directory(directory).redirectError(errors.toFile()).start();
      try {
        process.getOutputStream().close();
        List<String> output = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(UTF_8)) {
          for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            output.add(text);
            line.accept(text);
          }
        }
        return new Result(process.waitFor(), output, Files.readString(errors, UTF_8).strip());
      } finally {
        process.destroy();
      }
    } finally {
      Files.deleteIfExists(options);
      Files.deleteIfExists(errors);
    }
  }

  private String options() {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return """
    --enable-native-access=ALL-UNNAMED
    -Dstdout.encoding=UTF-8
    -Dstderr.encoding=UTF-8
    -classpath "%s"
    """
        .formatted(path.replace("\\", "\\\\").replace("\"", "\\\""));
  }
}
