package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Explain;
import io.recordframe.Session;
import io.recordframe.file.Csv;
import io.recordframe.file.Json;
import io.recordframe.file.Parquet;
import io.recordframe.file.Reading;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.SchemaMismatchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written from a record is read as that record, and no file can slip a null in. */
@ExtendWith(OpenSession.class)
class NullsOfFilesTest {

  private static final Box BOX = new Box(1, "a", null);

  private static final List<Parcel> PARCELS =
      List.of(
          new Parcel(
              1,
              "Ulm",
              null,
              BOX,
              null,
              List.of("x"),
              Arrays.asList(1, null),
              null,
              Map.of("k", BOX)),
          new Parcel(
              2,
              "Bonn",
              "n",
              BOX,
              new Box(2, "", 3),
              List.of(),
              List.of(),
              List.of(BOX, BOX),
              Map.of()));

  private static final LooseBox LOOSE_BOX = new LooseBox(1, "a", null);

  private static Session session;

  @TempDir private Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
  }

  private static LooseParcel loose(
      @Nullable LooseBox box,
      @Nullable List<@Nullable String> tags,
      @Nullable List<@Nullable LooseBox> contents,
      Map<String, @Nullable LooseBox> named) {
    return new LooseParcel(1L, "Ulm", null, box, null, tags, List.of(), contents, named);
  }

  /** Rows with a null where {@link Parcel} has none, and the place of it. */
  static Stream<Arguments> nulls() {
    List<String> tags = List.of();
    return Stream.of(
        Arguments.of(
            "city",
            new LooseParcel(1L, null, null, LOOSE_BOX, null, tags, List.of(), null, Map.of())),
        Arguments.of("box", loose(null, tags, null, Map.of())),
        Arguments.of("box.width", loose(new LooseBox(null, "a", 1), tags, null, Map.of())),
        Arguments.of("box.label", loose(new LooseBox(1, null, 1), tags, null, Map.of())),
        Arguments.of("tags", loose(LOOSE_BOX, null, null, Map.of())),
        Arguments.of("tags[]", loose(LOOSE_BOX, Arrays.asList("a", null), null, Map.of())),
        Arguments.of(
            "contents[]", loose(LOOSE_BOX, tags, Arrays.asList(LOOSE_BOX, null), Map.of())),
        Arguments.of(
            "contents[].label",
            loose(LOOSE_BOX, tags, List.of(LOOSE_BOX, new LooseBox(1, null, 1)), Map.of())),
        Arguments.of("named{}", loose(LOOSE_BOX, tags, null, Collections.singletonMap("k", null))),
        Arguments.of(
            "named{}.width",
            loose(LOOSE_BOX, tags, null, Map.of("k", new LooseBox(null, "a", 1)))));
  }

  @Test
  void aParquetFileOfARecordIsReadAsThatRecord() {
    Path file = folder.resolve("parcels.parquet");
    session.rows(ParcelFrame.SCHEMA, PARCELS).write(Parquet.to(file));
    assertThat(session.read(ParcelFrame.SCHEMA, Parquet.files(file)).sort(p -> p.id()).collect())
        .isEqualTo(PARCELS);
  }

  @Test
  void soIsOneWithoutRows() {
    Path file = folder.resolve("none.parquet");
    session.rows(ParcelFrame.SCHEMA, List.of()).write(Parquet.to(file));
    assertThat(session.read(ParcelFrame.SCHEMA, Parquet.files(file)).collect()).isEmpty();
  }

  @Test
  void soIsAFolderOfPartitionsThatGrows() {
    Path parts = folder.resolve("parts");
    ParcelFrame rows = session.rows(ParcelFrame.SCHEMA, PARCELS);
    rows.filter(p -> p.id().eq(1)).write(Parquet.to(parts).partitionBy("city"));
    rows.filter(p -> p.id().eq(2)).write(Parquet.to(parts).partitionBy("city").append());
    assertThat(
            session
                .read(ParcelFrame.SCHEMA, Parquet.files(parts + "/*/*.parquet").hivePartitioned())
                .sort(p -> p.id())
                .collect())
        .isEqualTo(PARCELS);
  }

  @Test
  void eachOfSeveralFilesMustSaySo() {
    session.rows(ParcelFrame.SCHEMA, PARCELS).write(Parquet.to(folder.resolve("1.parquet")));
    session
        .rows(LooseParcelFrame.SCHEMA, List.of(loose(LOOSE_BOX, List.of(), null, Map.of())))
        .write(Parquet.to(folder.resolve("2.parquet")));
    assertThatThrownBy(() -> session.read(ParcelFrame.SCHEMA, Parquet.files(folder + "/*.parquet")))
        .isInstanceOfSatisfying(
            SchemaMismatchException.class,
            mismatch ->
                assertThat(mismatch.differences())
                    .hasSize(15)
                    .allMatch(difference -> difference.contains("may be null in the data"))
                    .anyMatch(difference -> difference.startsWith("The elements of 'tags'")));
    assertThat(
            session
                .read(ParcelFrame.SCHEMA, Parquet.files(folder + "/*.parquet").requireNonNull())
                .count())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void aNullIsMetAtAnyDepth(String place, LooseParcel row) {
    LooseParcelFrame rows =
        session.rows(
            LooseParcelFrame.SCHEMA, List.of(loose(LOOSE_BOX, List.of(), null, Map.of()), row));
    Path parquet = folder.resolve("rows.parquet");
    Path lines = folder.resolve("rows.json");
    Path csv = folder.resolve("rows.csv");
    rows.write(Parquet.to(parquet));
    rows.write(Json.linesTo(lines));
    rows.write(Csv.to(csv));
    assertNullIsMet(place, Parquet.files(parquet).requireNonNull(), parquet);
    assertNullIsMet(place, Json.lines(lines), lines);
    assertNullIsMet(place, Csv.files(csv), csv);
  }

  private static void assertNullIsMet(String place, Reading reading, Path file) {
    ParcelFrame frame = session.read(ParcelFrame.SCHEMA, reading);
    assertThatThrownBy(frame::collect)
        .isInstanceOf(QueryFailedException.class)
        .hasMessageStartingWith("Record Parcel, component " + place.split("\\W", 2)[0] + ": ")
        .hasMessageContaining("column " + place + " is null")
        .hasMessageEndingWith("(file %s, row 2)", file);
    // Where the plan uses the value itself, no record is there to notice.
    assertThatThrownBy(() ->
            frame
                .filter(p -> p.box().width().eq(1).and(p.city().eq("Ulm")))
                .filter(p -> p.tags().size().ge(0).and(p.named().size().ge(0)))
                .filter(p -> p.contents().size().orElse(0).ge(0))
                .count())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("column " + place + " is null");
  }

  @Test
  void aFileThatClaimsMoreThanItHoldsIsFoundOut() throws IOException {
    Path file = folder.resolve("people.parquet");
    writeLie(file);
    PersonFrame people = session.read(PersonFrame.SCHEMA, Parquet.files(file));
    assertThatThrownBy(people::collect)
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("column name is null")
        .hasMessageEndingWith("(file %s, row 2)", file);
    assertThatThrownBy(() -> people.filter(p -> p.name().eq("a")).count())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("column name is null");
  }

  /** A file of which the footer says that names are never null, and in which one is. */
  private void writeLie(Path file) throws IOException {
    session
        .rows(NamelessFrame.SCHEMA, List.of(new Nameless(1, "a", "x"), new Nameless(2, null, "y")))
        .write(Parquet.to(file));
    patch(file, claim -> claim.replace("[[\"id\"],[\"note\"]]", "[[\"id\"],[\"name\"]]"));
  }

  private static void patch(Path file, UnaryOperator<String> change) throws IOException {
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    String changed = change.apply(bytes);
    assertThat(changed).isNotEqualTo(bytes).hasSameSizeAs(bytes);
    Files.write(file, changed.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @MethodSource("brokenClaims")
  void aClaimThatIsNoneIsNotBelieved(String claim) throws IOException {
    Path file = folder.resolve("people.parquet");
    session
        .rows(NamelessFrame.SCHEMA, List.of(new Nameless(1, "a", "x"), new Nameless(2, null, "y")))
        .write(Parquet.to(file));
    patch(file, bytes -> bytes.replace("[[\"id\"],[\"note\"]]", "%-17s".formatted(claim)));
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, Parquet.files(file)))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("Column 'name' may be null in the data");
  }

  static List<String> brokenClaims() {
    return List.of(
        "[[\"id\"],[\"name\"]}",
        "\"id,note,name\"",
        "{\"id\":1,\"name\":2}",
        "[[[[[\"name\"]]]]]",
        "[\"id\",\"name\"]",
        "\u00ff[\"id\"],[\"name\"]]",
        "");
  }

  @Test
  void statisticsTellThatAFileOfAnotherWriterHasNoNulls() {
    Path file = folder.resolve("people.parquet");
    session
        .sql("SELECT id, 'a' AS name, CASE WHEN id > 5 THEN 'b' END AS note FROM range(9) AS r(id)")
        .write(Parquet.to(file));
    PersonFrame people = session.read(PersonFrame.SCHEMA, Parquet.files(file));
    assertThat(people.count()).isEqualTo(9);
    assertThat(people.filter(p -> p.id().lt(5)).explain(Explain.NATIVE))
        .describedAs("what is proven need not be checked, so that row groups can be skipped")
        .doesNotContain("error(");
  }

  @Test
  void filesThatAreReplacedAreHeldAgainstTheRecordAgain() {
    Path file = folder.resolve("1.parquet");
    String none = "SELECT 1::BIGINT AS id, 'a' AS name, 'b' AS note";
    session.sql(none).write(Parquet.to(file));
    PersonFrame one = session.read(PersonFrame.SCHEMA, Parquet.files(file));
    PersonFrame many = session.read(PersonFrame.SCHEMA, Parquet.files(folder + "/*.parquet"));
    assertThat(one.collect()).hasSize(1);
    assertThat(many.collect()).hasSize(1);
    session
        .sql("SELECT 1::BIGINT AS id, NULL::VARCHAR AS name, 'b' AS note")
        .write(Parquet.to(file).overwrite());
    for (PersonFrame frame : List.of(one, many)) {
      assertThatThrownBy(frame::collect)
          .isInstanceOf(SchemaMismatchException.class)
          .hasMessageContaining(
              "Column name had no nulls when the plan was made, but may have some since the files changed");
      assertThatThrownBy(() -> frame.filter(p -> p.name().ne("y")).count())
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("column name is null");
    }
    session.sql(none).write(Parquet.to(file).overwrite());
    assertThat(one.collect()).hasSize(1);
    assertThat(many.collect()).hasSize(1);
  }
}
