package io.recordframe.plan.source;

import org.jspecify.annotations.Nullable;

/** A file format and how files of it are read. */
public sealed interface FileFormat {

  /** How a file is compressed as a whole. */
  enum Compression {
    /** By the ending of its name. */
    AUTOMATIC,
    /** Not at all. */
    NONE,
    /** Gzip. */
    GZIP,
    /** Zstandard. */
    ZSTANDARD
  }

  /**
   * Apache Parquet.
   *
   * @param unionByName whether the files of a set may have different columns, matched by name
   */
  record Parquet(boolean unionByName) implements FileFormat {}

  /**
   * Comma-separated values, RFC 4180 by default.
   *
   * @param delimiter what stands between values
   * @param quote what encloses a value that holds the delimiter, or null for none
   * @param escape what stands before a quote inside quotes
   * @param header whether the first line names the columns
   * @param nullText what stands for null where it is not quoted
   * @param skipLines how many lines before the header or the first row are skipped
   * @param compression how the file is compressed
   */
  record Csv(
      char delimiter,
      @Nullable Character quote,
      char escape,
      boolean header,
      String nullText,
      int skipLines,
      Compression compression)
      implements FileFormat {

    /** Checks the bounds. */
    public Csv {
      if (skipLines < 0) {
        throw new IllegalArgumentException("The lines to skip must not be negative: " + skipLines);
      }
      if (quote != null && quote == delimiter) {
        throw new IllegalArgumentException(
            "Delimiter and quote must differ, but both are " + delimiter);
      }
    }
  }

  /**
   * JSON, one value a line or an array of values.
   *
   * @param layout how the values stand in the file
   * @param compression how the file is compressed
   */
  record Json(Layout layout, Compression compression) implements FileFormat {

    /** How the values stand in the file. */
    public enum Layout {
      /** One object a line (NDJSON). */
      LINES,
      /** One array of objects. */
      ARRAY
    }
  }
}
