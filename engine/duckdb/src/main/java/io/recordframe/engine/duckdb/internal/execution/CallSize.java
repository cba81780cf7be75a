package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserScalarFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Calls a scalar function of the user for fewer rows at a time the longer it takes: between two
 * calls it is seen that the query has ended, of which DuckDB takes no notice before the function
 * has given what it was asked for. Safe for use by several threads.
 */
final class CallSize {

  /** How many rows a function is called for first, when nobody knows how long it takes. */
  static final int FIRST = 64;

  private static final long LONG_NANOS = 10_000_000;
  private static final int FACTOR = 4;
  private static final int MOST = 1 << 20;

  private final UserScalarFunction function;
  private final BooleanSupplier isOver;
  private volatile int size = FIRST;

  /**
   * Has called it for no rows yet.
   *
   * @param function the function
   * @param isOver whether nobody needs any more what it gives
   */
  CallSize(UserScalarFunction function, BooleanSupplier isOver) {
    this.function = function;
    this.isOver = isOver;
  }

  /**
   * Refuses to go on with what nobody needs.
   *
   * @param function the function that is called
   * @param isOver whether nobody needs any more what it gives
   * @throws QueryCancelledException if so
   */
  static void requireNeeded(UserFunction function, BooleanSupplier isOver) {
    if (isOver.getAsBoolean()) {
      throw new QueryCancelledException(
          "The query that calls the function %s has ended".formatted(function.name()));
    }
  }

  /** The results for all rows. */
  ColumnVector evaluate(ColumnBatch arguments) {
    int rows = arguments.rowCount();
    List<ColumnVector> results = new ArrayList<>();
    int from = 0;
    do {
      requireNeeded(function, isOver);
      int count = Math.min(size, rows - from);
      long start = System.nanoTime();
      results.add(
          function.evaluate(
              HeapBatch.copyOf(arguments, function.parameters().size(), from, count)));
      adapt(count, System.nanoTime() - start);
      from += count;
    } while (from < rows);
    return HeapVector.concatenation(function.result().type(), results);
  }

  private void adapt(int count, long nanos) {
    int now = size;
    if (nanos > LONG_NANOS) {
      size = Math.max(1, Math.min(now, count) / FACTOR);
    } else if (count >= now) {
      size = Math.min(MOST, now * FACTOR);
    }
  }
}
