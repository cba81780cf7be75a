package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.DeadlineExceededException;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.RecordframeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long one execution may still take, and whether it was ended from outside. */
final class ExecutionControl {

  private final Execution execution;
  private final long start = System.nanoTime();
  private final long allowed;

  ExecutionControl(Execution execution) {
    this.execution = execution;
    Duration timeout = execution.timeout();
    this.allowed = timeout == null ? Long.MAX_VALUE : saturatedNanos(timeout);
  }

  Execution execution() {
    return execution;
  }

  boolean hasDeadline() {
    return allowed < Long.MAX_VALUE;
  }

  /** How long the execution may still take; not positive when its time is over. */
  Duration remaining() {
    return Duration.ofNanos(allowed - (System.nanoTime() - start));
  }

  boolean isLate() {
    return hasDeadline() && !remaining().isPositive();
  }

  /** What ended the execution from outside, or null where nothing did. */
  @Nullable RecordframeException ending(@Nullable Throwable cause) {
    if (execution.cancellation().isCancelled()) {
      return new QueryCancelledException("The query was cancelled", cause);
    }
    return isLate() ? late(cause) : null;
  }

  DeadlineExceededException late(@Nullable Throwable cause) {
    return new DeadlineExceededException(
        "The query did not end within its timeout of %s; raise the timeout, or ask for less"
            .formatted(execution.timeout()),
        cause);
  }

  /** Refuses to begin what is over already. */
  void requireRunning() {
    RecordframeException ending = ending(null);
    if (ending != null) {
      throw ending;
    }
  }

  private static long saturatedNanos(Duration duration) {
    return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE - 1)) > 0
        ? Long.MAX_VALUE - 1
        : duration.toNanos();
  }
}
