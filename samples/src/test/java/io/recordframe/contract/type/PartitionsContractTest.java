package io.recordframe.contract.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Explain;
import io.recordframe.Session;
import io.recordframe.contract.OpenSession;
import io.recordframe.contract.Person;
import io.recordframe.contract.PersonFrame;
import io.recordframe.file.Csv;
import io.recordframe.file.Json;
import io.recordframe.file.Parquet;
import io.recordframe.file.Reading;
import io.recordframe.plan.error.FileValueException;
import io.recordframe.plan.error.SchemaMismatchException;
import io.recordframe.plan.error.SinkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in the names of folders come back as they were, or are refused by name. */
@ExtendWith(OpenSession.class)
class PartitionsContractTest {

  private static Session session;

  @TempDir private Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
  }

  /** What names of folders can hold: of binary values and long texts, only the short ones. */
  static Stream<Arguments> components() {
    return Extremes.components(Scalars.class).stream()
        .filter(component -> !component.equals("bytes"))
        .flatMap(component ->
            Stream.of("parquet", "csv", "json").map(format -> Arguments.of(component, format)));
  }

  @ParameterizedTest
  @MethodSource("components")
  void valuesOfFoldersComeBack(String component, String format) {
    List<Object> values = new ArrayList<>();
    values.add(null);
    for (Object value : Extremes.of(component)) {
      boolean sameAsZero = value.equals(-0.0) || value.equals(-0.0f);
      if (!(value instanceof String text && (text.length() > 100 || text.contains("\0")))
          && !sameAsZero) {
        values.add(value);
      }
    }
    if (component.equals("text")) {
      values.addAll(
          List.of(
              "a/b",
              "..",
              ".",
              "a=b",
              "%",
              "%20",
              "50%",
              "+",
              "a+b",
              "*",
              "?",
              "[a]",
              "\\",
              "~",
              "__HIVE_DEFAULT_PARTITION__",
              "01",
              "1e5"));
    }
    Path parts = folder.resolve("parts");
    ScalarsFrame rows =
        session.rows(
            ScalarsFrame.SCHEMA,
            values.stream().map(value -> Extremes.scalars(component, value)).toList());
    String glob = parts + "/*/*." + format;
    Reading reading =
        switch (format) {
          case "parquet" -> {
            rows.write(Parquet.to(parts).partitionBy(component));
            yield Parquet.files(glob).hivePartitioned();
          }
          case "csv" -> {
            rows.write(Csv.to(parts).partitionBy(component));
            yield Csv.files(glob).hivePartitioned();
          }
          default -> {
            rows.write(Json.linesTo(parts).partitionBy(component));
            yield Json.lines(glob).hivePartitioned();
          }
        };
    int position = Extremes.components(Scalars.class).indexOf(component);
    List<Object> back = new ArrayList<>();
    for (Scalars row : session.read(ScalarsFrame.SCHEMA, reading).collect()) {
      back.add(Extremes.values(row).get(position));
    }
    assertThat(back).containsExactlyInAnyOrderElementsOf(values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.5", "1e0", "x", "", "9223372036854775808"})
  void textThatIsNoValueIsRefusedWithItsFile(String text) throws IOException {
    for (String value : List.of("1", text)) {
      Path part = Files.createDirectories(folder.resolve("id=" + value));
      Files.writeString(part.resolve("a.csv"), "name,note\na,b\n");
    }
    assertThat(
            session
                .read(PersonFrame.SCHEMA, Csv.files(folder + "/id=1/*.csv").hivePartitioned())
                .collect())
        .containsExactly(new Person(1, "a", "b"));
    PersonFrame people =
        session.read(PersonFrame.SCHEMA, Csv.files(folder + "/*/*.csv").hivePartitioned());
    assertThatThrownBy(people::collect)
        .isInstanceOf(FileValueException.class)
        .hasMessageStartingWith(
            "Record Person, component id: Column id has the text '%s', which is not exactly", text)
        .hasMessageContaining("id=" + text + "/a.csv");
  }

  @Test
  void foldersThatComeLaterAreLookedAtToo() {
    String query = "SELECT 'a' AS name, 'b' AS note, %s AS id";
    session.sql(query.formatted("1")).write(Parquet.to(folder.resolve("p")).partitionBy("id"));
    PersonFrame people =
        session.read(PersonFrame.SCHEMA, Parquet.files(folder + "/p/*/*").hivePartitioned());
    assertThat(people.collect()).containsExactly(new Person(1, "a", "b"));
    session
        .sql(query.formatted("2.5"))
        .write(Parquet.to(folder.resolve("p")).partitionBy("id").append());
    assertThatThrownBy(people::collect)
        .isInstanceOf(FileValueException.class)
        .hasMessageContaining("Column id has the text '2.5'");
  }

  @Test
  void aFolderForNullMeetsComponentsThatAreNeverNull() {
    Path parts = folder.resolve("p");
    session
        .sql("SELECT 'a' AS name, 'b' AS note, NULL::BIGINT AS id")
        .write(Parquet.to(parts).partitionBy("id"));
    Reading reading = Parquet.files(parts + "/*/*").hivePartitioned();
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, reading))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("Column 'id' may be null in the data");
    assertThatThrownBy(() ->
            session
                .read(
                    PersonFrame.SCHEMA,
                    Parquet.files(parts + "/*/*").hivePartitioned().requireNonNull())
                .collect())
        .hasMessageContaining("column id is null");
  }

  @Test
  void filtersLeaveOutFilesByTheNamesOfTheirFolders() {
    Path parts = folder.resolve("p");
    session
        .sql("SELECT 'a' AS name, 'b' AS note, id FROM range(5) AS r(id)")
        .write(Parquet.to(parts).partitionBy("id"));
    PersonFrame people =
        session
            .read(PersonFrame.SCHEMA, Parquet.files(parts + "/*/*").hivePartitioned())
            .filter(p -> p.id().eq(3));
    assertThat(people.explain(Explain.ENGINE)).contains("Scanning Files: 1/5");
    assertThat(people.collect()).containsExactly(new Person(3, "a", "b"));
  }

  @Test
  void nestedValuesNameNoFolders() {
    ListsFrame rows =
        session.rows(ListsFrame.SCHEMA, List.of(Extremes.lists("int8", Extremes.listOf("int8"))));
    assertThatThrownBy(() -> rows.write(Parquet.to(folder.resolve("p")).partitionBy("int8")))
        .isInstanceOf(SinkException.class)
        .hasMessageContaining("The partition column int8 is list<int8?>");
    assertThat(Objects.requireNonNull(folder.toFile().list())).isEmpty();
  }
}
