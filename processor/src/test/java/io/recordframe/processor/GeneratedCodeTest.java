package io.recordframe.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.processor.compilation.Compilation;
import io.recordframe.processor.compilation.CompiledCode;
import io.recordframe.processor.compilation.SourceFile;
import io.recordframe.processor.compilation.TestCompiler;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles what is generated, and runs it. */
class GeneratedCodeTest {

  /** Writes rows column by column, reads them back, and compares. */
  private static final SourceFile ROUND_TRIP =
      new SourceFile(
          "shop/RoundTrip.java",
          """
          package shop;

          import io.recordframe.plan.batch.ColumnVector;
          import io.recordframe.support.RecordCodec;
          import java.util.*;

          final class RoundTrip {
            static <R extends Record> List<R> of(RecordCodec<R> codec, List<R> rows) {
              int count = rows.size() - 1;
              List<ColumnVector> columns = new ArrayList<>();
              for (int i = 0; i < codec.schema().size(); i++) {
                ColumnVector column = codec.write(i, rows, 1, count);
                if (!column.type().equals(codec.schema().field(i).type())) {
                  throw new AssertionError(column.type() + " for " + codec.schema().field(i));
                }
                columns.add(column);
              }
              boolean[] absent = new boolean[count];
              for (int i = 0; i < count; i++) {
                absent[i] = rows.get(i + 1) == null;
              }
              return Arrays.asList(codec.read(count, 1, columns::get, absent));
            }

            static void check(Object actual, Object expected) {
              if (!Objects.equals(actual, expected)) {
                throw new AssertionError("expected " + expected + " but was " + actual);
              }
            }

            static void refused(String message, Runnable action) {
              try {
                action.run();
              } catch (io.recordframe.plan.error.InvalidDataException refused) {
                if (refused.getMessage().contains(message)) {
                  return;
                }
                throw new AssertionError(refused.getMessage());
              }
              throw new AssertionError("was not refused: " + message);
            }
          }
          """);

  @ParameterizedTest
  @EnumSource
  void rowsOfEveryTypeComeBackAsTheyWere(TestCompiler compiler, @TempDir Path folder)
      throws Throwable {
    run(
        compiler,
        folder,
        """
        import io.recordframe.annotation.*;
        import java.math.BigDecimal;
        import java.time.*;
        import java.util.*;
        import org.jspecify.annotations.Nullable;

        public class Main {
          @Schema
          record All(
              boolean p1, byte p2, short p3, int p4, long p5, float p6, double p7,
              @Nullable Boolean b1, @Nullable Byte b2, @Nullable Short b3, @Nullable Integer b4,
              @Nullable Long b5, @Nullable Float b6, @Nullable Double b7,
              String s1, @Nullable String s2,
              @Decimal(precision = 38, scale = 2) BigDecimal d1,
              @Decimal(precision = 9, scale = 0) @Nullable BigDecimal d2,
              @Decimal(precision = 9, scale = 3) List<BigDecimal> d3,
              LocalDate t1, LocalTime t2, LocalDateTime t3, Instant t4, Duration t5,
              UUID u1, Status e1, @Nullable DayOfWeek e2, Point r1, @Nullable Point r2,
              List<Long> l1, List<@Nullable String> l2, @Nullable List<List<Point>> l3,
              Map<String, Long> m1, Map<Integer, @Nullable List<@Nullable Point>> m2,
              @Nullable Map<Status, UUID> m3) {}

          enum Status { OPEN, PAID { @Override public String toString() { return "paid!"; } } }

          @Schema
          record Point(double x, @Nullable String label) {}

          public static void run() {
            UUID id = UUID.fromString("00000000-0000-4000-8000-00000000cafe");
            All full = new All(true, (byte) -1, (short) 2, 3, Long.MIN_VALUE, 1.5f, -0.0,
                false, (byte) 1, (short) 2, 3, 4L, 5f, 6d, "text \\uD83D\\uDE00", "",
                new BigDecimal("1.20"), new BigDecimal("7"), List.of(new BigDecimal("0.125")),
                LocalDate.of(1969, 12, 31), LocalTime.of(23, 59, 59, 999_999_000),
                LocalDateTime.of(2024, 2, 29, 0, 0), Instant.parse("1969-12-31T23:59:59.999999Z"),
                Duration.ofSeconds(-1, 1000), id, Status.PAID, DayOfWeek.SUNDAY,
                new Point(1, null), new Point(2, "b"),
                List.of(1L, 2L), Arrays.asList("a", null), List.of(List.of(), List.of(new Point(3, "c"))),
                Map.of("k", 1L), new HashMap<>(Map.of(1, Arrays.asList(new Point(4, null), null))),
                Map.of(Status.OPEN, id));
            All empty = new All(false, (byte) 0, (short) 0, 0, 0, 0, Double.NaN,
                null, null, null, null, null, null, null, "", null,
                new BigDecimal("0.00"), null, List.of(),
                LocalDate.EPOCH, LocalTime.MIDNIGHT, LocalDateTime.of(1970, 1, 1, 0, 0),
                Instant.EPOCH, Duration.ZERO, id, Status.OPEN, null, new Point(0, "x"), null,
                List.of(), List.of(), null, Map.of(), Map.of(), null);
            List<All> rows = Arrays.asList(null, full, null, empty, full);
            RoundTrip.check(
                RoundTrip.of(Main_AllFrame.SCHEMA, rows), rows.subList(1, rows.size()));
          }
        }
        """);
  }

