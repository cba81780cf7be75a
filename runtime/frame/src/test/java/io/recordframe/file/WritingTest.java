package io.recordframe.file;

import static io.recordframe.plan.source.Sink.ParquetCompression.SNAPPY;
import static io.recordframe.plan.source.Sink.ParquetCompression.ZSTANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.source.FileFormat.Compression;
import io.recordframe.plan.source.FileFormat.Json.Layout;
import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Sink.Mode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingTest {

  @Test
  void defaults() {
    assertThat(Parquet.to("out.parquet").sink())
        .isEqualTo(
            new Sink("out.parquet", new Sink.Parquet(SNAPPY, 122_880), List.of(), Mode.ERROR));
    assertThat(Csv.to("out.csv").sink())
        .isEqualTo(
            new Sink(
                "out.csv",
                new Sink.Csv(',', '"', true, "", Compression.AUTOMATIC),
                List.of(),
                Mode.ERROR));
    assertThat(Json.linesTo("out.ndjson").sink().format())
        .isEqualTo(new Sink.Json(Layout.LINES, Compression.AUTOMATIC));
    assertThat(Json.arrayTo("out.json").sink().format())
        .isEqualTo(new Sink.Json(Layout.ARRAY, Compression.AUTOMATIC));
  }

  @Test
  void optionsOfEveryFormat() {
    assertThat(Parquet.to("out").overwrite().sink().mode()).isEqualTo(Mode.OVERWRITE);
    assertThat(Csv.to("out").append().partitionBy("year", "month").sink())
        .satisfies(sink -> {
          assertThat(sink.mode()).isEqualTo(Mode.APPEND);
          assertThat(sink.partitionBy()).containsExactly("year", "month");
        });
    assertThat(Json.linesTo("out").append().overwrite().sink().mode()).isEqualTo(Mode.OVERWRITE);
  }

  @Test
  void optionsOfTheFormats() {
    assertThat(Parquet.to("out").compression(ZSTANDARD).rowGroupSize(1000).overwrite().sink())
        .isEqualTo(new Sink("out", new Sink.Parquet(ZSTANDARD, 1000), List.of(), Mode.OVERWRITE));
    CsvWriting csv =
        Csv.to("out")
            .delimiter('|')
            .quote('\'')
            .withoutHeader()
            .nullText("NA")
            .compression(Compression.GZIP);
    assertThat(csv.sink().format())
        .isEqualTo(new Sink.Csv('|', '\'', false, "NA", Compression.GZIP));
    assertThat(Json.linesTo("out").compression(Compression.GZIP).overwrite().sink().format())
        .isEqualTo(new Sink.Json(Layout.LINES, Compression.GZIP));
  }

  @Test
  void anOptionLeavesTheWritingItIsCalledOn() {
    CsvWriting plain = Csv.to("out");
    assertThat(plain.overwrite().delimiter(';').partitionBy("a").sink()).isNotEqualTo(plain.sink());
    assertThat(plain.sink()).isEqualTo(Csv.to("out").sink());
  }

  @Test
  void rowsAreAppendedToFoldersOnly() {
    Writing writing = Csv.to("out.csv").append();
    assertThatThrownBy(writing::sink)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Rows are appended to a folder of files; give partitionBy, or write another file");
  }

  @Test
  void partitionsNeedColumnsThatDiffer() {
    assertThatThrownBy(() -> Csv.to("out").partitionBy("year", "month", "year"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A column to partition by stands twice: [year, month, year]");
    assertThatThrownBy(() -> Csv.to("out").partitionBy(""))
        .hasMessage("A column to partition by needs a name: []");
  }

  @Test
  void csvThatCouldNotBeReadWithoutDoubtIsRefused() {
    assertThatThrownBy(() -> Csv.to("out").delimiter('"'))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The delimiter and the quote of a CSV file must differ, but both are '\"'; set the one"
                + " that changes first");
    assertThatThrownBy(() -> Csv.to("out").nullText("\n"))
        .hasMessageContaining("U+000A stands at index 0");
  }

  @Test
  void rowGroupsHoldRows() {
    assertThatThrownBy(() -> Parquet.to("out").rowGroupSize(0))
        .hasMessage("A row group holds at least one row: 0");
  }

  @Test
  void aPathIsTakenAsItIs() {
    assertThat(Parquet.to(Path.of("x[1]*.parquet")).sink().path()).isEqualTo("x[1]*.parquet");
    assertThat(Csv.to(Path.of("a.csv")).sink().path()).isEqualTo("a.csv");
    assertThat(Json.linesTo(Path.of("a")).sink().path()).isEqualTo("a");
    assertThat(Json.arrayTo(Path.of("b")).sink().path()).isEqualTo("b");
  }

  @Test
  void aPathThatNamesNothingIsRefusedAtOnce() {
    assertThatThrownBy(() -> Csv.to(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A path must not be blank or hold a NUL character: ' '");
  }

  @Test
  void namesItsTarget() {
    assertThat(Csv.to("out.csv")).hasToString("file out.csv");
    assertThat(Csv.to("out").partitionBy("year")).hasToString("folder out");
  }
}
