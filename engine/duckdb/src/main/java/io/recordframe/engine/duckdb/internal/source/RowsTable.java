package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.ChunkWriter;
import io.recordframe.engine.duckdb.internal.nativeapi.ColumnDescription;
import io.recordframe.engine.duckdb.internal.nativeapi.TableScan;
import io.recordframe.engine.duckdb.internal.nativeapi.TableSource;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Rows of this process as a table of DuckDB, read in slices by as many threads as it has. */
final class RowsTable implements TableSource {

  private final RowsSource source;
  private final Schema schema;

  RowsTable(RowsSource source) {
    this.source = source;
    this.schema = source.rows().schema();
  }

  @Override
  public List<ColumnDescription> columns() {
    return FunctionTable.columns(schema);
  }

  @Override
  public long rowCount() {
    return source.rows().size();
  }

  @Override
  public TableScan scan(int[] columns) {
    return new Scan(columns.clone());
  }

  private final class Scan implements TableScan {
    private final int[] columns;
    private final long size = source.rows().size();
    private final AtomicLong next = new AtomicLong();

    Scan(int[] columns) {
      this.columns = columns;
    }

    @Override
    public int maximumThreads() {
      return Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), slices()));
    }

    private int slices() {
      return (int) Math.min(Integer.MAX_VALUE, size / 2048 + 1);
    }

    @Override
    public Worker worker() {
      return this::fill;
    }

    private void fill(ChunkWriter chunk) {
      long start = next.getAndAdd(chunk.capacity());
      int count = (int) Math.min(chunk.capacity(), Math.max(0, size - start));
      if (count > 0 && columns.length > 0) {
        ColumnBatch slice = source.rows().slice(start, count);
        if (slice.rowCount() != count) {
          throw new InvalidDataException(
              "A slice of %s must have the %d rows that were asked for, but has %d"
                  .formatted(source.description(), count, slice.rowCount()));
        }
        for (int i = 0; i < columns.length; i++) {
          write(chunk, i, slice, start, count);
        }
      }
      chunk.setRowCount(count);
    }

    private void write(ChunkWriter chunk, int position, ColumnBatch slice, long start, int count) {
      int column = columns[position];
      try {
        VectorTransfer.write(slice.column(column), chunk.column(position), count);
      } catch (IllegalArgumentException | IndexOutOfBoundsException invalid) {
        throw new InvalidDataException(
            "Column %s of %s cannot be read in the rows from %d on: %s"
                .formatted(
                    schema.field(column).name(), source.description(), start, invalid.getMessage()),
            invalid);
      }
    }
  }
}
