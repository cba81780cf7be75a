package io.recordframe.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.FileFormat.Json.Layout;
import io.recordframe.plan.source.FileSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

  private static final FileFormat.Csv CSV =
      new FileFormat.Csv(',', '"', '"', true, "", 0, Compression.AUTOMATIC);

  private static FileFormat.Csv format(CsvReading reading) {
    return (FileFormat.Csv) reading.source().format();
  }

  @Test
  void defaults() {
    Reading parquet = Parquet.files("flights-*.parquet");
    assertThat(parquet.source())
        .isEqualTo(
            new FileSource(List.of("flights-*.parquet"), new FileFormat.Parquet(false), false));
    assertThat(parquet.strict()).isFalse();
    assertThat(parquet.requiresNonNull()).isFalse();
    assertThat(Csv.files("a.csv", "b.csv").source())
        .isEqualTo(new FileSource(List.of("a.csv", "b.csv"), CSV, false));
    assertThat(Json.lines("x.ndjson.gz").source())
        .isEqualTo(
            new FileSource(
                List.of("x.ndjson.gz"),
                new FileFormat.Json(Layout.LINES, Compression.AUTOMATIC),
                false));
    assertThat(Json.arrays("x.json").source().format())
        .isEqualTo(new FileFormat.Json(Layout.ARRAY, Compression.AUTOMATIC));
  }

  @Test
  void optionsOfEveryFormat() {
    ParquetReading parquet =
        Parquet.files("a").hivePartitioned().refuseExtraColumns().requireNonNull().unionByName();
    assertThat(parquet.source())
        .isEqualTo(new FileSource(List.of("a"), new FileFormat.Parquet(true), true));
    assertThat(parquet.strict()).isTrue();
    assertThat(parquet.requiresNonNull()).isTrue();

    CsvReading csv =
        Csv.files("a").delimiter(';').requireNonNull().refuseExtraColumns().hivePartitioned();
    assertThat(csv.source().hivePartitioning()).isTrue();
    assertThat(csv.strict()).isTrue();
    assertThat(csv.requiresNonNull()).isTrue();
    assertThat(format(csv).delimiter()).isEqualTo(';');

    JsonReading json = Json.lines("a").compression(Compression.NONE).hivePartitioned();
    assertThat(json.source().hivePartitioning()).isTrue();
    assertThat(json.source().format())
        .isEqualTo(new FileFormat.Json(Layout.LINES, Compression.NONE));
  }

  @Test
  void optionsOfCsv() {
    CsvReading reading =
        Csv.files("a.csv")
            .delimiter('\t')
            .quote('\'')
            .escape('\\')
            .withoutHeader()
            .nullText("NA")
            .skipLines(3)
            .compression(Compression.ZSTANDARD);
    assertThat(format(reading))
        .isEqualTo(new FileFormat.Csv('\t', '\'', '\\', false, "NA", 3, Compression.ZSTANDARD));
    assertThat(format(reading.withoutQuotes()).quote()).isNull();
    assertThat(format(Csv.files("a").quote('\'')).escape()).isEqualTo('\'');
  }

  @Test
  void anOptionLeavesTheReadingItIsCalledOn() {
    CsvReading plain = Csv.files("a.csv");
    CsvReading changed = plain.delimiter(';').nullText("NA").refuseExtraColumns();
    assertThat(plain.source()).isEqualTo(new FileSource(List.of("a.csv"), CSV, false));
    assertThat(plain.strict()).isFalse();
    assertThat(changed.strict()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(chars = {'\n', '\r', '\0', '\uD83D'})
  void charactersThatCannotStructureCsvAreRefused(char value) {
    String found = "must not be a line break, NUL or half of a character, but is U+%04X";
    assertThatThrownBy(() -> Csv.files("a").delimiter(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The delimiter of a CSV file " + found.formatted((int) value));
    assertThatThrownBy(() -> Csv.files("a").escape(value))
        .hasMessage("The escape of a CSV file " + found.formatted((int) value));
    assertThatThrownBy(() -> Csv.to("a").quote(value))
        .hasMessage("The quote of a CSV file " + found.formatted((int) value));
  }

  @Test
  void csvThatCouldNotBeReadWithoutDoubtIsRefused() {
    assertThatThrownBy(() -> Csv.files("a").quote(','))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Delimiter and quote must differ, but both are ,");
    assertThatThrownBy(() -> Csv.files("a").nullText("N,A"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The text for null must not hold the delimiter, a quote, a line break or NUL, but"
                + " U+002C stands at index 1");
    assertThatThrownBy(() -> Csv.files("a").nullText("N/A").delimiter('/'))
        .hasMessageContaining("U+002F stands at index 1");
    assertThatThrownBy(() -> Csv.files("a").skipLines(-1))
        .hasMessage("The lines to skip must not be negative: -1");
  }

  @Test
  void aPathIsTheNameOfOneFile() {
    assertThat(Csv.files(Path.of("plain.csv")).source().paths()).containsExactly("plain.csv");
    assertThat(Parquet.files(Path.of("x[1].parquet"), Path.of("b")).source().paths())
        .containsExactly("x[[]1].parquet", "b");
    assertThat(Json.lines(Path.of("what?.ndjson")).source().paths())
        .containsExactly("what[?].ndjson");
    assertThat(Json.arrays(Path.of("a*.json")).source().paths()).containsExactly("a[*].json");
  }

  @Test
  void aPathOfAnotherFileSystemIsRefused(@TempDir Path folder) throws IOException {
    URI zip = URI.create("jar:" + folder.resolve("a.zip").toUri());
    try (FileSystem inZip = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      assertThatThrownBy(() -> Csv.files(inZip.getPath("a.csv")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Engines reach files of the operating system only, but a.csv is of jar; copy it to a"
                  + " file first");
      assertThatThrownBy(() -> Csv.to(inZip.getPath("a.csv")))
          .hasMessageContaining("a.csv is of jar");
    }
  }

  @Test
  void aPathThatNamesNothingIsRefused() {
    assertThatThrownBy(() -> Parquet.files("a", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A path must not be blank or hold a NUL character: ' '");
  }

  @Test
  void namesItsFiles() {
    assertThat(Parquet.files("a", "b", "c", "d")).hasToString("files a, b, c and 1 more");
  }
}
