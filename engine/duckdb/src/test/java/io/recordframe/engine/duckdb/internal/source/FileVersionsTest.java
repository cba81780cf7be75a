package io.recordframe.engine.duckdb.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a pattern are the same as long as its folder is. */
class FileVersionsTest {

  @TempDir private Path folder;

  private @Nullable FileVersions versions(String path) {
    return FileVersions.of(
        List.of(new FileSource(List.of(folder + path), new FileFormat.Parquet(false), false)));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void filesThatNobodyTouchesAreTheSame() throws IOException {
    write("1.parquet", "a");
    write("2.parquet", "b");
    assertThat(versions("/*.parquet")).isNotNull().isEqualTo(versions("/*.parquet"));
    assertThat(versions("/1.parquet")).isNotNull().isEqualTo(versions("/1.parquet"));
  }

  @Test
  void aFileMoreOrLessOrChangedIsAnotherVersion() throws IOException {
    Path first = write("1.parquet", "a");
    FileVersions before = versions("/*.parquet");
    Path second = write("2.parquet", "b");
    FileVersions more = versions("/*.parquet");
    assertThat(more).isNotNull().isNotEqualTo(before);
    Files.setLastModifiedTime(first, FileTime.fromMillis(1));
    FileVersions touched = versions("/*.parquet");
    assertThat(touched).isNotNull().isNotEqualTo(more);
    Files.delete(second);
    assertThat(versions("/*.parquet")).isNotNull().isNotEqualTo(touched);
  }

  @Test
  void aFileOfTheSameTimeIsAnotherVersionByItsSize() throws IOException {
    FileTime time = FileTime.fromMillis(1);
    Path file = write("1.parquet", "a");
    Files.setLastModifiedTime(file, time);
    FileVersions before = versions("/1.parquet");
    write("1.parquet", "ab");
    Files.setLastModifiedTime(file, time);
    assertThat(versions("/1.parquet")).isNotNull().isNotEqualTo(before);
  }

  @Test
  void patternsOfFoldersAreNotTold() throws IOException {
    write("1.parquet", "a");
    assertThat(versions("/**/*.parquet")).isNull();
    assertThat(versions("*/1.parquet")).isNull();
    assertThat(versions("\\*.parquet")).isNull();
  }

  @Test
  void whatIsNoFileIsNotTold() throws IOException {
    assertThat(versions("/missing/*.parquet")).isNull();
    Files.createDirectory(folder.resolve("part.parquet"));
    assertThat(versions("/*.parquet")).isNull();
    assertThat(versions("/part.parquet")).isNull();
  }
}
