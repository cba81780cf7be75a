package io.recordframe.engine.duckdb;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * As many numbers from 0, made when they are asked for.
 *
 * @param size how many
 * @param onSchema called when somebody asks for the columns
 * @param onSlice called when somebody asks for rows, with the number behind the last one
 */
public record NumberRows(long size, Runnable onSchema, LongConsumer onSlice)
    implements RowsSource.Rows {

  /** The only column. */
  public static final Schema SCHEMA = Values.nullable("n", ScalarType.INT64);

  /** Numbers, and who is told when rows are asked for. */
  public static RowsSource source(long size, LongConsumer onSlice) {
    return new RowsSource(new NumberRows(size, () -> {}, onSlice), "numbers");
  }

  @Override
  public Schema schema() {
    onSchema.run();
    return SCHEMA;
  }

  @Override
  public ColumnBatch slice(long start, int count) {
    onSlice.accept(start + count);
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = start + i;
    }
    return new HeapBatch(count, List.of(new HeapVector(ScalarType.INT64, count, values, null)));
  }
}
