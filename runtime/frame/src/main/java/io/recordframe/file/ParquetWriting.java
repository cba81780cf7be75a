package io.recordframe.file;

import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Sink.ParquetCompression;

/**
 * A Parquet file or folder to write to, made by {@link Parquet#to}. By default pages are compressed
 * with Snappy and a row group holds 122,880 rows. Immutable.
 */
public final class ParquetWriting extends FileWriting<ParquetWriting> {

  private final Sink.Parquet format;

  ParquetWriting(WritingOptions options, Sink.Parquet format) {
    super(options);
    this.format = format;
  }

  /**
   * Sets how pages are compressed.
   *
   * @param value the codec; Snappy by default, which every reader knows
   * @return the same target, written so
   */
  public ParquetWriting compression(ParquetCompression value) {
    return new ParquetWriting(options(), new Sink.Parquet(value, format.rowGroupSize()));
  }

  /**
   * Sets how many rows a row group holds at most. More rows compress better; fewer let readers skip
   * more.
   *
   * @param rows the number of rows; 122,880 by default
   * @return the same target, written so
   * @throws IllegalArgumentException if it is less than 1
   */
  public ParquetWriting rowGroupSize(int rows) {
    return new ParquetWriting(options(), new Sink.Parquet(format.compression(), rows));
  }

  @Override
  Sink.Parquet format() {
    return format;
  }

  @Override
  ParquetWriting with(WritingOptions changed) {
    return new ParquetWriting(changed, format);
  }
}
