package io.recordframe;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.QueryFailedException;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One run of a plan, read into rows. */
final class Results<R> {

  private static final Cleaner FORGOTTEN = Cleaner.create();

  private final Session session;
  private final Relation plan;
  private final String rowName;
  private final BatchReader<R> reader;
  private final Execution execution;

  /**
   * A run that has not begun.
   *
   * @param session the session
   * @param plan the plan
   * @param rowName what messages call a row
   * @param reader makes rows out of batches
   * @param execution how it runs
   */
  Results(
      Session session, Relation plan, String rowName, BatchReader<R> reader, Execution execution) {
    this.session = session;
    this.plan = plan;
    this.rowName = rowName;
    this.reader = reader;
    this.execution = Objects.requireNonNull(execution, "execution");
  }

  List<R> collect() {
    List<RowList<R>> parts = new ArrayList<>();
    try (Batches batches = new Batches()) {
      RowList<R> batch = batches.next();
      while (batch != null) {
        parts.add(batch);
        batch = batches.next();
      }
    }
    return RowList.concat(parts);
  }

  void forEachBatch(Consumer<? super List<R>> action) {
    Objects.requireNonNull(action, "action");
    try (Batches batches = new Batches()) {
      RowList<R> batch = batches.next();
      while (batch != null) {
        action.accept(batch);
        batch = batches.next();
      }
    }
  }

  Stream<R> stream() {
    Batches batches = new Batches();
    return StreamSupport.stream(new RowSpliterator(batches), false).onClose(batches::close);
  }

  R one() {
    return optional()
        .orElseThrow(() ->
            new QueryFailedException(
                "Exactly one row of %s was asked for, but there is none; use optional() where that may be"
                    .formatted(rowName)));
  }

  Optional<R> optional() {
    try (Batches batches = new Batches()) {
      List<R> batch = batches.next();
      if (batch == null) {
        return Optional.empty();
      }
      if (batch.size() > 1 || batches.next() != null) {
        throw new QueryFailedException(
            "One row of %s was asked for, but there are more; use limit(1) or collect()"
                .formatted(rowName));
      }
      return Optional.of(batch.getFirst());
    }
  }

  /**
   * The batches of the run as rows; closes itself at the end and when one fails. One that is
   * forgotten with its stream is closed when the collector finds it.
   */
  private final class Batches implements AutoCloseable {

    private final BatchCursor cursor = session.runs().run(plan, execution);
    private final Cleaner.Cleanable cleanable = FORGOTTEN.register(this, cursor::close);
    private long firstRow;
    private volatile boolean closed;

    @Nullable RowList<R> next() {
      boolean more = false;
      try {
        ColumnBatch batch = cursor.next();
        if (batch == null) {
          return null;
        }
        RowList<R> rows = reader.read(batch, firstRow);
        firstRow += batch.rowCount();
        more = true;
        return rows;
      } finally {
        if (!more) {
          close();
        }
      }
    }

    @Override
    public void close() {
      closed = true;
      cleanable.clean();
    }

    boolean isClosed() {
      return closed;
    }
  }

  /** Rows out of batches, one batch at a time. */
  private final class RowSpliterator extends Spliterators.AbstractSpliterator<R> {

    private final Batches batches;
    private RowList<R> batch = RowList.concat(List.of());
    private int position;
    private boolean ended;

    RowSpliterator(Batches batches) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.batches = batches;
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
      requireOpen();
      if (position == batch.size() && !fetch()) {
        return false;
      }
      action.accept(batch.get(position++));
      return true;
    }

    private void requireOpen() {
      if (!ended && batches.isClosed()) {
        throw new IllegalStateException("This stream is closed, or its query has failed");
      }
    }

    /** One row after the other without asking each time whether its batch or the stream goes on. */
    @Override
    public void forEachRemaining(Consumer<? super R> action) {
      do {
        int size = batch.size();
        while (position < size) {
          action.accept(batch.get(position++));
        }
      } while (fetch());
    }

    private boolean fetch() {
      if (ended) {
        return false;
      }
      requireOpen();
      RowList<R> next = batches.next();
      if (next == null) {
        ended = true;
        return false;
      }
      batch = next;
      position = 0;
      return true;
    }
  }
}
