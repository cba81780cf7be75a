package io.recordframe.file;

import io.recordframe.plan.source.Sink;
import io.recordframe.plan.source.Sink.Mode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What writing files of every format has in common. By default one file is written, and the write
 * fails when something is there already. Immutable: each option gives a new value.
 *
 * @param <W> the writing of the format
 */
public abstract sealed class FileWriting<W> implements Writing
    permits ParquetWriting, CsvWriting, JsonWriting {

  private final WritingOptions options;

  FileWriting(WritingOptions options) {
    this.options = options;
    Paths.requirePath(options.path());
  }

  /**
   * Replaces what is there already. Of this and {@link #append()}, the last one called holds.
   *
   * @return the same target, written so; by default nothing is replaced and the write fails
   */
  public final W overwrite() {
    return with(options.withMode(Mode.OVERWRITE));
  }

  /**
   * Adds files to what is there already. This needs a folder, and so {@link #partitionBy}. Of this
   * and {@link #overwrite()}, the last one called holds.
   *
   * @return the same target, written so; by default nothing is added and the write fails
   */
  public final W append() {
    return with(options.withMode(Mode.APPEND));
  }

  /**
   * Writes a folder of files, one or more for each set of values of these columns, in folders named
   * {@code column=value}. The files do not hold the columns; {@link FileReading#hivePartitioned()}
   * reads them back.
   *
   * @param first the column of the outermost folders
   * @param more the columns of the folders within, in order
   * @return the same target, written so; by default one file is written
   * @throws IllegalArgumentException if a column is named twice or a name is empty
   */
  public final W partitionBy(String first, String... more) {
    List<String> columns = new ArrayList<>();
    columns.add(first);
    columns.addAll(List.of(more));
    if (columns.contains("")) {
      throw new IllegalArgumentException("A column to partition by needs a name: " + columns);
    }
    if (new HashSet<>(columns).size() != columns.size()) {
      throw new IllegalArgumentException("A column to partition by stands twice: " + columns);
    }
    return with(options.withPartitionBy(List.copyOf(columns)));
  }

  @Override
  public final Sink sink() {
    return new Sink(options.path(), format(), options.partitionBy(), options.mode());
  }

  /** Names the target, as messages do. */
  @Override
  public final String toString() {
    return (options.partitionBy().isEmpty() ? "file " : "folder ") + options.path();
  }

  final WritingOptions options() {
    return options;
  }

  abstract Sink.Format format();

  abstract W with(WritingOptions changed);
}
