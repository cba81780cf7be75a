package io.recordframe.support;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records in memory as a source of rows. The list is copied, the records are not: what they hold
 * must not be modified while they are in use. Safe to share between threads.
 *
 * @param <R> the record
 */
public final class RowsOf<R> implements RowsSource.Rows {

  private final RecordCodec<R> codec;
  private final List<R> rows;

  /**
   * Copies the list.
   *
   * @param codec the record's codec
   * @param rows the records
   * @throws InvalidDataException if one of them is null; the message says which
   */
  @SuppressWarnings("unchecked") // The array holds what the list held.
  public RowsOf(RecordCodec<R> codec, List<? extends R> rows) {
    this.codec = Objects.requireNonNull(codec, "codec");
    Object[] copy = rows.toArray();
    for (int i = 0; i < copy.length; i++) {
      if (copy[i] == null) {
        throw new InvalidDataException(
            "Record %s, row %d (counted from 1): the row is null, but a frame's rows never are; leave it out"
                .formatted(codec.recordName(), i + 1));
      }
    }
    this.rows = (List<R>) Arrays.asList(copy);
  }

  @Override
  public Schema schema() {
    return codec.schema();
  }

  @Override
  public long size() {
    return rows.size();
  }

  /**
   * Some of the rows, column by column.
   *
   * @param start the first row, from 0
   * @param count how many rows
   * @return the rows; a column is converted when it is asked for, and then kept
   * @throws IndexOutOfBoundsException if there are fewer rows
   */
  @Override
  public ColumnBatch slice(long start, int count) {
    Objects.checkFromIndexSize(start, count, rows.size());
    return new Slice<>(codec, rows, (int) start, count);
  }

  private static final class Slice<R> implements ColumnBatch {

    private final RecordCodec<R> codec;
    private final List<R> rows;
    private final int start;
    private final int count;
    private final @Nullable ColumnVector[] columns;

    Slice(RecordCodec<R> codec, List<R> rows, int start, int count) {
      this.codec = codec;
      this.rows = rows;
      this.start = start;
      this.count = count;
      this.columns = new ColumnVector[codec.schema().size()];
    }

    @Override
    public int rowCount() {
      return count;
    }

    @Override
    public ColumnVector column(int index) {
      ColumnVector column = columns[index];
      if (column == null) {
        column = codec.write(index, rows, start, count);
        columns[index] = column;
      }
      return column;
    }
  }
}
