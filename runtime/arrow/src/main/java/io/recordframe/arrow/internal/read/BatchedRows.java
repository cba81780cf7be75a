package io.recordframe.arrow.internal.read;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.source.RowsSource;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of many batches. Keeps the batches that were used last, since a batch is read in many
 * slices.
 */
public final class BatchedRows implements RowsSource.Rows {

  private static final int KEPT = 4;

  private final Schema schema;
  private final long[] starts;
  private final IntFunction<ColumnBatch> reader;
  private final Map<Integer, ColumnBatch> kept =
      new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, ColumnBatch> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Rows of batches.
   *
   * @param schema the columns of all of them
   * @param counts how many rows each has
   * @param reader makes a batch, which is safe for several threads
   */
  public BatchedRows(Schema schema, List<Integer> counts, IntFunction<ColumnBatch> reader) {
    this.schema = schema;
    this.starts = new long[counts.size() + 1];
    for (int i = 0; i < counts.size(); i++) {
      starts[i + 1] = starts[i] + counts.get(i);
    }
    this.reader = reader;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public long size() {
    return starts[starts.length - 1];
  }

  private ColumnBatch batch(int index) {
    synchronized (kept) {
      return kept.computeIfAbsent(index, reader::apply);
    }
  }

  @Override
  public ColumnBatch slice(long start, int count) {
    Objects.checkFromIndexSize(start, count, size());
    List<Part> parts = new ArrayList<>();
    int index = firstBatch(start);
    for (long at = start; at < start + count; index++) {
      long end = Math.min(start + count, starts[index + 1]);
      if (end > at) {
        parts.add(new Part(batch(index), (int) (at - starts[index]), (int) (end - at)));
      }
      at = end;
    }
    return new SlicedBatch(schema, parts, count);
  }

  /** The last batch that begins at the row or before. */
  private int firstBatch(long row) {
    int low = 0;
    int high = starts.length - 2;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= row) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The batches as they are, without those that have no rows. */
  public BatchCursor batches() {
    return new Batches();
  }

  private record Part(ColumnBatch batch, int start, int count) {

    ColumnVector column(int index) {
      ColumnBatch column = new HeapBatch(batch.rowCount(), List.of(batch.column(index)));
      return HeapBatch.copyOf(column, 1, start, count).column(0);
    }
  }

  private record SlicedBatch(Schema schema, List<Part> parts, int rowCount) implements ColumnBatch {

    @Override
    public ColumnVector column(int index) {
      return HeapVector.concatenation(
          schema.field(index).type(), parts.stream().map(part -> part.column(index)).toList());
    }
  }

  private final class Batches implements BatchCursor {

    private int next;
    private volatile boolean closed;

    @Override
    public Schema schema() {
      return schema;
    }

    @Override
    public @Nullable ColumnBatch next() {
      if (closed) {
        throw new IllegalStateException("The Arrow batches are closed");
      }
      while (next < starts.length - 1 && starts[next] == starts[next + 1]) {
        next++;
      }
      return next < starts.length - 1 ? reader.apply(next++) : null;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
