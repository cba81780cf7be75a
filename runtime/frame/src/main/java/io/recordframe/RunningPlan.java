package io.recordframe;

import io.recordframe.display.ProgressBar;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.type.Schema;
import org.jspecify.annotations.Nullable;

/** A cursor that closes its plan and progress bar with it. */
final class RunningPlan implements BatchCursor {

  private final PreparedPlan plan;
  private final BatchCursor cursor;
  private final @Nullable ProgressBar bar;

  RunningPlan(PreparedPlan plan, BatchCursor cursor, @Nullable ProgressBar bar) {
    this.plan = plan;
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
    try (plan;
        cursor) {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
