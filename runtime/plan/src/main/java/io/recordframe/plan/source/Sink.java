package io.recordframe.plan.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where rows go: a file, or a folder of files when partitioned. Written whole or not at all.
 *
 * @param path the file's or folder's path
 * @param format the format with its options
 * @param partitionBy the columns whose values name folders, Hive style; empty for one file
 * @param mode what happens when something is there already
 */
public record Sink(String path, Format format, List<String> partitionBy, Mode mode) {

  /** What happens when something is there already. */
  public enum Mode {
    /** Nothing is written, and the write fails. */
    ERROR,
    /** It is replaced. */
    OVERWRITE,
    /** Files are added to the folder. */
    APPEND
  }

  /** A format and how files of it are written. */
  public sealed interface Format {}

  /**
   * Apache Parquet.
   *
   * @param compression the codec of the pages
   * @param rowGroupSize how many rows a row group holds at most
   */
  public record Parquet(ParquetCompression compression, int rowGroupSize) implements Format {
    /** Checks the bounds. */
    public Parquet {
      if (rowGroupSize < 1) {
        throw new IllegalArgumentException("A row group holds at least one row: " + rowGroupSize);
      }
    }
  }

  /** The codecs of Parquet pages. */
  public enum ParquetCompression {
    /** None. */
    NONE,
    /** Snappy. */
    SNAPPY,
    /** Gzip. */
    GZIP,
    /** Zstandard. */
    ZSTANDARD
  }

  /**
   * Comma-separated values.
   *
   * @param delimiter what stands between values
   * @param quote what encloses a value that holds the delimiter, a quote or a line break
   * @param header whether the first line names the columns
   * @param nullText what stands for null
   * @param compression how the file is compressed
   */
  public record Csv(
      char delimiter,
      char quote,
      boolean header,
      String nullText,
      FileFormat.Compression compression)
      implements Format {}

  /**
   * JSON.
   *
   * @param layout how the values stand in the file
   * @param compression how the file is compressed
   */
  public record Json(FileFormat.Json.Layout layout, FileFormat.Compression compression)
      implements Format {}

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if the path is blank or has a NUL character, or rows are
   *     appended to a single file
   */
  public Sink {
    partitionBy = List.copyOf(partitionBy);
    requirePath(path);
    if (mode == Mode.APPEND && partitionBy.isEmpty()) {
      throw new IllegalArgumentException(
          "Rows are appended to a folder of files; give partitionBy, or write another file");
    }
  }

  private static void requirePath(@Nullable String path) {
    if (path == null || path.isBlank() || path.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "A path must not be blank or hold a NUL character: '" + path + "'");
    }
  }
}