  @ParameterizedTest
  @EnumSource
  void bytesComeBackAsTheyWere(TestCompiler compiler, @TempDir Path folder) throws Throwable {
    run(
        compiler,
        folder,
        """
        import io.recordframe.annotation.Schema;
        import java.util.*;
        import org.jspecify.annotations.Nullable;

        public class Main {
          @Schema
          record Image(byte[] pixels, byte @Nullable [] mask, List<byte[]> tiles) {
            String text() {
              return Arrays.toString(pixels) + Arrays.toString(mask)
                  + tiles.stream().map(Arrays::toString).toList();
            }
          }

          public static void run() {
            List<Image> rows = Arrays.asList(
                null,
                new Image(new byte[] {1, -1}, null, List.of(new byte[] {2}, new byte[0])),
                new Image(new byte[0], new byte[] {3}, List.of()));
            List<Image> back = RoundTrip.of(Main_ImageFrame.SCHEMA, rows);
            RoundTrip.check(back.get(0).text(), rows.get(1).text());
            RoundTrip.check(back.get(1).text(), rows.get(2).text());
          }
        }
        """);
  }

  @ParameterizedTest
  @EnumSource
  void whatARecordCannotHoldIsRefusedWithItsPlace(TestCompiler compiler, @TempDir Path folder)
      throws Throwable {
    run(
        compiler,
        folder,
        """
        import io.recordframe.annotation.Schema;
        import io.recordframe.plan.batch.*;
        import io.recordframe.plan.type.ScalarType;
        import java.util.*;

        public class Main {
          @Schema
          record Order(long id, String name) {
            Order {
              if (id < 0) {
                throw new IllegalArgumentException("negative id");
              }
            }
          }

          public static void run() {
            var codec = Main_OrderFrame.SCHEMA;
            ColumnVector names =
                new HeapVector(ScalarType.STRING, 2, new String[] {"a", "b"}, null);
            ColumnVector ids = new HeapVector(ScalarType.INT64, 2, new long[] {1, -1}, null);
            ColumnVector nullIds =
                new HeapVector(ScalarType.INT64, 2, new long[2], new boolean[] {false, true});
            ColumnVector nullNames =
                new HeapVector(ScalarType.STRING, 2, new String[] {"a", null}, new boolean[] {false, true});
            RoundTrip.refused("negative id", () -> codec.read(2, 10, List.of(ids, names)::get, null));
            RoundTrip.refused("row 12", () -> codec.read(2, 10, List.of(ids, names)::get, null));
            RoundTrip.refused("id", () -> codec.read(2, 0, List.of(nullIds, names)::get, null));
            RoundTrip.refused("name", () -> codec.read(2, 0, List.of(ids, nullNames)::get, null));
            RoundTrip.refused(
                "name", () -> codec.write(1, List.of(new Order(1, "a"), new Order(2, null)), 0, 2));
            Object[] present = codec.read(2, 0, List.of(nullIds, nullNames)::get, new boolean[] {false, true});
            RoundTrip.check(Arrays.asList(present), Arrays.asList(new Order(1 - 1, "a"), null));
            try {
              codec.write(2, List.of(), 0, 0);
              throw new AssertionError("was written");
            } catch (IndexOutOfBoundsException expected) {
              RoundTrip.check(expected.getMessage(), "Main.Order has no column 2");
            }
          }
        }
        """);
  }

