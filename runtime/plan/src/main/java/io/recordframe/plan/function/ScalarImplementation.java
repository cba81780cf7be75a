package io.recordframe.plan.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Computes a scalar function of the user, some rows at a time. Called by several threads at once.
 *
 * <p>It is serializable so that the class behind a lambda can be found when functions travel;
 * Java's serialization itself is never used.
 */
@FunctionalInterface
public interface ScalarImplementation extends Serializable {

  /**
   * Computes results.
   *
   * @param arguments a column for each parameter, of the parameter's type; valid until this returns
   * @param skipped true at the position of each row whose result does not matter, since a parameter
   *     that takes no null has one; null when there is no such row. The function is not to be
   *     called for these rows, and what the columns hold there is unspecified.
   * @return the results, of the result's type, one for each row
   * @throws FailedRowException if the function fails for one row
   */
  ColumnVector apply(ColumnBatch arguments, boolean @Nullable [] skipped);
}
