package io.recordframe.plan.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A batch over vectors that are there already; always valid.
 *
 * @param rowCount how many rows there are
 * @param columns the columns
 */
public record HeapBatch(int rowCount, List<ColumnVector> columns) implements ColumnBatch {

  /** Copies the list. */
  public HeapBatch {
    columns = List.copyOf(columns);
  }

  /**
   * Some rows of a batch as a batch of their own. Where they are all rows, vectors are shared.
   *
   * @param batch the batch
   * @param columns how many of its columns, from the first
   * @param start the first row, from 0
   * @param count how many rows
   * @return the rows
   * @throws IndexOutOfBoundsException if there are fewer rows
   */
  public static HeapBatch copyOf(ColumnBatch batch, int columns, int start, int count) {
    Objects.checkFromIndexSize(start, count, batch.rowCount());
    List<ColumnVector> copies = new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      copies.add(VectorSlice.of(batch.column(i), start, count));
    }
    return new HeapBatch(count, copies);
  }

  @Override
  public ColumnVector column(int index) {
    return columns.get(index);
  }
}
