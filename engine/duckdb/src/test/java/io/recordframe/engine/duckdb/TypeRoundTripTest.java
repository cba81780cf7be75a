package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.engine.tck.conformance.TypeSamples;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.FileFormat.Json.Layout;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeRoundTripTest {

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  @TempDir private Path folder;

  static List<TypeSamples> samples() {
    return TypeSamples.all();
  }

  private static Relation numbered(TypeSamples samples, int times) {
    Schema schema = Values.nullable("row", ScalarType.INT32, "value", samples.type());
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < times * samples.values().size(); i++) {
      rows.add(Arrays.asList(i, samples.values().get(i % samples.values().size())));
    }
    return Plans.scan(Values.rows(schema, rows));
  }

  private static Relation byRow(Relation rows) {
    return new Sort(rows, List.of(Plans.ascending(Plans.column(rows, 0))));
  }

  private static List<List<Object>> collect(Relation plan) {
    try (var prepared = ENGINE.session().prepare(plan)) {
      return Values.collect(prepared.execute(Execution.unbounded()));
    }
  }

  private static List<Object> valuesOf(List<List<Object>> rows) {
    List<Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(row.get(1)));
    return values;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void goesInAndOutUnchanged(TypeSamples samples) {
    assertThat(valuesOf(collect(byRow(numbered(samples, 1))))).isEqualTo(samples.values());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void goesInAndOutInManySlices(TypeSamples samples) {
    int times = 5000 / samples.values().size();
    List<Object> expected = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      expected.addAll(samples.values());
    }
    assertThat(valuesOf(collect(byRow(numbered(samples, times))))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isTheSameAsALiteral(TypeSamples samples) {
    if (samples.type() instanceof StructType
        || samples.type() instanceof MapType
        || samples.type() instanceof ListType) {
      return;
    }
    List<NamedExpression> columns = new ArrayList<>();
    for (Object value : samples.values()) {
      columns.add(as("value", new Literal(value, samples.type())));
    }
    Relation one = Plans.rows(Values.nullable("one", ScalarType.INT32), List.of(1));
    assertThat(collect(new Project(one, columns)).getFirst()).isEqualTo(samples.values());
    for (Object value : samples.values()) {
      Relation rows = numbered(samples, 1);
      Relation equal =
          new Filter(
              rows,
              Plans.call(
                  ComparisonFunction.EQUAL_NULL_SAFE,
                  Plans.column(rows, 1),
                  new Literal(value, samples.type())));
      assertThat(collect(equal)).describedAs("%s", value).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void survivesParquet(TypeSamples samples) {
    if (hasTwins(samples.type())) {
      return;
    }
    Path file = folder.resolve("values.parquet");
    Relation rows = numbered(samples, 1);
    ENGINE
        .session()
        .write(
            rows,
            new Sink(
                file.toString(),
                new Sink.Parquet(Sink.ParquetCompression.SNAPPY, 1000),
                List.of(),
                Sink.Mode.ERROR),
            Execution.unbounded());
    FileSource source =
        new FileSource(List.of(file.toString()), new FileFormat.Parquet(false), false);
    assertThat(valuesOf(collect(byRow(new Scan(source, rows.schema())))))
        .isEqualTo(samples.values());
    DataType described = ENGINE.session().describe(source).field(1).type();
    if (!holdsEnumOrDuration(samples.type())) {
      assertThat(described.displayName().replace("?", ""))
          .isEqualTo(samples.type().displayName().replace("?", ""));
    }
  }

  /** What differs in case only has another name in a file. */
  private static boolean hasTwins(DataType type) {
    return type.displayName().contains("X string");
  }

  private static boolean holdsEnumOrDuration(DataType type) {
    return type == ScalarType.DURATION
        || type instanceof EnumType
        || type.displayName().contains("enum");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void survivesCsv(TypeSamples samples) {
    if (hasTwins(samples.type())) {
      return;
    }
    Path file = folder.resolve("values.csv");
    Relation rows = numbered(samples, 1);
    ENGINE
        .session()
        .write(
            rows,
            new Sink(
                file.toString(),
                new Sink.Csv(',', '"', true, "", Compression.NONE),
                List.of(),
                Sink.Mode.ERROR),
            Execution.unbounded());
    FileSource source =
        new FileSource(
            List.of(file.toString()),
            new FileFormat.Csv(',', '"', '"', true, "", 0, Compression.NONE),
            false);
    assertThat(valuesOf(collect(byRow(new Scan(source, rows.schema())))))
        .isEqualTo(samples.values());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void survivesJson(TypeSamples samples) {
    if (hasTwins(samples.type())) {
      return;
    }
    Path file = folder.resolve("values.json");
    Relation rows = numbered(samples, 1);
    ENGINE
        .session()
        .write(
            rows,
            new Sink(
                file.toString(),
                new Sink.Json(Layout.LINES, Compression.NONE),
                List.of(),
                Sink.Mode.ERROR),
            Execution.unbounded());
    FileSource source =
        new FileSource(
            List.of(file.toString()), new FileFormat.Json(Layout.LINES, Compression.NONE), false);
    assertThat(valuesOf(collect(byRow(new Scan(source, rows.schema())))))
        .isEqualTo(samples.values());
  }

  @Test
  void refusesNumbersOfJsonThatAreNotReadExactly() throws IOException {
    Path file =
        Files.writeString(folder.resolve("values.json"), "{\"amount\":1234567890123456.789}\n");
    FileSource source =
        new FileSource(
            List.of(file.toString()), new FileFormat.Json(Layout.LINES, Compression.NONE), false);
    Schema schema = Values.nullable("amount", new DecimalType(19, 3));
    assertThatThrownBy(() -> collect(new Scan(source, schema)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining(
            "Column amount has the text '1234567890123456.8', which is not exactly a value of decimal(19, 3)");
  }

  @Test
  void hasSamplesOfEveryScalarType() {
    assertThat(samples().stream().map(TypeSamples::type).toList()).contains(ScalarType.values());
  }

  @Test
  void refusesTextThatUtf8CannotHold() {
    RowsSource rows =
        Values.rows(
            new Schema(List.of(Field.required("text", ScalarType.STRING))),
            List.of(List.of("ok"), List.of("a\uD800")));
    assertThatThrownBy(() -> collect(Plans.scan(rows)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("text")
        .hasMessageContaining("surrogate");
    Relation one = Plans.rows(Values.nullable("one", ScalarType.INT32), List.of(1));
    assertThatThrownBy(
            () -> ENGINE.session().prepare(Plans.project(one, as("x", Plans.literal("a\0b")))))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("NUL character at index 1");
  }

  @Test
  void givesFailuresOfRowsToTheCaller() {
    Schema schema = Values.nullable("n", ScalarType.INT32);
    RowsSource invalid =
        new RowsSource(
            rowsOf(
                schema,
                () -> {
                  throw new InvalidDataException("Row 7, column n: -1 is not a size");
                }),
            "sizes");
    assertThatThrownBy(() -> collect(Plans.scan(invalid)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("Row 7, column n: -1 is not a size");
    RowsSource broken =
        new RowsSource(
            rowsOf(
                schema,
                () -> {
                  throw new UncheckedFault("disk");
                }),
            "sizes");
    assertThatThrownBy(() -> collect(Plans.scan(broken)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage("Rows of this process cannot be read: disk")
        .hasRootCauseInstanceOf(UncheckedFault.class);
    RowsSource shorter =
        new RowsSource(
            rowsOf(
                schema,
                () -> new HeapBatch(1, List.of(Values.vector(ScalarType.INT32, List.of(1))))),
            "sizes");
    assertThatThrownBy(() -> collect(Plans.scan(shorter)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("A slice of sizes must have the 10 rows that were asked for, but has 1");
  }

  private static final class UncheckedFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UncheckedFault(String message) {
      super(message);
    }
  }

  private static RowsSource.Rows rowsOf(
      Schema schema, java.util.function.Supplier<HeapBatch> slices) {
    return new RowsSource.Rows() {
      @Override
      public Schema schema() {
        return schema;
      }

      @Override
      public long size() {
        return 10;
      }

      @Override
      public HeapBatch slice(long start, int count) {
        return slices.get();
      }
    };
  }

  @Test
  void readsOnlyTheColumnsThatAreUsedAndNoneWhereRowsAreCounted() {
    Schema schema = Values.nullable("good", ScalarType.INT32, "bad", ScalarType.INT32);
    RowsSource rows =
        new RowsSource(
            new RowsSource.Rows() {
              @Override
              public Schema schema() {
                return schema;
              }

              @Override
              public long size() {
                return 3000;
              }

              @Override
              public io.recordframe.plan.batch.ColumnBatch slice(long start, int count) {
                return new io.recordframe.plan.batch.ColumnBatch() {
                  @Override
                  public int rowCount() {
                    return count;
                  }

                  @Override
                  public io.recordframe.plan.batch.ColumnVector column(int index) {
                    if (index == 1) {
                      throw new UncheckedFault("nobody asked for this column");
                    }
                    return Values.vector(
                        ScalarType.INT32, new ArrayList<>(Collections.nCopies(count, 1)));
                  }
                };
              }
            },
            "rows");
    Relation scan = Plans.scan(rows);
    Relation good = Plans.project(scan, as("good", Plans.column(scan, 0)));
    assertThat(collect(good)).hasSize(3000);
    Relation counted =
        new io.recordframe.plan.algebra.Aggregate(
            new Scan(rows, new Schema(List.of())),
            List.of(),
            List.of(Plans.measure("n", io.recordframe.plan.function.AggregateFunction.COUNT_ROWS)));
    assertThat(collect(counted)).containsExactly(List.of(3000L));
    assertThat(collect(new Scan(rows, new Schema(List.of()))))
        .hasSize(3000)
        .containsOnly(List.of());
  }
}
