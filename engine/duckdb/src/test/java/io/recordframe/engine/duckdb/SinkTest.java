package io.recordframe.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.SinkException;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.FileFormat.Json.Layout;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Sink.Mode;
import io.recordframe.plan.source.Sink.ParquetCompression;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinkTest {

  private static final Schema SCHEMA =
      Values.nullable("id", ScalarType.INT32, "name", ScalarType.STRING);
  private static final Sink.Format PARQUET = new Sink.Parquet(ParquetCompression.ZSTANDARD, 1000);

  private final EngineSession session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
  @TempDir private Path folder;

  @AfterEach
  void close() {
    session.close();
  }

  private static Relation people() {
    return Plans.rows(SCHEMA, List.of(1, "Ada"), List.of(2, "Bob"), List.of(3, "Ada"));
  }

  private long write(Relation plan, Sink sink) {
    return session.write(plan, sink, Execution.unbounded());
  }

  private List<List<Object>> read(Path path, FileFormat format) {
    return read(new FileSource(List.of(path.toString()), format, false), SCHEMA);
  }

  private List<List<Object>> read(FileSource source, Schema schema) {
    try (var plan = session.prepare(Plans.sorted(new Scan(source, schema)))) {
      return Values.collect(plan.execute(Execution.unbounded()));
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @EnumSource(ParquetCompression.class)
  void writesParquetInEveryCodec(ParquetCompression compression) throws IOException {
    Path file = folder.resolve("people.parquet");
    assertThat(
            write(
                people(),
                new Sink(file.toString(), new Sink.Parquet(compression, 2), List.of(), Mode.ERROR)))
        .isEqualTo(3);
    assertThat(read(file, new FileFormat.Parquet(false)))
        .containsExactly(List.of(1, "Ada"), List.of(2, "Bob"), List.of(3, "Ada"));
    assertThat(names()).containsExactly("people.parquet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"people.csv", "people.csv.gz", "people.csv.zst"})
  void writesCsvCompressedByItsEnding(String name) throws IOException {
    Path file = folder.resolve(name);
    Relation plan =
        Plans.rows(
            SCHEMA,
            List.of(1, "a;\"b\"\nc"),
            List.of(2, ""),
            java.util.Arrays.asList(3, null),
            List.of(4, "null"));
    write(
        plan,
        new Sink(
            file.toString(),
            new Sink.Csv(';', '"', true, "null", Compression.AUTOMATIC),
            List.of(),
            Mode.ERROR));
    assertThat(
            read(file, new FileFormat.Csv(';', '"', '"', true, "null", 0, Compression.AUTOMATIC)))
        .containsExactly(
            List.of(1, "a;\"b\"\nc"),
            List.of(2, ""),
            java.util.Arrays.asList(3, null),
            List.of(4, "null"));
    if (name.endsWith(".csv")) {
      assertThat(Files.readString(file)).startsWith("id;name\n");
    }
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void writesJsonInBothLayouts(Layout layout) {
    Path file = folder.resolve("people.json");
    write(
        people(),
        new Sink(file.toString(), new Sink.Json(layout, Compression.NONE), List.of(), Mode.ERROR));
    assertThat(read(file, new FileFormat.Json(layout, Compression.AUTOMATIC)))
        .containsExactly(List.of(1, "Ada"), List.of(2, "Bob"), List.of(3, "Ada"));
  }

  @Test
  void refusesWhatIsThereUnlessItMayBeReplaced() throws IOException {
    Path file = folder.resolve("people.parquet");
    Files.writeString(file, "precious");
    assertThatThrownBy(
            () -> write(people(), new Sink(file.toString(), PARQUET, List.of(), Mode.ERROR)))
        .isInstanceOf(SinkException.class)
        .hasMessage("%s is there already; choose another path, or write with overwrite()", file);
    assertThat(Files.readString(file)).isEqualTo("precious");
    write(people(), new Sink(file.toString(), PARQUET, List.of(), Mode.OVERWRITE));
    assertThat(read(file, new FileFormat.Parquet(false))).hasSize(3);
    assertThat(names()).containsExactly("people.parquet");
  }

  private static Relation failing() {
    Relation rows = people();
    return Plans.project(
        rows,
        Plans.as(
            "id",
            Plans.call(
                ArithmeticFunction.QUOTIENT,
                Plans.literal(1),
                Plans.call(ArithmeticFunction.SUBTRACT, Plans.column(rows, 0), Plans.literal(3)))),
        Plans.as("name", Plans.column(rows, 1)));
  }

  @Test
  void makesTheFoldersThatAreNotThere() throws IOException {
    for (List<String> by : List.of(List.<String>of(), List.of("name"))) {
      Path target = folder.resolve("new").resolve("folders").resolve("out");
      Sink sink = new Sink(target.toString(), PARQUET, by, Mode.ERROR);
      assertThatThrownBy(() -> write(failing(), sink)).isInstanceOf(QueryFailedException.class);
      assertThat(names()).isEmpty();
      assertThat(write(people(), sink)).isEqualTo(3);
      assertThat(target).exists();
      try (Stream<Path> walk = Files.walk(folder.resolve("new"))) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.writeString(folder.resolve("file"), "precious");
    Path within = folder.resolve("file").resolve("a").resolve("out.parquet");
    assertThatThrownBy(
            () -> write(people(), new Sink(within.toString(), PARQUET, List.of(), Mode.ERROR)))
        .isInstanceOf(SinkException.class)
        .hasMessageStartingWith(within + " cannot be written: no folder can be made for it");
    assertThat(names()).containsExactly("file");
  }

  @Test
  void leavesNothingBehindWhenTheQueryFails() throws IOException {
    Relation failing = failing();
    Path file = folder.resolve("out.parquet");
    for (Mode mode : List.of(Mode.ERROR, Mode.OVERWRITE)) {
      assertThatThrownBy(() -> write(failing, new Sink(file.toString(), PARQUET, List.of(), mode)))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageStartingWith("Division by zero");
      assertThatThrownBy(
              () -> write(failing, new Sink(file.toString(), PARQUET, List.of("name"), mode)))
          .isInstanceOf(QueryFailedException.class);
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void writesPartitionsAndReplacesOrAddsToThem() throws IOException {
    Path people = folder.resolve("people");
    FileSource source =
        new FileSource(List.of(people + "/**/*.parquet"), new FileFormat.Parquet(false), true);
    Sink.Format format = PARQUET;
    List<String> by = List.of("name");
    assertThat(write(people(), new Sink(people.toString(), format, by, Mode.ERROR))).isEqualTo(3);
    assertThat(read(source, SCHEMA))
        .containsExactly(List.of(1, "Ada"), List.of(2, "Bob"), List.of(3, "Ada"));
    assertThatThrownBy(() -> write(people(), new Sink(people.toString(), format, by, Mode.ERROR)))
        .isInstanceOf(SinkException.class)
        .hasMessageContaining("is there already");
    assertThat(write(people(), new Sink(people.toString(), format, by, Mode.APPEND))).isEqualTo(3);
    assertThat(read(source, SCHEMA)).hasSize(6);
    Relation one = Plans.rows(SCHEMA, List.of(9, "Cy"));
    assertThat(write(one, new Sink(people.toString(), format, by, Mode.OVERWRITE))).isEqualTo(1);
    assertThat(read(source, SCHEMA)).containsExactly(List.of(9, "Cy"));
    assertThat(people.resolve("name=Ada")).doesNotExist();
    assertThat(names()).containsExactly("people");
  }

  @Test
  void quotesHostileNamesAndPaths() {
    Schema schema = Values.nullable("id\"; DROP", ScalarType.INT32, "x'y", ScalarType.STRING);
    Path file = folder.resolve("it's \"new\"; --.parquet");
    write(
        Plans.rows(schema, List.of(1, "a")),
        new Sink(file.toString(), PARQUET, List.of(), Mode.ERROR));
    assertThat(
            read(
                new FileSource(List.of(file.toString()), new FileFormat.Parquet(false), false),
                schema))
        .containsExactly(List.of(1, "a"));
  }

  @Test
  void refusesColumnsAndPartitionsThatDoNotFit() {
    Path file = folder.resolve("x");
    Relation twins =
        Plans.rows(Values.nullable("a", ScalarType.INT32, "A", ScalarType.INT32), List.of(1, 2));
    assertThatThrownBy(
            () -> write(twins, new Sink(file.toString(), PARQUET, List.of(), Mode.ERROR)))
        .isInstanceOf(SinkException.class)
        .hasMessageContaining("differ in more than their case, but are [a, A]");
    assertThatThrownBy(
            () -> write(people(), new Sink(file.toString(), PARQUET, List.of("zip"), Mode.ERROR)))
        .isInstanceOf(SinkException.class)
        .hasMessage(
            "The partition column zip is not among the columns that are written, [id, name]");
    assertThatThrownBy(() ->
            write(people(), new Sink(file.toString(), PARQUET, List.of("id", "name"), Mode.ERROR)))
        .isInstanceOf(SinkException.class)
        .hasMessageStartingWith("All columns are partition columns");
    assertThatThrownBy(
            () -> write(people(), new Sink(folder.toString(), PARQUET, List.of(), Mode.OVERWRITE)))
        .isInstanceOf(SinkException.class)
        .hasMessageEndingWith("is a folder, and cannot be replaced by a file; choose another path");
  }
}
