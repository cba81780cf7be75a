package io.recordframe.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.codec.PlanCodec;
import io.recordframe.plan.function.FunctionRegistry;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.physical.PlanCutter;
import io.recordframe.plan.source.FunctionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The bytes of every kind of node, source, type and function as they were written first. A line is
 * a name and the bytes in hexadecimal digits.
 */
@DisplayName("codec 43: golden bytes")
class GoldenFilesTest {

  private static final PlanCodec CODEC =
      new ProtobufPlanCodec().withPhysicalExtension(new PartitionTravelTest.StretchCodec());
  private static final Path DIRECTORY = Path.of("src/test/resources/golden");

  /** Writes the files anew rather than comparing with them. */
  private static final boolean REWRITE = Boolean.getBoolean("recordframe.rewrite");

  @Test
  void relations() throws IOException {
    compare("v1.0-relations.txt", Samples.relations(), CODEC::encode, CODEC::decodePlan);
  }

  @Test
  void expressions() throws IOException {
    compare("v1.0-expressions.txt", Samples.expressions(), CODEC::encode, CODEC::decodeExpression);
  }

  @Test
  void physicalPlans() throws IOException {
    compare(
        "v1.0-physical.txt",
        List.of(
            PhysicalTravelTest.sample(),
            PlanCutter.whole("duckdb", Samples.ORDERS),
            PartitionTravelTest.sample()),
        CODEC::encode,
        CODEC::decodePhysicalPlan);
  }

  private static <T> void compare(
      String file, List<T> samples, Function<T, byte[]> encode, Function<byte[], T> decode)
      throws IOException {
    Map<String, T> named = named(samples);
    if (REWRITE) {
      List<String> lines = new ArrayList<>();
      named.forEach((name, sample) -> lines.add(name + " " + hex(encode.apply(sample))));
      Files.write(DIRECTORY.resolve(file), lines);
    }
    Map<String, String> golden = golden(file);
    assertThat(golden.keySet())
        .as("samples of %s; new ones are written with -Drecordframe.rewrite=true", file)
        .containsExactlyElementsOf(named.keySet());
    named.forEach((name, sample) -> {
      assertThat(hex(encode.apply(sample))).as(name).isEqualTo(golden.get(name));
      assertThat(decode.apply(HexFormat.of().parseHex(golden.get(name))))
          .as(name)
          .isEqualTo(sample);
    });
  }

  /** By kind and position among those of the kind. */
  private static <T> Map<String, T> named(List<T> samples) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, T> named = new LinkedHashMap<>();
    for (T sample : samples) {
      String kind = sample.getClass().getSimpleName();
      named.put(kind + "-" + counts.merge(kind, 1, Integer::sum), sample);
    }
    return named;
  }

  private static Map<String, String> golden(String file) throws IOException {
    Map<String, String> golden = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DIRECTORY.resolve(file))) {
      int space = line.indexOf(' ');
      golden.put(line.substring(0, space), line.substring(space + 1));
    }
    return golden;
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Code depends on the compiler, so these are read and run, and not written again. */
  @Test
  void functions() throws IOException {
    Map<String, String> golden = golden("v1.0-functions.txt");
    assertThat(golden.keySet())
        .containsExactly("scalar", "named-scalar", "aggregate", "window", "table");
    UserScalarFunction scalar =
        (UserScalarFunction) FunctionTravelTest.decoded(bytes(golden, "scalar"));
    HeapBatch batch = new HeapBatch(2, List.of(FunctionTravelTest.doubles(2, 0.333)));
    assertThat(FunctionTravelTest.text(scalar.evaluate(batch))).isEqualTo("[5.12, 0.44]");
    UserAggregateFunction aggregate =
        (UserAggregateFunction) FunctionTravelTest.decoded(bytes(golden, "aggregate"));
    assertThat(aggregate.state().name()).isEqualTo("state");
    assertThat(
            FunctionTravelTest.text(
                aggregate.finish(FunctionTravelTest.spread(aggregate, 5, -2, 7))))
        .isEqualTo("[9]");
    UserWindowFunction window =
        (UserWindowFunction) FunctionTravelTest.decoded(bytes(golden, "window"));
    assertThat(
            FunctionTravelTest.text(
                window.evaluate(new HeapBatch(3, List.of(FunctionTravelTest.longs(5, 7, -1))))))
        .isEqualTo("[0, 2, -8]");
    Scan table = SourceTravelTest.tableFunction();
    UserTableFunction rows = ((FunctionSource) table.source()).function();
    FunctionRegistry registry = new FunctionRegistry();
    registry.register(rows);
    assertThat(CODEC.withFunctions(registry).decodePlan(bytes(golden, "table"))).isEqualTo(table);
    assertThat(CODEC.encode(table)).isEqualTo(bytes(golden, "table"));
    UserScalarFunction known = shop.Application.plain();
    Expression named =
        StrictnessTest.knowing(CODEC, known).decodeExpression(bytes(golden, "named-scalar"));
    assertThat(named).isEqualTo(FunctionTravelTest.call(known));
  }

  private static byte[] bytes(Map<String, String> golden, String name) {
    String hex = golden.get(name);
    assertThat(hex).as(name).isNotNull();
    return HexFormat.of().parseHex(hex);
  }
}
