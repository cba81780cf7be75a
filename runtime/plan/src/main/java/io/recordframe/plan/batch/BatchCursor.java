package io.recordframe.plan.batch;

import io.recordframe.plan.type.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The batches of a result, one after the other, as the engine makes them. Used by one thread at a
 * time, apart from {@link #close()}, which may be called by any thread and ends a waiting {@link
 * #next()}.
 */
public interface BatchCursor extends AutoCloseable {

  /**
   * The columns of the batches.
   *
   * @return the schema
   */
  Schema schema();

  /**
   * Moves on. The batch before is no longer valid.
   *
   * @return the next batch, which has at least one row, or null at the end
   * @throws io.recordframe.plan.error.RecordframeException if the query failed, was cancelled or
   *     reached its deadline
   * @throws IllegalStateException if the cursor is closed
   */
  @Nullable ColumnBatch next();

  /** Ends the query if it still runs and releases what it holds. A second call does nothing. */
  @Override
  void close();
}
