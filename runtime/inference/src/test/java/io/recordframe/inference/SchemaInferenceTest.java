package io.recordframe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.file.Csv;
import io.recordframe.file.Json;
import io.recordframe.file.Parquet;
import io.recordframe.file.Reading;
import io.recordframe.plan.engine.Engine;
import io.recordframe.plan.engine.EngineConfiguration;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.source.QuerySource;
import io.recordframe.plan.type.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaInferenceTest {

  @TempDir private Path folder;

  @Test
  void textsBecomeTheNarrowestTypeThatHoldsThemExactly() throws IOException {
    Path file =
        write(
            "orders.csv",
            """
            id,zip,price,day,at,moment,open,key,late,empty,mixed,big,sign
            1,01234,1.50,2001-01-01,2001-01-01 10:00:00,2001-01-01T10:00:00Z,true,6f1b0c9e-0c43-4c53-9d4e-7b0b6ad3f001,10:15,,1,9223372036854775807,+1
            -7,99999,2,2001-12-31,2001-01-01T10:00:00.123456,2001-01-01T10:00:00+01:00,FALSE,6F1B0C9E-0C43-4C53-9D4E-7B0B6AD3F002,,,x,9223372036854775808,2
            """);

    Schema schema = infer(Csv.files(file));

    assertThat(schema)
        .hasToString(
            "(id int64, zip string, price float64, day date, at timestamp, moment instant, open boolean,"
                + " key uuid, late time?, empty string?, mixed string, big string, sign string)");
    assertReadsBack(Csv.files(file), schema, 2);
  }

  @Test
  void aValueFarDownInTheFileCounts() throws IOException {
    String rows = IntStream.range(0, 50_000).mapToObj(i -> i + "\n").collect(Collectors.joining());
    Path late = write("late.csv", "x\n" + rows + "none\n");
    Path never = write("never.csv", "x\n" + rows);

    assertThat(infer(Csv.files(late))).hasToString("(x string)");
    assertThat(infer(Csv.files(never))).hasToString("(x int64)");
  }

  @Test
  void objectsOfJsonBecomeNestedRecords() throws IOException {
    Path file =
        write(
            "people.ndjson",
            """
            {"name": "Ada", "born": "1815-12-10", "home": {"city": "London", "geo": [51.5, -0.1]}, "tags": ["a", null]}
            {"name": "Grace", "home": {"city": "Arlington", "geo": []}, "tags": []}
            """);

    Schema schema = infer(Json.lines(file));

    assertThat(schema.field(0)).hasToString("name string");
    assertThat(schema.field(1)).hasToString("born date?");
    assertThat(schema.field(2).nullable()).isFalse();
    assertReadsBack(Json.lines(file), schema, 2);
  }

  @Test
  void parquetHasTheTypesThatItDeclares() {
    Path file = folder.resolve("numbers.parquet");
    try (Session session = Session.open()) {
      session
          .sql(
              "SELECT CAST(i AS TINYINT) AS tiny, CAST(i AS UINTEGER) AS big, CAST(i AS DECIMAL(9, 2)) AS money,"
                  + " {'a': i, 'b': [i]} AS pair, 'x' AS \"a text\" FROM range(3) t(i)")
          .write(Parquet.to(file));
    }

    Schema declared = infer(Parquet.files(file));
    Schema measured = infer(Parquet.files(file), List.of(), Nullability.MEASURED);

    assertReadsBack(Parquet.files(file), declared, 3);
    assertThat(measured.fields()).noneMatch(io.recordframe.plan.type.Field::nullable);
    assertReadsBack(Parquet.files(file).requireNonNull(), measured, 3);
  }

  @Test
  void aQueryHasTheColumnsOfItsResult() {
    try (EngineSession engine = engine()) {
      Schema schema =
          new SchemaInference(engine)
              .infer(
                  new QuerySource("SELECT 1 AS one, NULL::DATE AS day", List.of()),
                  List.of(),
                  Nullability.MEASURED);

      assertThat(schema).hasToString("(one int32, day date?)");
    }
  }

  @Test
  void columnsCanBeChosen() throws IOException {
    Path file = write("abc.csv", "a,b,c\n1,2,3\n");

    assertThat(infer(Csv.files(file), List.of("c", "a"), Nullability.DECLARED))
        .hasToString("(c int64, a int64)");
    assertThatThrownBy(() -> infer(Csv.files(file), List.of("d"), Nullability.DECLARED))
        .isInstanceOf(RecordInferenceException.class)
        .hasMessage("There is no column 'd'; there are [a, b, c]");
  }

  private void assertReadsBack(Reading reading, Schema schema, int rows) {
    RecordSource source = RecordSource.of(schema, "com.acme", "Row", "A row");
    CompiledRecord compiled = CompiledRecord.of(source, folder);
    try (Session session = Session.open()) {
      assertThat(CompiledRecord.rows(session.read(compiled.schema(), reading))).hasSize(rows);
    }
  }

  private static Schema infer(Reading reading) {
    return infer(reading, List.of(), Nullability.DECLARED);
  }

  private static Schema infer(Reading reading, List<String> columns, Nullability nullability) {
    try (EngineSession engine = engine()) {
      return new SchemaInference(engine).infer(reading.source(), columns, nullability);
    }
  }

  private static EngineSession engine() {
    return ServiceLoader.load(Engine.class)
        .findFirst()
        .orElseThrow()
        .open(EngineConfiguration.DEFAULT);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
