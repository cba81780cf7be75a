package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.file.Csv;
import io.recordframe.file.Json;
import io.recordframe.file.Parquet;
import io.recordframe.plan.error.RecordframeException;
import io.recordframe.plan.error.SchemaMismatchException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files are held against the record when they are bound, and nulls are met by name. */
@ExtendWith(OpenSession.class)
class FileBindingTest {

  private static Session session;

  @TempDir private Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
  }

  private Path parquet(String query) {
    Path file = folder.resolve("people.parquet");
    session.sql(query).write(Parquet.to(file).overwrite());
    return file;
  }

  private Path text(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void everyDifferenceIsListedAtOnce() {
    Path file = parquet("SELECT 'x' AS \"Id\", 1.5::DOUBLE AS name, DATE '2026-01-01' AS note");
    assertThatThrownBy(() ->
            session.read(
                PersonFrame.SCHEMA, Parquet.files(file).refuseExtraColumns().requireNonNull()))
        .isInstanceOfSatisfying(
            SchemaMismatchException.class,
            mismatch ->
                assertThat(mismatch.differences())
                    .containsExactly(
                        "Column 'id' (int64) is missing from the data, which have 'Id'; case matters: put @Column(name = \"Id\") on the component.",
                        "Column 'name' is float64 in the data, but string in the record; declare it as double.",
                        "Column 'note' is date in the data, but string in the record; declare it as @Nullable LocalDate.",
                        "Column 'Id' is not in the record; add a component for it, or read without refuseExtraColumns()."))
        .hasMessageStartingWith("Record Person and file " + file + " differ in 4 places:");
  }

  @Test
  void extraColumnsAreLeftOutUnlessRefused() {
    Path file = parquet("SELECT 1::BIGINT AS id, 'a' AS name, NULL::VARCHAR AS note, 2 AS more");
    assertThat(session.read(PersonFrame.SCHEMA, Parquet.files(file).requireNonNull()).collect())
        .containsExactly(new Person(1, "a", null));
    assertThatThrownBy(() ->
            session.read(
                PersonFrame.SCHEMA, Parquet.files(file).requireNonNull().refuseExtraColumns()))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("Column 'more' is not in the record");
  }

  @Test
  void columnsMayStandInAnyOrder() {
    Path file = parquet("SELECT NULL::VARCHAR AS note, 'a' AS name, 1::BIGINT AS id");
    assertThat(session.read(PersonFrame.SCHEMA, Parquet.files(file).requireNonNull()).collect())
        .containsExactly(new Person(1, "a", null));
  }

  @Test
  void smallAndUnsignedIntegersWiden() {
    Path file =
        parquet(
            "SELECT (-128)::TINYINT AS tiny, 255::UTINYINT AS \"unsignedByte\","
                + " 65535::USMALLINT AS \"unsignedShort\", 4294967295::UINTEGER AS \"unsignedInt\","
                + " 18446744073709551615::UBIGINT AS \"unsignedLong\", 0.5::FLOAT AS single");
    assertThat(session.read(WidenedFrame.SCHEMA, Parquet.files(file).requireNonNull()).collect())
        .containsExactly(
            new Widened(
                -128,
                (short) 255,
                65_535,
                4_294_967_295L,
                new BigDecimal("18446744073709551615"),
                0.5));
  }

  @Test
  void aWiderColumnIsRefused() {
    Path file = parquet("SELECT 1::HUGEINT AS id, 'a' AS name, 'b' AS note");
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, Parquet.files(file).requireNonNull()))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("Column 'id' is decimal(38, 0) in the data, but int64 in the record");
  }

  @Test
  void aNullInParquetIsRefusedAtBindingOrMetByName() {
    Path file =
        parquet(
            "SELECT id::BIGINT AS id, CASE WHEN id <> 3000 THEN 'a' END AS name,"
                + " NULL::VARCHAR AS note FROM range(5000) AS r(id)");
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, Parquet.files(file)))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("Record Person and file " + file)
        .hasMessageContaining("Column 'name' may be null in the data");
    assertThatThrownBy(
            () -> session.read(PersonFrame.SCHEMA, Parquet.files(file).requireNonNull()).collect())
        .isInstanceOf(RecordframeException.class)
        .hasMessageContaining("name");
  }

  @Test
  void aNullInCsvIsMetByName() throws IOException {
    Path file = text("people.csv", "id,name,note\n1,a,\n2,,\n");
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, Csv.files(file)).collect())
        .isInstanceOf(RecordframeException.class)
        .hasMessageContaining("name");
  }

  @Test
  void aNullInJsonIsMetByName() throws IOException {
    Path file =
        text(
            "people.json",
            "{\"id\":1,\"name\":\"a\",\"note\":null}\n{\"id\":2,\"name\":null,\"note\":null}\n");
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, Json.lines(file)).collect())
        .isInstanceOf(RecordframeException.class)
        .hasMessageContaining("name");
    assertThat(
            session
                .read(PersonFrame.SCHEMA, Json.lines(file))
                .filter(p -> p.id().eq(1))
                .select(p -> PersonFrame.row(p.id(), p.name(), p.note()))
                .count())
        .isEqualTo(1);
  }

  @Test
  void csvAndJsonMissColumnsByName() throws IOException {
    Path csv = text("people.csv", "id,NAME,remark\n");
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, Csv.files(csv)))
        .isInstanceOfSatisfying(
            SchemaMismatchException.class,
            mismatch ->
                assertThat(mismatch.differences())
                    .containsExactly(
                        "Column 'name' (string) is missing from the data, which have 'NAME'; case matters: put @Column(name = \"NAME\") on the component.",
                        "Column 'note' (string) is missing from the data."));
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("absent.parquet");
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, Parquet.files(file)))
        .isInstanceOf(RecordframeException.class)
        .hasMessageContaining("absent.parquet");
  }

  @Test
  void aFileOfAnotherFormatIsNamed() throws IOException {
    Path file = text("people.parquet", "id,name,note\n1,a,\n");
    assertThatThrownBy(() -> session.read(PersonFrame.SCHEMA, Parquet.files(file)))
        .isInstanceOf(RecordframeException.class)
        .hasMessageContaining("people.parquet");
  }
}
