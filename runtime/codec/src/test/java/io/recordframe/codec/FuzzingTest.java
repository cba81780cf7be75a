package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.codec.DecodingTarget.Part;
import io.recordframe.codec.internal.envelope.Envelope;
import io.recordframe.codec.internal.wire.FunctionWire;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.codec.PlanSigning;
import io.recordframe.plan.function.UserScalarFunction;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.Application;

/** Runs the fuzzer in a process of its own over bytes of every kind. */
class FuzzingTest {

  /** How many inputs; the build tries few. */
  private static final int INPUTS = Integer.getInteger("recordframe.test.fuzzedInputs", 4_000);

  /** Inputs that once did harm, tried first. */
  private static final Path FOUND = Path.of("src/test/resources/fuzzing");

  private static final PlanCodec CODEC =
      new ProtobufPlanCodec().withPhysicalExtension(new PartitionTravelTest.StretchCodec());

  @TempDir private Path directory;
  private int seeds;

  @Test
  @DisplayName("codec 7, 47: fuzzed bytes give plans or typed exceptions, in bounded memory")
  void fuzzedBytes() throws Exception {
    writeSeeds();
    Path output = directory.resolve("output");
    Process fuzzer = start(output);
    try {
      int exit = fuzzer.waitFor();
      assertThat(exit).as(() -> ending(output)).isZero();
    } finally {
      fuzzer.destroyForcibly();
    }
    assertThat(Files.readString(output)).contains("DONE");
  }

  private Process start(Path output) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+EnableDynamicAgentLoading",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + DecodingTarget.class.getName(),
            "--instrumentation_includes=io.recordframe.**:com.google.protobuf.**",
            "--reproducer_path=" + directory,
            "-artifact_prefix=" + directory + File.separator,
            "-runs=" + INPUTS,
            "-seed=1",
            "-max_len=8192",
            "-rss_limit_mb=0",
            Files.createDirectory(directory.resolve("corpus")).toString(),
            directory.resolve("seeds").toString(),
            FOUND.toAbsolutePath().toString())
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** The end of what the fuzzer said, where it names the input. */
  private static String ending(Path output) {
    try {
      List<String> lines = Files.readAllLines(output);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void writeSeeds() throws Exception {
    Files.createDirectory(directory.resolve("seeds"));
    for (Relation relation : Samples.relations()) {
      seed(Part.PLAN, body(CODEC.encode(relation)));
    }
    for (Expression expression : Samples.expressions()) {
      seed(Part.EXPRESSION, body(CODEC.encode(expression)));
    }
    seed(Part.PHYSICAL, body(CODEC.encode(PhysicalTravelTest.sample())));
    seed(Part.PHYSICAL, body(CODEC.encode(PartitionTravelTest.sample())));
    for (FunctionTravelTest.Travel travel : FunctionTravelTest.travels()) {
      seed(travel.function());
    }
    seed(
        Part.AGGREGATE,
        DecodingTarget.message(CODEC.encode(StrictnessTest.aggregation())).toByteArray());
    seed(Part.WINDOW, DecodingTarget.message(CODEC.encode(StrictnessTest.window())).toByteArray());
    seed(Part.ENVELOPE, CODEC.encode(Samples.yardstick()));
    PlanSigning signing =
        new PlanSigning(
            "reports",
            KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate(),
            Duration.ofDays(1));
    byte[] signed = CODEC.withSigning(signing).encode(Samples.yardstick());
    seed(Part.ENVELOPE, signed);
    seed(Part.SIGNED, body(signed));
    seed(
        Part.CLASS_FILE,
        DecodingTarget.message(Application.ofClass()).getClasses(0).getContent().toByteArray());
  }

  private void seed(UserScalarFunction function) throws IOException {
    FunctionWire.InlinedFunction message = DecodingTarget.message(function);
    seed(Part.SCALAR, message.toByteArray());
    seed(Part.CAPTURED, message.getFunction().toByteArray());
  }

  private void seed(Part part, byte[] content) throws IOException {
    Files.write(
        directory.resolve("seeds").resolve(part + "-" + seeds++),
        DecodingTarget.input(part, content));
  }

  private static byte[] body(byte[] bytes) {
    return Arrays.copyOfRange(bytes, Envelope.HEADER_SIZE, bytes.length);
  }
}
