package io.recordframe.plan.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Computes a window function of the user, a partition at a time. Called by several threads at once,
 * each with another partition. Serializable for the same reason as {@link ScalarImplementation}.
 */
@FunctionalInterface
public interface WindowImplementation extends Serializable {

  /**
   * Computes results.
   *
   * @param partition a column for each parameter, of the parameter's type, with all rows of a
   *     partition in the window's order; at least one row, valid until this returns
   * @param skipped true at the position of each row that is not to be looked at, since a parameter
   *     that takes no null has one; null when there is no such row. What the columns hold there is
   *     unspecified, and so may be what the results hold there.
   * @return the results, of the result's type, one for each row in the order of the rows
   * @throws FailedRowException if the function fails for one row
   * @throws Exception if it fails for the partition
   */
  ColumnVector apply(ColumnBatch partition, boolean @Nullable [] skipped) throws Exception;
}
