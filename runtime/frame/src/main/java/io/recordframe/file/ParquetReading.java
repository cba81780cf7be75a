package io.recordframe.file;

import io.recordframe.plan.source.FileFormat;

/** Parquet files to read, made by {@link Parquet#files}. Immutable. */
public final class ParquetReading extends FileReading<ParquetReading> {

  private final FileFormat.Parquet format;

  ParquetReading(ReadingOptions options, FileFormat.Parquet format) {
    super(options, format);
    this.format = format;
  }

  /**
   * Lets the files have different columns: they are matched by name, and a column that a file does
   * not have is null in its rows.
   *
   * @return the same files, read so; by default all files have the columns of the first
   */
  public ParquetReading unionByName() {
    return new ParquetReading(options(), new FileFormat.Parquet(true));
  }

  @Override
  ParquetReading with(ReadingOptions changed) {
    return new ParquetReading(changed, format);
  }
}
