package io.recordframe;

import io.recordframe.display.ProgressBar;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.type.Schema;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A cursor that gives its plan back and ends the progress bar when it is closed. */
final class RunningPlan implements BatchCursor {

  private final PreparedPlans.Lease lease;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final BatchCursor cursor;
  private final @Nullable ProgressBar bar;

  RunningPlan(PreparedPlans.Lease lease, BatchCursor cursor, @Nullable ProgressBar bar) {
    this.lease = lease;
    this.cursor = cursor;
    this.bar = bar;
  }

  @Override
  public Schema schema() {
    return cursor.schema();
  }

  @Override
  public @Nullable ColumnBatch next() {
    ColumnBatch batch = cursor.next();
    if (bar != null) {
      bar.close();
    }
    return batch;
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try (cursor) {
      if (bar != null) {
        bar.close();
      }
    } finally {
      lease.release();
    }
  }
}
