package io.recordframe.arrow.internal.read;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** A batch whose columns are read when they are asked for, once. Safe for several threads. */
final class LazyBatch implements ColumnBatch {

  private final BatchLayout layout;
  private final Dictionaries dictionaries;
  private final AtomicReferenceArray<ColumnVector> columns;

  LazyBatch(BatchLayout layout, int columns, Dictionaries dictionaries) {
    this.layout = layout;
    this.dictionaries = dictionaries;
    this.columns = new AtomicReferenceArray<>(columns);
  }

  @Override
  public int rowCount() {
    return layout.rowCount();
  }

  @Override
  public ColumnVector column(int index) {
    ColumnVector column = columns.get(index);
    return column != null ? column : read(index);
  }

  /** One thread at a time, so that no column is read twice. */
  private synchronized ColumnVector read(int index) {
    ColumnVector column = columns.get(index);
    if (column == null) {
      column = layout.column(index, dictionaries);
      columns.set(index, column);
    }
    return column;
  }
}
