package io.recordframe.plan.source;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;

/**
 * The rows of a batch as rows of a source. The batch must stay valid, and be safe to read by
 * several threads, for as long as the source is in use; one over Java arrays is.
 */
public final class BatchRows implements RowsSource.Rows {

  private final Schema schema;
  private final ColumnBatch batch;

  /**
   * Checks that the batch is of the schema.
   *
   * @param schema the names of the columns, and what they hold
   * @param batch the rows
   * @throws InvalidDataException if a column is of another type than the schema says, or has
   *     another number of values than the batch has rows
   */
  public BatchRows(Schema schema, ColumnBatch batch) {
    this.schema = schema;
    this.batch = batch;
    for (int i = 0; i < schema.size(); i++) {
      Field field = schema.field(i);
      ColumnVector column = batch.column(i);
      if (!column.type().equals(field.type()) || column.size() != batch.rowCount()) {
        throw new InvalidDataException(
            "Column %d of a batch must be '%s' with %d values of %s, but has %d values of %s"
                .formatted(
                    i,
                    field.name(),
                    batch.rowCount(),
                    field.type().displayName(),
                    column.size(),
                    column.type().displayName()));
      }
    }
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long size() {
    return batch.rowCount();
  }

  @Override
  public ColumnBatch slice(long start, int count) {
    return HeapBatch.copyOf(batch, schema.size(), Math.toIntExact(start), count);
  }
}
