package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.ChunkWriter;
import io.recordframe.engine.duckdb.internal.nativeapi.ColumnDescription;
import io.recordframe.engine.duckdb.internal.nativeapi.TableScan;
import io.recordframe.engine.duckdb.internal.nativeapi.TableSource;
import io.recordframe.engine.duckdb.internal.sql.UniqueNames;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table function of the user as a table of DuckDB, read in turn by one thread. */
final class FunctionTable implements TableSource {

  private final FunctionSource source;
  private final Schema schema;

  FunctionTable(FunctionSource source) {
    this.source = source;
    this.schema = source.function().schema();
  }

  @Override
  public List<ColumnDescription> columns() {
    return columns(schema);
  }

  /** The columns of rows of this process, with names that DuckDB tells apart. */
  static List<ColumnDescription> columns(Schema schema) {
    List<String> names = UniqueNames.of(schema.names());
    List<ColumnDescription> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(
          new ColumnDescription(names.get(i), ColumnTypes.toNative(schema.field(i).type())));
    }
    return columns;
  }

  @Override
  public long rowCount() {
    return UNKNOWN;
  }

  @Override
  public TableScan scan(int[] columns) {
    int[] wanted = columns.clone();
    return new TableScan() {
      @Override
      public int maximumThreads() {
        return 1;
      }

      @Override
      public Worker worker() {
        return new Reader(wanted, source.function().open(source.arguments()));
      }
    };
  }

  private final class Reader implements TableScan.Worker {
    private final int[] columns;
    private final BatchCursor rows;
    private @Nullable ColumnBatch batch;
    private int next;
    private boolean ended;

    Reader(int[] columns, BatchCursor rows) {
      this.columns = columns;
      this.rows = rows;
    }

    @Override
    public void fill(ChunkWriter chunk) {
      ColumnBatch current = current();
      if (current == null) {
        chunk.setRowCount(0);
        return;
      }
      int count = Math.min(chunk.capacity(), current.rowCount() - next);
      for (int i = 0; i < columns.length; i++) {
        write(chunk, i, current, count);
      }
      next += count;
      chunk.setRowCount(count);
    }

    /** The batch with rows that were not read yet, or null at the end, which is found once. */
    private @Nullable ColumnBatch current() {
      if (!ended && (batch == null || next == batch.rowCount())) {
        batch = rows.next();
        next = 0;
        ended = batch == null;
      }
      return batch;
    }

    private void write(ChunkWriter chunk, int position, ColumnBatch current, int count) {
      int column = columns[position];
      try {
        VectorTransfer.write(current.column(column), chunk.column(position), next, count);
      } catch (IllegalArgumentException | IndexOutOfBoundsException invalid) {
        throw new InvalidDataException(
            "Column %s of the %s cannot be read: %s"
                .formatted(schema.field(column).name(), source.description(), invalid.getMessage()),
            invalid);
      }
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
