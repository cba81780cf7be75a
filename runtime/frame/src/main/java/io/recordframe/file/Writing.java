package io.recordframe.file;

import io.recordframe.plan.source.Sink;

/**
 * A file or folder to write to, with its format and options. Start with {@link Parquet#to}, {@link
 * Csv#to}, {@link Json#linesTo} or {@link Json#arrayTo}. Immutable.
 */
public sealed interface Writing permits FileWriting {

  /**
   * The target as the sink of a run.
   *
   * @return the sink
   * @throws IllegalArgumentException if the options do not go together: rows can be appended only
   *     to a folder, so {@code append()} needs {@code partitionBy(...)}
   */
  Sink sink();
}
