package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands out rows that are all there, some at a time. */
final class RowsCursor implements BatchCursor {

  /** Small, so that results of a few rows already take several batches. */
  private static final int BATCH_SIZE = 1_024;

  private final Schema schema;
  private final List<Row> rows;
  private final ExecutionControl control;
  private int position;
  private @Nullable Batch current;
  private volatile boolean closed;

  RowsCursor(Schema schema, List<Row> rows, ExecutionControl control) {
    this.schema = schema;
    this.rows = rows;
    this.control = control;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public @Nullable ColumnBatch next() {
    if (closed) {
      throw new IllegalStateException("The cursor is closed");
    }
    expire();
    control.check();
    if (position == rows.size()) {
      return null;
    }
    int end = Math.min(rows.size(), position + BATCH_SIZE);
    Batch batch = new Batch(Rows.batch(schema, rows.subList(position, end)));
    position = end;
    current = batch;
    return batch;
  }

  private void expire() {
    Batch before = current;
    if (before != null) {
      before.valid = false;
    }
    current = null;
  }

  @Override
  public void close() {
    closed = true;
    expire();
  }

  /** A batch that says so when it is read too late. */
  private static final class Batch implements ColumnBatch {
    private final ColumnBatch content;
    private volatile boolean valid = true;

    Batch(ColumnBatch content) {
      this.content = content;
    }

    @Override
    public int rowCount() {
      return content.rowCount();
    }

    @Override
    public ColumnVector column(int index) {
      if (!valid) {
        throw new IllegalStateException(
            "The batch is no longer valid: its cursor moved on or was closed");
      }
      return content.column(index);
    }
  }
}
