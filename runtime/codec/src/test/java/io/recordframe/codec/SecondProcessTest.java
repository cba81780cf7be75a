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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.Application;
import shop.Region;
import shop.Tariff;

/** Worker processes whose class path has the library alone. */
class SecondProcessTest {

  private static final long MOST_SECONDS = 240;

  @TempDir private Path directory;

  @Test
  @DisplayName("codec 9, 39: worker processes evaluate slices with a function they never had")
  void workers() throws Exception {
    Tariff tariff = new Tariff(Region.FAR, 2, List.of(new Tariff.Share(0.5)));
    FunctionCall call = FunctionTravelTest.call(Application.cost(tariff));
    Path bytes = directory.resolve("function");
    Files.write(bytes, new ProtobufPlanCodec().encode(call));
    List<Process> workers = new ArrayList<>();
    try {
      workers.add(start("first", bytes, "1", "2"));
      workers.add(start("second", bytes, "3.333", "-1"));
      assertThat(result("first", workers.get(0))).isEqualTo("[2.5, 5.0]");
      assertThat(result("second", workers.get(1))).isEqualTo("[8.33, -2.5]");
    } finally {
      workers.forEach(Process::destroyForcibly);
    }
  }

  private Process start(String name, Path bytes, String... numbers) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                Path.of("src/test/worker/Worker.java").toAbsolutePath().toString(),
                bytes.toString()));
    command.addAll(List.of(numbers));
    return new ProcessBuilder(command)
        .redirectOutput(directory.resolve(name).toFile())
        .redirectErrorStream(true)
        .start();
  }

  private String result(String name, Process worker) throws IOException, InterruptedException {
    assertThat(worker.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
    String output = Files.readString(directory.resolve(name)).strip();
    assertThat(worker.exitValue()).as(output).isZero();
    return output.lines().reduce("", (_, last) -> last);
  }

  /** Where the library's own classes are, and protobuf's; nothing of the tests. */
  private static String classPath() {
    return Stream.of(ProtobufPlanCodec.class, FunctionCall.class, Functions.class, Message.class)
        .map(SecondProcessTest::location)
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