  @ParameterizedTest
  @EnumSource
  void everyWayToARowTakesTheValuesInTheOrderOfTheRecord(
      TestCompiler compiler, @TempDir Path folder) throws Throwable {
    run(
        compiler,
        folder,
        """
        import io.recordframe.Session;
        import io.recordframe.annotation.Schema;
        import io.recordframe.processor.compilation.PlanOnlyEngine;
        import java.util.*;
        import org.jspecify.annotations.Nullable;

        public class Main {
          @Schema
          record Sale(long id, double amount, @Nullable String note, String city) {}

          @Schema(from = Sale.class, stagedBuilder = true)
          record Taxed(@Nullable String note, double tax, long id, String place) {}

          public static void run() {
            try (Session session = Session.builder().engine(new PlanOnlyEngine()).open()) {
              Main_SaleFrame sales = Main_SaleFrame.of(session, List.of());
              String row = sales
                  .select(s -> Main_TaxedFrame.row(s.note(), s.amount(), s.id(), s.city()))
                  .explain();
              String from = sales
                  .select(s -> Main_TaxedFrame.from(s, s.amount(), s.city()))
                  .explain();
              String built = sales
                  .select(s -> {
                    var afterTax = Main_TaxedFrame.build().note(s.note()).tax(s.amount());
                    afterTax.id(s.id().times(2));
                    return afterTax.id(s.id()).place(s.city());
                  })
                  .explain();
              RoundTrip.check(
                  row.strip().lines().findFirst().orElseThrow().strip(),
                  "Project note, amount AS tax, id, city AS place");
              RoundTrip.check(from, row);
              RoundTrip.check(built, row);
            }
          }
        }
        """);
  }

  @ParameterizedTest
  @EnumSource
  void columnsReachIntoNestedRecords(TestCompiler compiler, @TempDir Path folder) throws Throwable {
    run(
        compiler,
        folder,
        """
        import io.recordframe.Session;
        import io.recordframe.annotation.Schema;
        import io.recordframe.processor.compilation.PlanOnlyEngine;
        import java.util.*;
        import org.jspecify.annotations.Nullable;

        public class Main {
          @Schema
          record Point(double x, @Nullable String label) {}

          @Schema
          record Place(long id, Point at, @Nullable Point near) {}

          @Schema
          record Flat(double x, @Nullable String label, @Nullable Double nearX) {}

          public static void run() {
            try (Session session = Session.builder().engine(new PlanOnlyEngine()).open()) {
              Main_PlaceFrame places = Main_PlaceFrame.of(session, List.of());
              String plan = places
                  .select(p -> Main_FlatFrame.row(p.at().x(), p.at().label(), p.near().x()))
                  .explain();
              RoundTrip.check(
                  plan.strip().lines().findFirst().orElseThrow().strip(),
                  "Project at.x AS x, at.label AS label, near.x AS nearX");
              places.leftJoin(places).on((p, q) -> p.id().eq(q.id()))
                  .select((p, q) -> Main_FlatFrame.row(p.at().x(), q.at().label(), q.at().x()));
            }
          }
        }
        """);
  }

