package io.recordframe.arrow;

import io.recordframe.arrow.internal.read.BatchedRows;
import io.recordframe.arrow.internal.read.FileBatches;
import io.recordframe.arrow.internal.read.JoinedFiles;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A file of Arrow's IPC format, also known as Feather version 2, as a source of rows; or several of
 * them. Batches are read when they are asked for, and only the columns that are used.
 *
 * <pre>{@code
 * FlightFrame flights = session.rows(FlightFrame.SCHEMA, ArrowFile.open(Path.of("flights.arrow")));
 *
 * ArrowFile.to(Path.of("late.arrow")).write(flights.filter(flight -> flight.delay().gt(60)).batches());
 * }</pre>
 *
 * <p>What is checked and how types are read is told by {@link ArrowStream}. A file that is changed
 * after it was opened is refused. The file is open only while it is read, so there is nothing to
 * close. Safe to share between threads.
 */
public final class ArrowFile implements RowsSource.Rows {

  private final BatchedRows rows;

  private ArrowFile(BatchedRows rows) {
    this.rows = rows;
  }

  /**
   * Looks at a file: its columns, dictionaries, and how many rows there are.
   *
   * @param path the file
   * @return the file as a source
   * @throws MalformedArrowException if it is no such file, or damaged
   * @throws UnsupportedArrowException if a column's type is not read here; {@link #batches} and
   *     {@link #slice} throw it where a batch is compressed and the library for it is missing
   * @throws io.recordframe.plan.error.LimitExceededException if it is beyond the standard limits
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static ArrowFile open(Path path) {
    return open(path, ArrowLimits.standard());
  }

  /**
   * Looks at a file: its columns, dictionaries, and how many rows there are.
   *
   * @param path the file
   * @param limits the most that is read
   * @return as {@link #open(Path)}, which tells what is thrown
   */
  public static ArrowFile open(Path path, ArrowLimits limits) {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(limits, "limits");
    return new ArrowFile(new FileBatches(path, limits).rows());
  }

  /**
   * Looks at several files, whose rows are read one file after the other. Columns are found by
   * name; one that may be null in a file may be null in all.
   *
   * @param paths the files, at least one, in the order of their rows
   * @return the files as a source
   * @throws IllegalArgumentException if there is no path
   * @throws io.recordframe.plan.error.SchemaMismatchException if the columns of a file are not
   *     those of the first, or of other types; with every difference
   * @throws MalformedArrowException as {@link #open(Path)}, which tells what else is thrown
   */
  public static ArrowFile open(List<Path> paths) {
    return open(paths, ArrowLimits.standard());
  }

  /**
   * Looks at several files, whose rows are read one file after the other.
   *
   * @param paths as for {@link #open(List)}
   * @param limits the most that is read of each
   * @return as {@link #open(List)}, which tells what is thrown
   */
  public static ArrowFile open(List<Path> paths, ArrowLimits limits) {
    List<Path> copy = List.copyOf(paths);
    Objects.requireNonNull(limits, "limits");
    if (copy.isEmpty()) {
      throw new IllegalArgumentException(
          "There must be at least one Arrow file, but the list is empty");
    }
    return new ArrowFile(new JoinedFiles(copy, limits).rows());
  }

  /**
   * A file to write to.
   *
   * @param path the file
   * @return the target, which must not be there yet
   */
  public static ArrowTarget to(Path path) {
    return new ArrowTarget(
        Objects.requireNonNull(path, "path"), false, ArrowStream.ROWS_PER_BATCH, null);
  }

  @Override
  public Schema schema() {
    return rows.schema();
  }

  @Override
  public long size() {
    return rows.size();
  }

  @Override
  public ColumnBatch slice(long start, int count) {
    return rows.slice(start, count);
  }

  /**
   * The batches as they are in the file.
   *
   * @return the batches, of Java's memory: they stay valid
   */
  public BatchCursor batches() {
    return rows.batches();
  }
}
