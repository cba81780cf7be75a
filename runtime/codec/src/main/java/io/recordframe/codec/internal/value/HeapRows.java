package io.recordframe.codec.internal.value;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/** Rows that came with a plan. */
public final class HeapRows implements RowsSource.Rows {

  private final Schema schema;
  private final ColumnVector rows;

  /**
   * Rows over a vector of structs.
   *
   * @param schema the columns
   * @param rows the rows, with the columns as fields
   */
  public HeapRows(Schema schema, ColumnVector rows) {
    this.schema = schema;
    this.rows = rows;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long size() {
    return rows.size();
  }

  @Override
  public ColumnBatch slice(long start, int count) {
    if (start < 0 || count < 0 || start > rows.size() - count) {
      throw new IndexOutOfBoundsException(
          "Rows %d to %d of %d".formatted(start, start + count, rows.size()));
    }
    List<ColumnVector> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(Slices.of(rows.child(i), (int) start, count));
    }
    return new HeapBatch(count, columns);
  }
}
