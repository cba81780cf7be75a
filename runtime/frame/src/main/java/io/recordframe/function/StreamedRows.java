package io.recordframe.function;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.type.Schema;
import io.recordframe.support.RecordCodec;
import io.recordframe.support.RowsOf;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a stream as batches, each taken from it when it is asked for.
 *
 * @param <R> the record
 */
final class StreamedRows<R> implements BatchCursor {

  private static final int BATCH = 2_048;

  private final RecordCodec<R> codec;
  private final Stream<? extends R> stream;
  private @Nullable Iterator<? extends R> records;

  StreamedRows(RecordCodec<R> codec, Stream<? extends R> stream) {
    this.codec = codec;
    this.stream = stream;
  }

  @Override
  public Schema schema() {
    return codec.schema();
  }

  @Override
  public @Nullable ColumnBatch next() {
    if (records == null) {
      records = stream.iterator();
    }
    List<R> batch = new ArrayList<>();
    while (batch.size() < BATCH && records.hasNext()) {
      batch.add(records.next());
    }
    return batch.isEmpty() ? null : new RowsOf<>(codec, batch).slice(0, batch.size());
  }

  @Override
  public void close() {
    stream.close();
  }
}
