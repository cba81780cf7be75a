package io.recordframe;

import io.recordframe.display.ProgressBar;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.error.FileValueException;
import io.recordframe.plan.type.Schema;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A cursor that gives its plan back and ends the progress bar when it is closed. */
final class RunningPlan implements BatchCursor {

  private final PreparedPlans.Lease lease;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final BatchCursor cursor;
  private final @Nullable ProgressBar bar;
  private final UnaryOperator<FileValueException> naming;

  /**
   * A cursor over a leased plan.
   *
   * @param lease the plan, given back when this is closed
   * @param cursor the rows
   * @param bar what shows the progress, or null
   * @param naming says of a failure what users call the place of it
   */
  RunningPlan(
      PreparedPlans.Lease lease,
      BatchCursor cursor,
      @Nullable ProgressBar bar,
      UnaryOperator<FileValueException> naming) {
    this.lease = lease;
    this.cursor = cursor;
    this.bar = bar;
    this.naming = naming;
  }

  @Override
  public Schema schema() {
    return cursor.schema();
  }

  @Override
  public @Nullable ColumnBatch next() {
    ColumnBatch batch;
    try {
      batch = cursor.next();
    } catch (FileValueException failure) {
      throw naming.apply(failure);
    }
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
