package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.ArrowLimits;
import io.recordframe.arrow.internal.format.ArrowColumns;
import io.recordframe.arrow.internal.format.Header;
import io.recordframe.arrow.internal.format.Refusals;
import io.recordframe.arrow.internal.read.MessageStream.Message;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.type.Schema;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The batches of a stream. */
public final class StreamBatches implements BatchCursor {

  private static final String SOURCE = "Arrow stream";

  private final ArrowLimits limits;
  private final MessageStream messages;
  private final ArrowColumns columns;
  private final Dictionaries dictionaries;
  private final AtomicBoolean closed = new AtomicBoolean();
  private int batches;
  private boolean ended;
  private @Nullable RuntimeException failure;

  /** Reads the schema. Closes the input if that fails. */
  public StreamBatches(InputStream input, ArrowLimits limits) {
    this.limits = limits;
    this.messages = new MessageStream(input, limits, SOURCE);
    try {
      this.columns = columns(messages.next());
    } catch (RuntimeException failed) {
      messages.close();
      throw failed;
    }
    this.dictionaries = new Dictionaries(columns, limits);
  }

  private static ArrowColumns columns(@Nullable Message first) {
    if (first != null && first.header() instanceof Header.Columns(ArrowColumns found)) {
      return found;
    }
    throw Refusals.malformed("A stream begins with its schema, but here is none");
  }

  @Override
  public Schema schema() {
    return columns.schema();
  }

  @Override
  public @Nullable ColumnBatch next() {
    if (closed.get()) {
      throw new IllegalStateException("The Arrow stream is closed");
    }
    if (failure != null) {
      throw failure;
    }
    try {
      while (!ended) {
        Message message = messages.next();
        if (message == null) {
          ended = true;
          break;
        }
        ColumnBatch batch = batch(message);
        if (batch != null) {
          return batch;
        }
      }
      return null;
    } catch (RuntimeException failed) {
      failure = failed;
      throw failed;
    }
  }

  private @Nullable ColumnBatch batch(Message message) {
    return switch (message.header()) {
      case Header.Columns _ -> throw Refusals.malformed("A stream has a second schema");
      case Header.Dictionary dictionary -> {
        Place place = new Place("the " + SOURCE, "the dictionary " + dictionary.id());
        dictionaries.add(dictionary, message.body(), place);
        yield null;
      }
      case Header.Rows rows -> {
        batches++;
        Place place = new Place("the " + SOURCE, "record batch " + batches);
        BatchLayout layout = new BatchLayout(columns.fields(), rows, message.body(), limits, place);
        List<ColumnVector> vectors = new ArrayList<>();
        for (int i = 0; i < columns.fields().size(); i++) {
          vectors.add(layout.column(i, dictionaries));
        }
        yield layout.rowCount() == 0 ? null : new HeapBatch(layout.rowCount(), vectors);
      }
    };
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      messages.close();
    }
  }
}
