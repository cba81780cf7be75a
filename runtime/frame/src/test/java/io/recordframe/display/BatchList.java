package io.recordframe.display;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A result of batches that are there already. */
final class BatchList implements BatchCursor {

  private final Schema schema;
  private final Deque<ColumnBatch> batches = new ArrayDeque<>();
  private boolean closed;

  BatchList(Field... fields) {
    this.schema = Schema.of(fields);
  }

  BatchList batch(int rows, ColumnVector... columns) {
    batches.add(new HeapBatch(rows, List.of(columns)));
    return this;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public ColumnBatch next() {
    return batches.poll();
  }

  @Override
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }
}
