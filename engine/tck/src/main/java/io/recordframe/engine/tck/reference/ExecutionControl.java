package io.recordframe.engine.tck.reference;

import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.DeadlineExceededException;
import io.recordframe.plan.error.QueryCancelledException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Ends an execution that was cancelled or takes too long, and knows when it began. */
final class ExecutionControl {

  private final Execution execution;
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MICROS);

  ExecutionControl(Execution execution) {
    this.execution = execution;
  }

  /** The instant at which the query began. */
  Instant start() {
    return start;
  }

  /**
   * Asked before each piece of work.
   *
   * @throws QueryCancelledException if the execution was cancelled
   * @throws DeadlineExceededException if it takes longer than it may
   */
  void check() {
    if (execution.cancellation().isCancelled()) {
      throw new QueryCancelledException("The query was cancelled");
    }
    Duration remaining = execution.remaining();
    if (remaining != null && !remaining.isPositive()) {
      throw new DeadlineExceededException(
          "The query took longer than its timeout of " + execution.timeout());
    }
  }
}
