package io.recordframe.file;

import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.FileSource;

/**
 * What reading files of every format has in common. Immutable: each option gives a new value.
 *
 * @param <R> the reading of the format
 */
public abstract sealed class FileReading<R> implements Reading
    permits ParquetReading, CsvReading, JsonReading {

  private final ReadingOptions options;
  private final FileSource source;

  FileReading(ReadingOptions options, FileFormat format) {
    this.options = options;
    this.source = new FileSource(options.paths(), format, options.hivePartitioned());
  }

  /**
   * Takes folders named {@code column=value} on the way to the files as columns.
   *
   * @return the same files, read so; by default folders are no columns
   */
  public final R hivePartitioned() {
    return with(options.withHivePartitioned());
  }

  /**
   * Refuses files with columns that the record does not have.
   *
   * @return the same files, read so; by default further columns are left out
   */
  public final R refuseExtraColumns() {
    return with(options.withStrict());
  }

  /**
   * Reads files that may hold nulls, as far as they tell, into components that are never null. A
   * null that is met there is then an error of the query.
   *
   * @return the same files, read so; by default Parquet files whose columns may be null where the
   *     record allows none are refused at once
   */
  public final R requireNonNull() {
    return with(options.withRequiresNonNull());
  }

  @Override
  public final FileSource source() {
    return source;
  }

  @Override
  public final boolean strict() {
    return options.strict();
  }

  @Override
  public final boolean requiresNonNull() {
    return options.requiresNonNull();
  }

  /** Names the files, as messages do. */
  @Override
  public final String toString() {
    return source.description();
  }

  final ReadingOptions options() {
    return options;
  }

  abstract R with(ReadingOptions changed);
}
