package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.Plans.column;
import static io.recordframe.engine.duckdb.Plans.sorted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.FileFormat.Csv;
import io.recordframe.plan.source.FileFormat.Json;
import io.recordframe.plan.source.FileFormat.Json.Layout;
import io.recordframe.plan.source.FileFormat.Parquet;
import io.recordframe.plan.source.FileSource;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.TypedValue;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, tables and queries as sources. */
class FileSourceTest {

  private static final Csv CSV = new Csv(',', '"', '"', true, "", 0, Compression.AUTOMATIC);
  private static final Json LINES = new Json(Layout.LINES, Compression.AUTOMATIC);
  private static final Parquet PARQUET = new Parquet(false);

  private final EngineSession session = new DuckDbEngine().open(EngineConfiguration.DEFAULT);
  @TempDir private Path folder;

  @AfterEach
  void close() {
    session.close();
  }

  private List<List<Object>> read(Source source, Schema schema) {
    return collect(sorted(new Scan(source, schema)));
  }

  private List<List<Object>> collect(Relation plan) {
    try (var prepared = session.prepare(plan)) {
      return Values.collect(prepared.execute(Execution.unbounded()));
    }
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static FileSource source(Object path, FileFormat format) {
    return new FileSource(List.of(path.toString()), format, false);
  }

  private Path parquet(String name, String query) {
    Path file = folder.resolve(name);
    Relation plan =
        new Scan(
            new QuerySource(query, List.of()), session.describe(new QuerySource(query, List.of())));
    session.write(
        plan,
        new Sink(
            file.toString(),
            new Sink.Parquet(Sink.ParquetCompression.NONE, 1000),
            List.of(),
            Sink.Mode.OVERWRITE),
        Execution.unbounded());
    return file;
  }

  @Test
  void readsCsvInDialects() throws IOException {
    Path file = file("a.csv", "# made by hand\nid;name\n1;'it''s; fine'\n2;\n3;-\n4;''\n");
    FileSource source = source(file, new Csv(';', '\'', '\'', true, "-", 1, Compression.NONE));
    Schema schema = Values.nullable("id", ScalarType.INT64, "name", ScalarType.STRING);
    assertThat(session.describe(source)).isEqualTo(schema);
    assertThat(read(source, schema))
        .containsExactly(
            List.of(1L, "it's; fine"), List.of(2L, ""), Arrays.asList(3L, null), List.of(4L, ""));
    FileSource unquoted =
        source(
            file("b.csv", "a\tb\n\"x\t1\n"),
            new Csv('\t', null, '"', true, "", 0, Compression.NONE));
    assertThat(read(unquoted, Values.nullable("a", ScalarType.STRING, "b", ScalarType.INT32)))
        .containsExactly(List.of("\"x", 1));
  }

  @Test
  void readsCsvWithoutHeaderByPosition() throws IOException {
    FileSource source =
        source(file("a.csv", "1,x\n2,y\n"), new Csv(',', '"', '"', false, "", 0, Compression.NONE));
    Schema found = session.describe(source);
    assertThat(found.names()).containsExactly("column0", "column1");
    assertThat(read(source, found)).containsExactly(List.of(1L, "x"), List.of(2L, "y"));
  }

  @Test
  void readsSomeColumnsOfCsvAsDeclaredTypes() throws IOException {
    FileSource source =
        source(
            file("a.csv", "day,id,amount,at,size\n2024-02-29,7,12.50,2024-01-01T00:00:00Z,LARGE\n"),
            CSV);
    EnumType size = new EnumType("Size", List.of("SMALL", "LARGE"));
    Schema schema =
        Values.nullable(
            "size",
            size,
            "amount",
            new DecimalType(10, 2),
            "at",
            ScalarType.INSTANT,
            "id",
            ScalarType.INT8);
    assertThat(read(source, schema))
        .containsExactly(
            List.of(
                "LARGE", new BigDecimal("12.50"), Instant.parse("2024-01-01T00:00:00Z"), (byte) 7));
  }

  @Test
  void matchesColumnsOfSeveralCsvFilesByName() throws IOException {
    file("set/a.csv", "id,name\n1,Ada\n");
    file("set/b.csv", "name,id\nBob,2\n");
    Schema schema = Values.nullable("id", ScalarType.INT32, "name", ScalarType.STRING);
    assertThat(read(source(folder + "/set/*.csv", CSV), schema))
        .containsExactly(List.of(1, "Ada"), List.of(2, "Bob"));
    FileSource listed =
        new FileSource(List.of(folder + "/set/b.csv", folder + "/set/a.csv"), CSV, false);
    assertThat(read(listed, schema)).containsExactly(List.of(1, "Ada"), List.of(2, "Bob"));
  }

  @Test
  void saysWhereAFileDoesNotHoldWhatIsDeclared() throws IOException {
    FileSource source = source(file("bad.csv", "id\n1\nx7\n"), CSV);
    assertThatThrownBy(() -> read(source, Values.nullable("id", ScalarType.INT32)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("x7")
        .hasMessageContaining("bad.csv")
        .hasMessageContaining("row 2");
    FileSource json = source(file("bad.json", "{\"id\":1}\n{\"id\":\n"), LINES);
    assertThatThrownBy(() -> read(json, Values.nullable("id", ScalarType.INT32)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("bad.json");
    FileSource fake = source(file("bad.parquet", "not parquet at all"), PARQUET);
    assertThatThrownBy(() -> session.describe(fake))
        .isInstanceOf(io.recordframe.plan.error.RecordframeException.class)
        .hasMessageContaining("bad.parquet");
    FileSource missing = source(folder.resolve("missing.parquet"), PARQUET);
    assertThatThrownBy(() -> session.describe(missing))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage("There is no file " + folder.resolve("missing.parquet"));
    FileSource pattern = source("none/*.parquet", PARQUET);
    assertThatThrownBy(() -> session.describe(pattern))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "No file matches none/*.parquet (the working directory is %s)",
            Path.of("").toAbsolutePath());
  }

  @Test
  void saysWhatAFileOfAnotherFormatIsNot() throws IOException {
    Path text = file("a.csv", "id\n1\n");
    assertThatThrownBy(() -> session.describe(source(text, PARQUET)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageStartingWith(text + " is no Parquet file, since it does not end as those do");
    Path parquet = parquet("a.parquet", "SELECT range AS id FROM range(10)");
    assertThatThrownBy(() -> session.describe(source(parquet, CSV)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageStartingWith(
            parquet + " cannot be read as CSV: its lines have different numbers of values");
  }

  @Test
  void saysWhichLineOfCsvIsWrong() throws IOException {
    Path file = file("a.csv", "id,name\n" + "1,x\n".repeat(30_000) + "2,y,z\n");
    assertThatThrownBy(() ->
            read(
                source(file, CSV),
                Schema.of(
                    Field.nullable("id", ScalarType.INT32),
                    Field.nullable("name", ScalarType.STRING))))
        .isInstanceOf(QueryFailedException.class)
        .hasMessage(
            "%s cannot be read as CSV: line 30002 is '2,y,z'. Expected Number of Columns: 2 Found: 3",
            file);
  }

  @Test
  void readsCompressedFiles() throws IOException {
    Path gzip = folder.resolve("a.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write("id\n5\n".getBytes(StandardCharsets.UTF_8));
    }
    Schema schema = Values.nullable("id", ScalarType.INT64);
    assertThat(read(source(gzip, CSV), schema)).containsExactly(List.of(5L));
    Path unnamed = folder.resolve("b.csv");
    Files.copy(gzip, unnamed);
    FileSource told = source(unnamed, new Csv(',', '"', '"', true, "", 0, Compression.GZIP));
    assertThat(session.describe(told)).isEqualTo(schema);
    assertThat(read(told, schema)).containsExactly(List.of(5L));
    Path json = folder.resolve("a.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(json))) {
      out.write("{\"id\":6}\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(source(json, LINES), schema)).containsExactly(List.of(6L));
  }

  @Test
  void readsJsonInBothLayoutsWithMissingFields() throws IOException {
    Schema schema =
        Values.nullable(
            "id",
            ScalarType.INT32,
            "tags",
            new ListType(ScalarType.STRING, true),
            "at",
            new StructType(List.of(Field.nullable("x", ScalarType.FLOAT64))),
            "never",
            ScalarType.DATE);
    String first = "{\"id\":1,\"tags\":[\"a\",null],\"at\":{\"x\":1.5},\"more\":true}";
    List<List<Object>> expected =
        List.of(
            Arrays.asList(1, Arrays.asList("a", null), List.of(1.5), null),
            Arrays.asList(2, null, null, null));
    Path lines = file("a.json", first + "\n{\"id\":2}\n");
    assertThat(read(source(lines, LINES), schema)).isEqualTo(expected);
    Path array = file("b.json", "[" + first + ",\n{\"id\":2}]");
    assertThat(read(source(array, new Json(Layout.ARRAY, Compression.NONE)), schema))
        .isEqualTo(expected);
    assertThat(session.describe(source(lines, LINES)).names())
        .containsExactly("id", "tags", "at", "more");
  }

  @Test
  void readsPartitionsAsColumns() throws IOException {
    file("csv/year=2023/city=A%20b/x.csv", "id\n1\n");
    file("csv/year=2024/city=C/x.csv", "id\n2\n");
    Schema schema =
        Values.nullable(
            "id", ScalarType.INT32, "year", ScalarType.INT16, "city", ScalarType.STRING);
    FileSource csv = new FileSource(List.of(folder + "/csv/**/*.csv"), CSV, true);
    assertThat(session.describe(csv).names()).containsExactlyInAnyOrder("id", "year", "city");
    assertThat(read(csv, schema))
        .containsExactly(List.of(1, (short) 2023, "A b"), List.of(2, (short) 2024, "C"));
    file("json/year=2023/x.json", "{\"id\":1}\n");
    FileSource json = new FileSource(List.of(folder + "/json/*/*.json"), LINES, true);
    assertThat(read(json, Values.nullable("year", ScalarType.INT64, "id", ScalarType.INT32)))
        .containsExactly(List.of(2023L, 1));
    Relation rows =
        Plans.rows(
            Values.nullable("id", ScalarType.INT32, "day", ScalarType.DATE),
            List.of(1, LocalDate.parse("2024-01-01")),
            List.of(2, LocalDate.parse("2024-01-02")),
            Arrays.asList(3, null));
    session.write(
        rows,
        new Sink(
            folder.resolve("days").toString(),
            new Sink.Parquet(Sink.ParquetCompression.SNAPPY, 1000),
            List.of("day"),
            Sink.Mode.ERROR),
        Execution.unbounded());
    FileSource days = new FileSource(List.of(folder + "/days/*/*.parquet"), PARQUET, true);
    assertThat(read(days, rows.schema()))
        .containsExactly(
            List.of(1, LocalDate.parse("2024-01-01")),
            List.of(2, LocalDate.parse("2024-01-02")),
            Arrays.asList(3, null));
    Relation scan = new Scan(days, rows.schema());
    Relation one =
        new Filter(
            scan,
            Plans.call(
                ComparisonFunction.EQUAL,
                column(scan, 1),
                Plans.literal(LocalDate.parse("2024-01-02"))));
    try (var prepared = session.prepare(one)) {
      assertThat(Values.collect(prepared.execute(Execution.unbounded()))).hasSize(1);
      assertThat(prepared.explain(false)).contains("1/3");
    }
  }

  @Test
  void describesParquetWithItsTypesAndNulls() {
    String query =
        """
        SELECT 1::UTINYINT AS a, 2::USMALLINT AS b, 3::UINTEGER AS c, 18446744073709551615::UBIGINT AS d,
          1.5::DECIMAL(9, 3) AS e, DATE '2024-01-01' AS f, TIMESTAMP_NS '2024-01-01 00:00:00.000001' AS g,
          TIMESTAMP_S '2024-01-01 00:00:00' AS h, TIMESTAMP_MS '2024-01-01 00:00:00.001' AS i,
          [1, NULL] AS j, {'x': 1::TINYINT} AS k, MAP {'k': 1.5::FLOAT} AS l,
          'A'::ENUM('A', 'B') AS m, TIME '10:00:00' AS n, TIMESTAMPTZ '2024-01-01 00:00:00+00' AS o,
          UUID '80112233-4455-6677-8899-aabbccddeeff' AS p, nullif(1, 1) AS q
        """;
    Schema found = session.describe(new QuerySource(query, List.of()));
    assertThat(found)
        .isEqualTo(
            Values.nullable(
                "a", ScalarType.INT16,
                "b", ScalarType.INT32,
                "c", ScalarType.INT64,
                "d", new DecimalType(20, 0),
                "e", new DecimalType(9, 3),
                "f", ScalarType.DATE,
                "g", ScalarType.TIMESTAMP,
                "h", ScalarType.TIMESTAMP,
                "i", ScalarType.TIMESTAMP,
                "j", new ListType(ScalarType.INT32, true),
                "k", new StructType(List.of(Field.nullable("x", ScalarType.INT8))),
                "l", new MapType(ScalarType.STRING, ScalarType.FLOAT32, true),
                "m", new EnumType("ENUM", List.of("A", "B")),
                "n", ScalarType.TIME,
                "o", ScalarType.INSTANT,
                "p", ScalarType.UUID,
                "q", ScalarType.INT32));
    List<Object> expected =
        Arrays.asList(
            (short) 1,
            2,
            3L,
            new BigDecimal("18446744073709551615"),
            new BigDecimal("1.500"),
            LocalDate.parse("2024-01-01"),
            LocalDateTime.parse("2024-01-01T00:00:00.000001"),
            LocalDateTime.parse("2024-01-01T00:00:00"),
            LocalDateTime.parse("2024-01-01T00:00:00.001"),
            Arrays.asList(1, null),
            List.of((byte) 1),
            java.util.Map.of("k", 1.5f),
            "A",
            LocalTime.parse("10:00"),
            Instant.parse("2024-01-01T00:00:00Z"),
            UUID.fromString("80112233-4455-6677-8899-aabbccddeeff"),
            null);
    assertThat(collect(new Scan(new QuerySource(query, List.of()), found)))
        .containsExactly(expected);
  }

  @Test
  void saysWhichParquetColumnsAreRequired() {
    Relation rows =
        Plans.rows(
            new Schema(
                List.of(
                    Field.required("a", ScalarType.INT32), Field.nullable("b", ScalarType.STRING))),
            List.of(1, "x"),
            Arrays.asList(2, null));
    Path file = folder.resolve("a.parquet");
    session.write(
        rows,
        new Sink(
            file.toString(),
            new Sink.Parquet(Sink.ParquetCompression.NONE, 1000),
            List.of(),
            Sink.Mode.ERROR),
        Execution.unbounded());
    Schema found = session.describe(source(file, PARQUET));
    assertThat(found.field(1).nullable()).isTrue();
    assertThat(found.names()).containsExactly("a", "b");
  }

  @Test
  void refusesTypesWithoutACounterpartByName() {
    assertThatThrownBy(
            () -> session.describe(new QuerySource("SELECT INTERVAL 1 DAY AS wait", List.of())))
        .isInstanceOf(UnsupportedPlanException.class)
        .hasMessage(
            "Column wait has the type INTERVAL of DuckDB, which has no counterpart here; as microseconds, with epoch_us, it becomes an int64");
  }

  @Test
  void refusesPartsOfAMicrosecond() {
    Path file = parquet("ns.parquet", "SELECT TIMESTAMP '2024-01-01 00:00:00' AS at");
    assertThat(read(source(file, PARQUET), Values.nullable("at", ScalarType.TIMESTAMP))).hasSize(1);
    QuerySource nanos =
        new QuerySource("SELECT TIMESTAMP_NS '2024-01-01 00:00:00.000000001' AS at", List.of());
    assertThatThrownBy(() -> read(nanos, Values.nullable("at", ScalarType.TIMESTAMP)))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageStartingWith("Column at has a value with parts of a microsecond");
  }

  @Test
  void widensButNeverNarrows() {
    Path file = parquet("a.parquet", "SELECT 7::INTEGER AS n, 1.5::FLOAT AS f, 'x' AS t");
    assertThat(
            read(
                source(file, PARQUET),
                Values.nullable("f", ScalarType.FLOAT64, "n", ScalarType.INT64)))
        .containsExactly(List.of(1.5, 7L));
    assertThatThrownBy(() ->
            read(
                source(file, PARQUET),
                Values.nullable("n", ScalarType.INT16, "missing", ScalarType.INT32)))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("Column n is int32, which cannot be read as int16 without loss")
        .hasMessageContaining("Column missing int32? is missing");
  }

  @Test
  void findsColumnsByExactName() {
    Path file = parquet("a.parquet", "SELECT 1 AS \"Id\", 2 AS \"naïve col\"");
    assertThat(read(source(file, PARQUET), Values.nullable("Id", ScalarType.INT32)))
        .containsExactly(List.of(1));
    assertThat(read(source(file, PARQUET), Values.nullable("naïve col", ScalarType.INT32)))
        .containsExactly(List.of(2));
    assertThatThrownBy(() -> read(source(file, PARQUET), Values.nullable("id", ScalarType.INT32)))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("Column id int32? is missing");
  }

  @Test
  void unitesFilesByNameAndCountsRowsWithoutReadingColumns() {
    parquet("set/../p1.parquet".replace("set/../", ""), "SELECT 1 AS a, 'x' AS b");
    parquet("p2.parquet", "SELECT 'y' AS b, 2.5::DOUBLE AS c");
    FileSource united =
        new FileSource(
            List.of(folder + "/p1.parquet", folder + "/p2.parquet"), new Parquet(true), false);
    assertThat(session.describe(united).names()).containsExactly("a", "b", "c");
    assertThat(
            read(
                united,
                Values.nullable(
                    "b", ScalarType.STRING, "a", ScalarType.INT32, "c", ScalarType.FLOAT64)))
        .containsExactly(Arrays.asList("x", 1, null), Arrays.asList("y", null, 2.5));
    Relation count =
        new Aggregate(
            new Scan(united, new Schema(List.of())),
            List.of(),
            List.of(Plans.measure("n", AggregateFunction.COUNT_ROWS)));
    assertThat(collect(count)).containsExactly(List.of(2L));
    assertThat(
            collect(
                new Scan(
                    source(folder + "/p[12].parquet", PARQUET),
                    Values.nullable("b", ScalarType.STRING))))
        .hasSize(2);
  }

  @Test
  void readsAFileAnewWhenItHasChanged() throws IOException {
    Path file = parquet("a.parquet", "SELECT 1 AS n");
    Schema schema = Values.nullable("n", ScalarType.INT32);
    try (var plan = session.prepare(new Scan(source(file, PARQUET), schema))) {
      assertThat(Values.collect(plan.execute(Execution.unbounded()))).containsExactly(List.of(1));
      parquet("a.parquet", "SELECT 2 AS n UNION ALL SELECT 3");
      assertThat(Values.collect(plan.execute(Execution.unbounded())))
          .containsExactly(List.of(2), List.of(3));
      Files.delete(file);
      assertThatThrownBy(() -> plan.execute(Execution.unbounded()))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("a.parquet");
    }
  }

  @Test
  void runsQueriesWithParameters() {
    List<TypedValue> values =
        List.of(
            new TypedValue(7L, ScalarType.INT64),
            new TypedValue("it's", ScalarType.STRING),
            new TypedValue(new BigDecimal("1.50"), new DecimalType(5, 2)),
            new TypedValue(LocalDate.parse("2024-01-01"), ScalarType.DATE),
            new TypedValue(Duration.ofSeconds(90), ScalarType.DURATION),
            new TypedValue(null, ScalarType.INT32));
    QuerySource query =
        new QuerySource(
            "SELECT ? + 1 AS n, ?::VARCHAR AS t, ?::DECIMAL(5,2) AS d, ?::DATE AS f, epoch_us(?::INTERVAL) AS i, ?::INTEGER AS z -- the end;",
            values);
    Schema schema = session.describe(query);
    List<Object> expected =
        Arrays.asList(
            8L, "it's", new BigDecimal("1.50"), LocalDate.parse("2024-01-01"), 90_000_000L, null);
    assertThat(collect(new Scan(query, schema))).containsExactly(expected);
    QuerySource other =
        new QuerySource("SELECT ?::INTEGER AS n;", List.of(new TypedValue(5, ScalarType.INT32)));
    Relation many = new Scan(query, Values.nullable("n", ScalarType.INT64));
    Relation one = new Scan(other, Values.nullable("n", ScalarType.INT32));
    Relation joined =
        new io.recordframe.plan.algebra.Join(
            one,
            many,
            io.recordframe.plan.algebra.Join.Type.INNER,
            io.recordframe.plan.algebra.Join.ALWAYS);
    assertThat(collect(joined)).containsExactly(List.of(5, 8L));
  }

  @Test
  void readsQueriesWhoseColumnsHaveOneName() {
    QuerySource query = new QuerySource("SELECT 1 AS a, 2 AS \"A\"", List.of());
    assertThat(
            collect(new Scan(query, Values.nullable("A", ScalarType.INT32, "a", ScalarType.INT32))))
        .containsExactly(List.of(2, 1));
  }

  @Test
  void refusesWhatIsNotOneQuery() {
    for (String text :
        List.of(
            "SELECT 1; SELECT 2",
            "CREATE TABLE x (a INT)",
            "SELECT 1) AS x, (SELECT 2",
            "SET threads = 1",
            "COPY (SELECT 1) TO '" + folder + "/leak.csv'",
            "")) {
      QuerySource query = new QuerySource(text, List.of());
      assertThatThrownBy(() -> collect(new Scan(query, Values.nullable("a", ScalarType.INT32))))
          .describedAs(text)
          .isInstanceOf(io.recordframe.plan.error.RecordframeException.class);
    }
    assertThat(folder.resolve("leak.csv")).doesNotExist();
    assertThatThrownBy(() -> session.describe(new QuerySource("SELECT ?::INT AS a", List.of())))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("The query has 1 parameters (?), but 0 values were given for them");
    assertThatThrownBy(() -> session.describe(new QuerySource("SELEKT 1", List.of())))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("syntax error");
    assertThatThrownBy(() -> session.describe(new TableSource(List.of("no\"such", "table"))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("no\"such");
  }

  @Test
  void readsTablesThatTheEngineKnows() {
    TableSource settings = new TableSource(List.of("system", "main", "duckdb_settings"));
    assertThatThrownBy(() -> session.describe(settings)).isInstanceOf(InvalidPlanException.class);
    TableSource tables = new TableSource(List.of("information_schema", "tables"));
    assertThat(session.describe(tables).names()).contains("table_name");
    assertThat(collect(new Scan(tables, Values.nullable("table_name", ScalarType.STRING))))
        .isEmpty();
  }

  @Test
  void describesRowsByTheirSchema() {
    Schema schema = Values.nullable("n", ScalarType.INT32);
    assertThat(session.describe(Values.rows(schema, List.of()))).isEqualTo(schema);
  }
}
