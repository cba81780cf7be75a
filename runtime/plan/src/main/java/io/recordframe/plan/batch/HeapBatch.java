package io.recordframe.plan.batch;

import java.util.List;

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

  @Override
  public ColumnVector column(int index) {
    return columns.get(index);
  }
}
