package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.file.Csv;
import io.recordframe.file.Json;
import io.recordframe.file.Parquet;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.SinkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outputs are there whole or not at all, under any name. */
@ExtendWith(OpenSession.class)
class SinkContractTest {

  private static final List<Person> PEOPLE =
      IntStream.range(0, 10_000)
          .mapToObj(i -> new Person(i, "name " + i % 7, i % 3 == 0 ? null : "group " + i % 3))
          .toList();

  private static Session session;
  private static PersonFrame people;

  @TempDir private Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    people = session.rows(PersonFrame.SCHEMA, PEOPLE);
  }

  private List<String> content() {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static PersonFrame failing() {
    return people.select(
        p -> PersonFrame.row(p.id().plus(Long.MAX_VALUE - 9_000), p.name(), p.note()));
  }

  @Test
  void aFileThatIsThereIsKeptUnlessItMayBeReplaced() {
    Path file = folder.resolve("people.parquet");
    people.limit(1).write(Parquet.to(file));
    assertThatThrownBy(() -> people.write(Parquet.to(file)))
        .isInstanceOf(SinkException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("is there already");
    assertThat(session.read(Parquet.files(file)).count()).isEqualTo(1);
    assertThat(people.write(Parquet.to(file).overwrite())).isEqualTo(10_000);
    assertThat(session.read(Parquet.files(file)).count()).isEqualTo(10_000);
    assertThat(content()).containsExactly("people.parquet");
  }

  @Test
  void aFailingQueryLeavesNothingBehindAndKeepsTheOldFile() {
    for (var writing :
        List.of(
            Parquet.to(folder.resolve("p")),
            Csv.to(folder.resolve("c")),
            Json.linesTo(folder.resolve("l")),
            Json.arrayTo(folder.resolve("a")),
            Parquet.to(folder.resolve("parts")).partitionBy("name"))) {
      assertThatThrownBy(() -> failing().write(writing)).isInstanceOf(QueryFailedException.class);
    }
    assertThat(content()).isEmpty();
    Path file = folder.resolve("kept.parquet");
    people.limit(3).write(Parquet.to(file));
    assertThatThrownBy(() -> failing().write(Parquet.to(file).overwrite()))
        .isInstanceOf(QueryFailedException.class);
    assertThat(session.read(Parquet.files(file)).count()).isEqualTo(3);
    assertThat(content()).containsExactly("kept.parquet");
  }

  @Test
  void aFolderThatIsReplacedIsKeptWhenTheQueryFails() {
    Path parts = folder.resolve("parts");
    people.write(Parquet.to(parts).partitionBy("name"));
    List<String> before = content();
    assertThatThrownBy(() -> failing().write(Parquet.to(parts).partitionBy("name").overwrite()))
        .isInstanceOf(QueryFailedException.class);
    assertThatThrownBy(() -> failing().write(Parquet.to(parts).partitionBy("name").append()))
        .isInstanceOf(QueryFailedException.class);
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void partitionsAreReadBackWithGlobs() {
    Path parts = folder.resolve("parts");
    people.write(Parquet.to(parts).partitionBy("name"));
    assertThat(content()).contains("parts/name=name%200", "parts/name=name%206");
    PersonFrame back =
        session.read(PersonFrame.SCHEMA, Parquet.files(parts + "/**/*.parquet").hivePartitioned());
    assertThat(back.sort(p -> p.id()).collect()).isEqualTo(PEOPLE);
    assertThat(back.filter(p -> p.name().eq("name 3")).count())
        .isEqualTo(PEOPLE.stream().filter(p -> p.name().equals("name 3")).count());
    people.limit(10).write(Parquet.to(parts).partitionBy("name").append());
    assertThat(session.read(Parquet.files(parts + "/*/*.parquet").hivePartitioned()).count())
        .isEqualTo(10_010);
    people.limit(10).write(Parquet.to(parts).partitionBy("name").overwrite());
    assertThat(session.read(Parquet.files(parts + "/*/*.parquet").hivePartitioned()).count())
        .isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json"})
  void partitionsOfTextAreReadBack(String format) {
    Path parts = folder.resolve("parts");
    String glob = parts + "/*/*." + format;
    PersonFrame back;
    if (format.equals("csv")) {
      people.write(Csv.to(parts).partitionBy("name"));
      back = session.read(PersonFrame.SCHEMA, Csv.files(glob).hivePartitioned());
    } else {
      people.write(Json.linesTo(parts).partitionBy("name"));
      back = session.read(PersonFrame.SCHEMA, Json.lines(glob).hivePartitioned());
    }
    assertThat(back.sort(p -> p.id()).collect()).isEqualTo(PEOPLE);
  }

  @Test
  void partitionValuesThatLookLikeOthersComeBack() {
    List<Person> hostile =
        List.of(
            new Person(1, "a=b", null),
            new Person(2, "a/b", null),
            new Person(3, "..", null),
            new Person(4, "01", null),
            new Person(5, "", null),
            new Person(6, "%20", null),
            new Person(7, "\u4e2d'\"*", null));
    Path parts = folder.resolve("parts");
    session.rows(PersonFrame.SCHEMA, hostile).write(Parquet.to(parts).partitionBy("name"));
    assertThat(
            session
                .read(PersonFrame.SCHEMA, Parquet.files(parts + "/*/*.parquet").hivePartitioned())
                .sort(p -> p.id())
                .collect())
        .isEqualTo(hostile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's.parquet",
        "say \"hi\".parquet",
        "spaces in it.parquet",
        "\u4e2d\u6587 \ud83d\ude00.parquet",
        "star*.parquet",
        "question?.parquet",
        "[abc].parquet",
        "{a,b}.parquet",
        "percent%20.parquet",
        "semi;colon--.parquet",
        "back\\slash.parquet",
        "new\nline.parquet",
        "name=value.parquet",
        "~tilde$HOME.parquet"
      })
  void fileNames(String name) {
    Path file = folder.resolve(name);
    people.write(Parquet.to(file));
    assertThat(content()).containsExactly(name);
    assertThat(session.read(PersonFrame.SCHEMA, Parquet.files(file)).sort(p -> p.id()).collect())
        .isEqualTo(PEOPLE);
  }

  @ParameterizedTest
  @EnumSource
  void columnNames(Medium medium) {
    List<Hostile> rows =
        List.of(
            new Hostile(1, "a", 0.5, 2, "'; --", "long", true),
            new Hostile(2, "", null, 3, "\"", "\\", false));
    assertThat(medium.pass(session, HostileFrame.SCHEMA, rows, folder))
        .containsExactlyInAnyOrderElementsOf(rows);
    assertThat(
            session
                .rows(HostileFrame.SCHEMA, rows)
                .filter(h -> h.injected().eq("'; --").and(h.spaces().isNotNull()))
                .groupBy(h -> h.keyword(), h -> h.punctuation())
                .agg((keyword, punctuation, g) ->
                    PersonFrame.row(g.count(), keyword, keyword.upper()))
                .collect())
        .containsExactly(new Person(1, "a", "A"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "''",
        "\\'",
        "'; DROP TABLE x; --",
        "$1",
        "?",
        "%s",
        "/*",
        "*/",
        "$$",
        "E'\\n'",
        "\u2019",
        "\ud83d\ude00",
        "line\nbreak"
      })
  void literals(String literal) {
    List<Person> rows = List.of(new Person(1, literal, null), new Person(2, "other", literal));
    PersonFrame frame = session.rows(PersonFrame.SCHEMA, rows);
    assertThat(frame.filter(p -> p.name().eq(literal)).collect()).containsExactly(rows.get(0));
    assertThat(frame.filter(p -> p.name().in(literal, "none")).collect())
        .containsExactly(rows.get(0));
    assertThat(
            frame
                .select(p -> PersonFrame.row(p.id(), p.note().orElse(literal), p.name()))
                .sort(p -> p.id())
                .collect())
        .containsExactly(new Person(1, literal, literal), new Person(2, literal, "other"));
  }

  @Test
  void aLiteralWithNulIsRefused() {
    assertThatThrownBy(() -> people.filter(p -> p.name().eq("a\0b")).count())
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("The text 'a\\0b' has a NUL character at index 1, which a query cannot hold");
  }
}
