package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.DataChunk;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.Schema;
import org.jspecify.annotations.Nullable;

/** A chunk of DuckDB's, whose columns are copied to arrays when they are asked for. */
final class NativeBatch implements ColumnBatch {

  private final DataChunk chunk;
  private final Schema schema;
  private final Buffers[] buffers;
  private final @Nullable NativeColumn[] columns;
  private volatile boolean over;

  /**
   * A batch.
   *
   * @param chunk the rows, closed with the batch
   * @param schema the columns
   * @param buffers the arrays for each column, used again from batch to batch
   */
  NativeBatch(DataChunk chunk, Schema schema, Buffers[] buffers) {
    this.chunk = chunk;
    this.schema = schema;
    this.buffers = buffers;
    this.columns = new NativeColumn[schema.size()];
  }

  @Override
  public int rowCount() {
    return chunk.rowCount();
  }

  @Override
  public ColumnVector column(int index) {
    requireValid();
    NativeColumn column = columns[index];
    if (column == null) {
      column =
          new NativeColumn(
              this::requireValid, chunk.vector(index), schema.field(index).type(), buffers[index]);
      columns[index] = column;
    }
    return column;
  }

  /**
   * Checks that what is read is still there.
   *
   * @throws IllegalStateException if the cursor moved on or was closed
   */
  void requireValid() {
    if (over) {
      throw new IllegalStateException(
          "This batch is no longer valid: its cursor has moved on or is closed. Copy what is needed longer");
    }
  }

  void end() {
    over = true;
    chunk.close();
  }
}
