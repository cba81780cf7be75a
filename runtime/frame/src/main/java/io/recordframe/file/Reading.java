package io.recordframe.file;

import io.recordframe.plan.source.FileSource;

/**
 * Files to read, with their format and options. Start with {@link Parquet#files}, {@link
 * Csv#files}, {@link Json#lines} or {@link Json#arrays}. Immutable.
 */
public sealed interface Reading permits FileReading {

  /**
   * The files as a source of a plan.
   *
   * @return the source
   */
  FileSource source();

  /**
   * Whether columns of the files that the record does not have are refused.
   *
   * @return whether they are refused; by default they are left out
   */
  boolean strict();

  /**
   * Whether files that may hold nulls where the record allows none are read all the same, and a
   * null that is met there is an error of the query.
   *
   * @return whether nulls are refused when they are met; by default such files are refused at once
   */
  boolean requiresNonNull();
}