  @ParameterizedTest
  @EnumSource
  void componentsMayHaveAnyName(TestCompiler compiler, @TempDir Path folder) throws Throwable {
    List<String> names =
        List.of(
            "row",
            "from",
            "count",
            "columns",
            "filter",
            "SCHEMA",
            "rows",
            "i",
            "values",
            "origin",
            "index",
            "of",
            "at",
            "build",
            "vector",
            "place",
            "order",
            "INSTANCE",
            "record",
            "var",
            "yield",
            "sealed",
            "permits",
            "when",
            "module",
            "open",
            "with",
            "append",
            "rowOf",
            "terms",
            "toRow",
            "builder",
            "term",
            "Row",
            "NastyFrame",
            "Columns",
            "Codec",
            "io",
            "java",
            "shop",
            "Term",
            "COLUMNS",
            "codec",
            "schema",
            "recordName",
            "read",
            "write",
            "read0",
            "absent",
            "firstRow",
            "state",
            "session",
            "refused",
            "longer",
            "$",
            "π",
            "frame",
            "select",
            "join",
            "sort",
            "limit",
            "let",
            "column",
            "start",
            "self",
            "that",
            "value",
            "Nasty",
            "String",
            "Object",
            "Id",
            "name",
            "names",
            "type",
            "source",
            "main",
            "nasty",
            "get",
            "set",
            "is",
            "as",
            "not",
            "and",
            "or",
            "eq",
            "isNull",
            "orElse",
            "asc",
            "desc",
            "unbound",
            "expression",
            "relation",
            "identity",
            "describe",
            "copy",
            "parent");
    String components =
        IntStream.range(0, names.size())
            .mapToObj(
                number -> "@Column(name = \"c%d\") long %s".formatted(number, names.get(number)))
            .collect(Collectors.joining(", "));
    String staged = names.stream().map(name -> name + "(null)").collect(Collectors.joining("."));
    String numbers =
        IntStream.range(0, names.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    run(
        compiler,
        folder,
        """
        import java.util.*;

        public class Main {
          public static void run() {
            List<Nasty> rows = Arrays.asList(null, new Nasty(%s));
            RoundTrip.check(
                RoundTrip.of(NastyFrame.SCHEMA, rows), rows.subList(1, rows.size()));
          }

          static Object compiles() {
            return NastyFrame.build().%s;
          }
        }
        """
            .formatted(numbers, staged),
        new SourceFile(
            "shop/Nasty.java",
            """
            package shop;

            import io.recordframe.annotation.*;

            @Schema(from = Base.class, stagedBuilder = true)
            record Nasty(%s) {}
            """
                .formatted(components)),
        new SourceFile(
            "shop/Base.java",
            """
            package shop;

            @io.recordframe.annotation.Schema
            record Base(long row, long count, long dropped) {}
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Row",
        "Term",
        "Frame",
        "Columns",
        "Codec",
        "Place",
        "Schema",
        "List",
        "String",
        "Override",
        "LongExpr",
        "Builder",
        "IdStage",
        "Integer",
        "Nullable",
        "Object",
        "Session"
      })
  void recordsMayBeCalledLikeTheTypesThatGeneratedCodeUses(String name, @TempDir Path folder)
      throws Throwable {
    run(
        TestCompiler.JAVAC,
        folder,
        """
        public class Main {
          public static void run() {
            java.util.List<%1$s> rows =
                java.util.Arrays.asList(null, new %1$s(1, null));
            RoundTrip.check(
                RoundTrip.of(%1$sFrame.SCHEMA, rows), rows.subList(1, rows.size()));
          }
        }
        """
            .replace("%1$s", "other." + name),
        new SourceFile(
            "other/" + name + ".java",
            """
            package other;

            @io.recordframe.annotation.Schema(stagedBuilder = true)
            public record %s(long id, java.util.@org.jspecify.annotations.Nullable List<java.lang.String> tags) {}
            """
                .formatted(name)));
  }

  @ParameterizedTest
  @CsvSource({"int, 250", "long, 127", "String, 254"})
  void theWidestRecordsCompileAndRun(String type, int width, @TempDir Path folder)
      throws Throwable {
    String components =
        IntStream.range(0, width)
            .mapToObj(number -> type + " c" + number)
            .collect(Collectors.joining(", "));
    String values =
        IntStream.range(0, width)
            .mapToObj(number -> type.equals("String") ? "\"" + number + "\"" : "" + number)
            .collect(Collectors.joining(", "));
    run(
        TestCompiler.JAVAC,
        folder,
        """
        import java.util.*;

        public class Main {
          @io.recordframe.annotation.Schema(stagedBuilder = true)
          record Wide(%s) {}

          public static void run() {
            List<Wide> rows = Arrays.asList(null, new Wide(%s));
            RoundTrip.check(
                RoundTrip.of(Main_WideFrame.SCHEMA, rows), rows.subList(1, rows.size()));
          }
        }
        """
            .formatted(components, values));
  }

  @Test
  void recordsOfTheUnnamedPackageHaveFramesThereToo(@TempDir Path folder) {
    Compilation compilation =
        TestCompiler.JAVAC.compile(
            folder,
            List.of(),
            List.of(new SchemaProcessor()),
            new SourceFile(
                "Columns.java",
                """
                import io.recordframe.annotation.Schema;

                @Schema
                record Columns(long id, Codec codec) {
                  enum Codec { ONE }
                }
                """));

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSources()).containsKey("ColumnsFrame.java");
  }

  @ParameterizedTest
  @EnumSource
  void generatedTypesOfLibrariesServeNestedRecords(
      TestCompiler compiler, @TempDir Path library, @TempDir Path folder) throws Throwable {
    Compilation geo =
        compiler.compile(
            library,
            List.of(),
            List.of(new SchemaProcessor()),
            new SourceFile(
                "geo/Address.java",
                """
                package geo;

                @io.recordframe.annotation.Schema
                public record Address(String city, long number) {}
                """));
    assertThat(geo.errors()).isEmpty();
    Compilation compilation =
        compiler.compile(
            folder,
            List.of(geo.classes()),
            List.of(new SchemaProcessor()),
            ROUND_TRIP,
            new SourceFile(
                "shop/Main.java",
                """
                package shop;

                import geo.Address;
                import io.recordframe.annotation.Schema;
                import java.util.*;

                public class Main {
                  @Schema
                  record Order(long id, Address address) {}

                  @Schema(from = Address.class)
                  record Located(String city, double latitude) {}
                }
                """));

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSources().get("shop/Main_LocatedFrame.java"))
        .contains("from(AddressColumns address, DoubleExpr latitude)");
  }

  private static void run(TestCompiler compiler, Path folder, String main, SourceFile... others)
      throws Throwable {
    SourceFile[] sources = new SourceFile[others.length + 2];
    sources[0] = ROUND_TRIP;
    sources[1] = new SourceFile("shop/Main.java", "package shop;\n\n" + main);
    System.arraycopy(others, 0, sources, 2, others.length);
    Compilation compilation =
        compiler.compile(folder, List.of(), List.of(new SchemaProcessor()), sources);
    assertThat(compilation.errors()).isEmpty();
    CompiledCode.run(compilation.classes(), "shop.Main");
  }
}
