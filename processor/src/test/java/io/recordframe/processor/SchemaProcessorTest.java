package io.recordframe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.annotation.Function;
import io.recordframe.annotation.Schema;
import io.recordframe.processor.compilation.Compilation;
import io.recordframe.processor.compilation.Problem;
import io.recordframe.processor.compilation.SourceFile;
import io.recordframe.processor.compilation.TestCompiler;
import io.recordframe.processor.compilation.TypeGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaProcessorTest {

  private static final String ALL_SUPPORTED =
      """
      package shop;

      import io.recordframe.annotation.Column;
      import io.recordframe.annotation.Decimal;
      import io.recordframe.annotation.Schema;
      import java.math.BigDecimal;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;

      public interface Types {
        @Schema(stagedBuilder = true)
        record All(
            boolean p1, byte p2, short p3, int p4, long p5, float p6, double p7,
            @Nullable Boolean b1, @Nullable Byte b2, @Nullable Short b3, @Nullable Integer b4,
            @Nullable Long b5, @Nullable Float b6, @Nullable Double b7,
            String s1, @Nullable String s2,
            @Decimal(precision = 38, scale = 38) BigDecimal d1,
            @Decimal(precision = 1, scale = 0) @Nullable BigDecimal d2,
            @Decimal(precision = 9, scale = 3) List<BigDecimal> d3,
            @Decimal(precision = 9, scale = 3) Map<BigDecimal, @Nullable BigDecimal> d4,
            LocalDate t1, LocalTime t2, LocalDateTime t3, Instant t4, Duration t5,
            UUID u1, byte[] y1, byte @Nullable [] y2, Status e1, DayOfWeek e2,
            Point r1, @Nullable Point r2,
            List<Long> l1, List<@Nullable String> l2, List<List<Point>> l3, List<byte[]> l4,
            @Nullable List<Status> l5,
            Map<String, Long> m1, Map<Integer, @Nullable List<Point>> m2, Map<Status, UUID> m3,
            @Column(name = "Größe \\"x\\"", doc = "how large") int named) {}

        enum Status { OPEN, PAID }

        @Schema
        record Point(double x, double y) {}
      }
      """;

  @ParameterizedTest
  @EnumSource
  void everySupportedTypeIsAccepted(TestCompiler compiler, @TempDir Path folder) {
    assertThat(compile(compiler, folder, new SourceFile("shop/Types.java", ALL_SUPPORTED)).errors())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void annotationsOfDeclarationsMakeNullableAsWell(TestCompiler compiler, @TempDir Path folder) {
    SourceFile annotation =
        new SourceFile(
            "other/Nullable.java",
            """
            package other;

            import java.lang.annotation.ElementType;
            import java.lang.annotation.Target;

            @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
            public @interface Nullable {}
            """);
    SourceFile order =
        new SourceFile(
            "shop/Order.java",
            """
            package shop;

            import io.recordframe.annotation.Schema;
            import other.Nullable;

            @Schema
            record Order(@Nullable Long id, @Nullable byte[] image, @Nullable int count) {}
            """);

    List<Problem> errors = compile(compiler, folder, annotation, order).errors();

    assertThat(errors).hasSize(1);
    assertThat(errors.getFirst().message())
        .contains("component 'count' of record Order has the type @Nullable int");
  }

  @ParameterizedTest
  @EnumSource
  void schemasOfLibrariesAreReadFromTheirClassFiles(
      TestCompiler compiler, @TempDir Path library, @TempDir Path folder) {
    SourceFile address =
        new SourceFile(
            "geo/Address.java",
            """
            package geo;

            import io.recordframe.annotation.Decimal;
            import io.recordframe.annotation.Schema;
            import java.math.BigDecimal;
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            @Schema
            public record Address(
                String city,
                @Nullable String street,
                @Decimal(precision = 9, scale = 6) BigDecimal latitude,
                List<@Nullable String> tags,
                long number) {}
            """);
    Compilation compiledLibrary = compile(compiler, library, address);
    assertThat(compiledLibrary.errors()).isEmpty();
    SourceFile order =
        new SourceFile(
            "shop/Order.java",
            """
            package shop;

            import geo.Address;
            import io.recordframe.annotation.Decimal;
            import io.recordframe.annotation.Schema;
            import java.math.BigDecimal;
            import java.util.List;
            import org.jspecify.annotations.Nullable;

            @Schema
            record Order(long id, Address address) {}

            @Schema(from = Address.class)
            record Agreeing(
                String city,
                @Nullable String street,
                @Decimal(precision = 9, scale = 6) BigDecimal latitude,
                List<@Nullable String> tags) {}

            @Schema(from = Address.class)
            record Disagreeing(
                @Nullable String city,
                String street,
                @Decimal(precision = 9, scale = 5) BigDecimal latitude,
                List<String> tags,
                int number) {}
            """);

    Compilation compilation =
        compiler.compile(
            folder, List.of(compiledLibrary.classes()), List.of(new SchemaProcessor()), order);

    assertThat(compilation.errors())
        .extracting(problem -> problem.message().lines().toList().get(1).strip())
        .containsExactlyInAnyOrder(
            "Found: component 'city' is @Nullable String in record Disagreeing, and String in"
                + " record Address.",
            "Found: component 'street' is String in record Disagreeing, and @Nullable String in"
                + " record Address.",
            "Found: component 'latitude' is @Decimal(precision = 9, scale = 5) BigDecimal in record"
                + " Disagreeing, and @Decimal(precision = 9, scale = 6) BigDecimal in record"
                + " Address.",
            "Found: component 'tags' is List<String> in record Disagreeing, and"
                + " List<@Nullable String> in record Address.",
            "Found: component 'number' is int in record Disagreeing, and long in record Address.");
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaWaitsForTypesThatOtherProcessorsGenerate(
      TestCompiler compiler, @TempDir Path folder) {
    SourceFile order =
        new SourceFile(
            "shop/Order.java",
            """
            package shop;

            import io.recordframe.annotation.Schema;

            @Schema
            record Order(Long id, Status status) {}
            """);

    Compilation compilation =
        compiler.compile(
            folder,
            List.of(),
            List.of(
                new SchemaProcessor(),
                new TypeGenerator("shop.Status", "package shop; enum Status { OPEN }")),
            order);

    assertThat(compilation.errors())
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem.message()).startsWith("RF202: "));
  }

  @Test
  void aTypeThatNeverComesIsLeftToTheCompiler(@TempDir Path folder) {
    SourceFile order =
        new SourceFile(
            "shop/Order.java",
            """
            package shop;

            import io.recordframe.annotation.Schema;

            @Schema(from = Nowhere.class)
            record Order(Long id, Status status) {}
            """);

    assertThat(compile(TestCompiler.JAVAC, folder, order).errors())
        .extracting(problem -> problem.line() + ": " + problem.message().lines().findFirst().get())
        .containsExactlyInAnyOrder(
            "5: cannot find symbol",
            "6: RF202: A component of a boxed type can be null, and says so with @Nullable.",
            "6: cannot find symbol");
  }

  @Test
  void theProcessorIsRegisteredAsAService() {
    assertThat(ServiceLoader.load(Processor.class))
        .anySatisfy(processor -> assertThat(processor).isInstanceOf(SchemaProcessor.class));
  }

  @Test
  void theProcessorClaimsItsAnnotationsAloneUnderEverySourceVersion() {
    SchemaProcessor processor = new SchemaProcessor();

    assertThat(processor.getSupportedAnnotationTypes())
        .containsExactlyInAnyOrder(Schema.class.getName(), Function.class.getName());
    assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latest());
  }

  @Test
  void gradleIsToldThatTheProcessorIsIsolating() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            SchemaProcessor.class.getResourceAsStream(
                "/META-INF/gradle/incremental.annotation.processors"))) {
      assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(SchemaProcessor.class.getName() + ",isolating\n");
    }
  }

  private static Compilation compile(TestCompiler compiler, Path folder, SourceFile... sources) {
    return compiler.compile(folder, List.of(), List.of(new SchemaProcessor()), sources);
  }
}
