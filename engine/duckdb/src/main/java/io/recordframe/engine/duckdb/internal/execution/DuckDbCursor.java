package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.DataChunk;
import io.recordframe.engine.duckdb.internal.nativeapi.QueryResult;
import io.recordframe.engine.duckdb.internal.source.PlanSources;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.type.Schema;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The chunks of a streaming result as batches, fetched by whoever asks for them. */
final class DuckDbCursor implements BatchCursor {

  private final DuckDbSession session;
  private final DuckDbPlan plan;
  private final PreparedQuery query;
  private final QueryResult result;
  private final ExecutionControl control;
  private final Buffers[] buffers;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicBoolean released = new AtomicBoolean();
  private final Cancellation.Registration registration;
  private final Watch watch;
  private final PlanSources.Use use;
  private volatile @Nullable NativeBatch current;
  private boolean ended;

  DuckDbCursor(
      DuckDbSession session,
      DuckDbPlan plan,
      PreparedQuery query,
      QueryResult result,
      ExecutionControl control,
      PlanSources.Use use) {
    this.session = session;
    this.plan = plan;
    this.query = query;
    this.result = result;
    this.control = control;
    this.use = use;
    this.buffers = new Buffers[plan.schema().size()];
    for (int i = 0; i < buffers.length; i++) {
      buffers[i] = new Buffers();
    }
    this.watch = session.watch(control, query.connection());
    this.registration =
        control.execution().cancellation().onCancel(() -> control.interrupt(query.connection()));
  }

  @Override
  public Schema schema() {
    return plan.schema();
  }

  @Override
  public @Nullable ColumnBatch next() {
    requireOpen();
    endBatch();
    if (ended) {
      return null;
    }
    DataChunk chunk = fetch();
    if (chunk == null) {
      ended = true;
      try {
        control.complete();
      } finally {
        release(true);
      }
      return null;
    }
    NativeBatch batch = new NativeBatch(chunk, plan.schema(), buffers);
    current = batch;
    if (closed.get()) {
      batch.end();
      throw closedException(null);
    }
    return batch;
  }

  private @Nullable DataChunk fetch() {
    try (ExecutionControl.Reading _ = control.beginReading()) {
      control.requireRunning();
      // DuckDB heeds an interrupt once it has computed its chunk, which may be late.
      if (plan.isDeep() || control.isBounded()) {
        return session
            .calls()
            .call(
                control,
                () -> Optional.ofNullable(result.nextChunk()),
                query.connection()::interrupt,
                chunk -> chunk.ifPresent(DataChunk::close))
            .orElse(null);
      }
      return result.nextChunk();
    } catch (RuntimeException failure) {
      ended = true;
      release(false);
      if (closed.get()) {
        throw closedException(failure);
      }
      throw session.translated(failure, control, query.connection(), plan.sources());
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      endBatch();
      release(false);
    }
  }

  private void endBatch() {
    NativeBatch batch = current;
    current = null;
    if (batch != null) {
      batch.end();
    }
  }

  /** Lets go of the connection, which goes on to other executions when this one came to its end. */
  private void release(boolean complete) {
    if (!released.compareAndSet(false, true)) {
      return;
    }
    registration.close();
    watch.close();
    control.end();
    if (complete && !control.execution().cancellation().isCancelled() && !closed.get()) {
      result.close();
      query.connection().clearInterrupt();
      plan.giveBack(query);
    } else {
      session.discard(query, control, plan.isDeep());
    }
    use.close();
  }

  private void requireOpen() {
    if (closed.get()) {
      throw closedException(null);
    }
  }

  private static IllegalStateException closedException(@Nullable Throwable cause) {
    return new IllegalStateException("This result is closed", cause);
  }
}
