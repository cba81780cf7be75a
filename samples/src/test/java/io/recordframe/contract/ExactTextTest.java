package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.file.Csv;
import io.recordframe.file.Json;
import io.recordframe.plan.error.QueryFailedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value in a file of text is read exactly, or the query fails and says where it stands. */
@ExtendWith(OpenSession.class)
class ExactTextTest {

  private static final List<String> NAMES =
      List.of("count", "price", "single", "day", "time", "local", "instant", "text");

  private static Session session;

  @TempDir private Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
  }

  private Path csv(String column, String text) throws IOException {
    String row =
        NAMES.stream()
            .map(name -> name.equals(column) ? '"' + text + '"' : "")
            .collect(Collectors.joining(","));
    return Files.writeString(
        folder.resolve("measured.csv"),
        String.join(",", NAMES) + "\n" + ",".repeat(NAMES.size() - 1) + "\n" + row + "\n");
  }

  private Path json(String column, String value) throws IOException {
    return Files.writeString(
        folder.resolve("measured.json"), object("", "") + "\n" + object(column, value) + "\n");
  }

  private static String object(String column, String value) {
    return NAMES.stream()
        .map(name -> '"' + name + "\":" + (name.equals(column) ? value : "null"))
        .collect(Collectors.joining(",", "{", "}"));
  }

  @ParameterizedTest
  @CsvSource({
    "count, 1.5",
    "count, 1e-1",
    "count, 9007199254740993.0",
    "count, true",
    "count, 9223372036854775808",
    "price, 1.005",
    "price, 1e-3",
    "price, 123456789.00",
    "single, 1e39",
    "day, 2024-01-31 10:00:00",
    "day, 2024-02-30",
    "day, infinity",
    "time, 10:00:00.1234567",
    "time, 10:00:00+05",
    "time, 24:00:00",
    "local, 2024-01-01T00:00:00+05:00",
    "local, 2024-01-01T00:00:00Z",
    "local, 2024-01-01T00:00:00.0000001",
    "local, 2016-12-31T23:59:60",
    "instant, 2024-01-01T00:00:00",
    "instant, 2024-01-01T00:00:00.0000001Z",
  })
  void textThatIsNoValueIsRefusedWithItsPlace(String column, String text) throws IOException {
    Path csv = csv(column, text);
    assertThatThrownBy(() -> session.read(MeasuredFrame.SCHEMA, Csv.files(csv)).collect())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageStartingWith(
            "Record Measured, component %1$s: Column %1$s has the text '%2$s'", column, text)
        .hasMessageEndingWith("(file %s, row 2)", csv);
    Path json = json(column, '"' + text + '"');
    assertThatThrownBy(() -> session.read(MeasuredFrame.SCHEMA, Json.lines(json)).collect())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("Column %s has the text '%s'", column, text)
        .hasMessageEndingWith("(file %s, row 2)", json);
  }

  @ParameterizedTest
  @CsvSource({"count, true", "count, 1.5", "price, 1.005", "text, 1.10", "text, '{\"a\":1}'"})
  void jsonOfAnotherTypeIsRefusedWithItsPlace(String column, String value) throws IOException {
    Path json = json(column, value);
    assertThatThrownBy(() -> session.read(MeasuredFrame.SCHEMA, Json.lines(json)).collect())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("Column %s has the text", column)
        .hasMessageEndingWith("(file %s, row 2)", json);
  }

  @Test
  void otherFormsOfAValueAreRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("measured.csv"),
            """
            count,price,single,day,time,local,instant,text
             +007,1.5,0.1,2024-1-5,10:00,2024-01-01T10:00:00.1200,2024-01-01T05:00:00+05:00,""
            12.0,1.500,-Infinity,0044-03-15 (BC),23:59:59.999999000,2024-01-01,2024-01-01 00:00:00Z,null
            """);
    Instant instant = Instant.parse("2024-01-01T00:00:00Z");
    assertThat(session.read(MeasuredFrame.SCHEMA, Csv.files(file)).collect())
        .containsExactly(
            new Measured(
                7L,
                new BigDecimal("1.50"),
                0.1f,
                LocalDate.of(2024, 1, 5),
                LocalTime.of(10, 0),
                LocalDateTime.parse("2024-01-01T10:00:00.12"),
                instant,
                ""),
            new Measured(
                12L,
                new BigDecimal("1.50"),
                Float.NEGATIVE_INFINITY,
                LocalDate.of(-43, 3, 15),
                LocalTime.of(23, 59, 59, 999_999_000),
                LocalDateTime.parse("2024-01-01T00:00"),
                instant,
                "null"));
  }

  @Test
  void aNullIsMetWithItsPlace() throws IOException {
    Path csv = Files.writeString(folder.resolve("people.csv"), "id,name,note\n1,a,\n2,,\n");
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, Csv.files(csv)).collect())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("column name is null")
        .hasMessageEndingWith("(file %s, row 2)", csv);
    Path first =
        Files.writeString(folder.resolve("1.json"), "{\"id\":1,\"name\":\"a\",\"note\":\"\"}\n");
    Path second = Files.writeString(folder.resolve("2.json"), "{\"id\":1,\"name\":null}\n");
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, Json.lines(first, second)).collect())
        .hasMessageContaining("column name is null")
        .hasMessageEndingWith("(file %s, row 1)", second);
  }

  @Test
  void filesWithoutRowsHaveNone() throws IOException {
    Path lines = Files.writeString(folder.resolve("lines.json"), "");
    Path array = Files.writeString(folder.resolve("array.json"), "[]");
    Path header = Files.writeString(folder.resolve("header.csv"), "id,name,note\n");
    assertThat(session.read(PersonFrame.SCHEMA, Json.lines(lines)).collect()).isEmpty();
    assertThat(session.read(PersonFrame.SCHEMA, Json.arrays(array)).collect()).isEmpty();
    assertThat(session.read(PersonFrame.SCHEMA, Csv.files(header)).collect()).isEmpty();
    assertThat(session.read(PersonFrame.SCHEMA, Json.lines(lines)).count()).isZero();
  }

  @Test
  void longLinesAreRead() throws IOException {
    String name = "x".repeat(5_000_000);
    Path csv = Files.writeString(folder.resolve("long.csv"), "id,name,note\n1," + name + ",\n");
    assertThat(session.read(PersonFrame.SCHEMA, Csv.files(csv)).one())
        .isEqualTo(new Person(1, name, null));
  }
}
