package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.recordframe.function.Functions;
import io.recordframe.plan.algebra.FunctionCall;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM whose class path has the library's own classes, and protobuf's; nothing of the tests. */
final class LibraryProcess implements AutoCloseable {

  private static final long MOST_SECONDS = 240;

  private final Process process;
  private final Path output;

  private LibraryProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts a program of the folder {@code src/test/worker}. */
  static LibraryProcess start(String program, Path directory, String... arguments)
      throws IOException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                Path.of("src/test/worker", program).toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return new LibraryProcess(
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectErrorStream(true)
            .start(),
        output);
  }

  /** What it printed, once it has ended well. */
  List<String> lines() throws IOException, InterruptedException {
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
    List<String> lines = Files.readAllLines(output);
    assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
    return lines;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static String classPath() {
    return Stream.of(ProtobufPlanCodec.class, FunctionCall.class, Functions.class, Message.class)
        .map(LibraryProcess::location)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
