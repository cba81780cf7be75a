package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.error.DeadlineExceededException;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.error.RecordframeException;
import java.time.Duration;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** How long one execution may still take, who is told of it, and what ended it from outside. */
final class ExecutionControl {

  private final Execution execution;
  private final @Nullable ProgressReports progress;
  private volatile @Nullable Thread reader;
  private volatile boolean readerWasInterrupted;

  /** Guarded by this. */
  private boolean ended;

  ExecutionControl(Execution execution) {
    this.execution = execution.begin();
    DoubleConsumer consumer = execution.progress();
    this.progress = consumer == null ? null : new ProgressReports(consumer);
  }

  Execution execution() {
    return execution;
  }

  /** Whether whoever waits may have to be released before DuckDB takes notice. */
  boolean isBounded() {
    return execution.isBounded();
  }

  /** How long the execution may still take, not positive when its time is over; null for ever. */
  @Nullable Duration remaining() {
    return execution.remaining();
  }

  boolean isLate() {
    Duration remaining = remaining();
    return remaining != null && !remaining.isPositive();
  }

  @Nullable ProgressReports progress() {
    return progress;
  }

  /** Tells that all is done. */
  void complete() {
    if (progress != null) {
      progress.complete();
      requireRunning();
    }
  }

  /** Nothing is told and nothing interrupted from now on; the connection may go to others. */
  void end() {
    synchronized (this) {
      ended = true;
    }
    if (progress != null) {
      progress.end();
    }
  }

  /** Interrupts the connection of this execution, unless it has ended meanwhile. */
  synchronized void interrupt(Connection connection) {
    if (!ended) {
      connection.interrupt();
    }
  }

  /**
   * A thread waits in DuckDB for rows, where nothing but an interrupt of the connection stops it.
   */
  Reading beginReading() {
    reader = Thread.currentThread();
    return () -> reader = null;
  }

  /** A call into DuckDB by the thread that reads the rows. */
  interface Reading extends AutoCloseable {
    @Override
    void close();
  }

  /** Whether the thread that reads was interrupted; asked by other threads. */
  boolean isReaderInterrupted() {
    Thread thread = reader;
    if (thread != null && thread.isInterrupted()) {
      readerWasInterrupted = true;
    }
    return readerWasInterrupted;
  }

  /** What ended the execution from outside, or null where nothing did. */
  @Nullable RecordframeException ending(@Nullable Throwable cause) {
    if (execution.cancellation().isCancelled()) {
      return new QueryCancelledException("The query was cancelled", cause);
    }
    if (isReaderInterrupted()) {
      return new QueryCancelledException(
          "The query was cancelled, since the thread that read its rows was interrupted", cause);
    }
    Throwable thrown = progress == null ? null : progress.failure();
    if (thrown != null) {
      return new QueryFailedException(
          "The consumer of the query's progress failed: " + thrown, thrown);
    }
    return isLate() ? late(cause) : null;
  }

  DeadlineExceededException late(@Nullable Throwable cause) {
    return new DeadlineExceededException(
        "The query did not end within its timeout of %s; raise the timeout, or ask for less"
            .formatted(execution.timeout()),
        cause);
  }

  /** Whether nobody needs any more what DuckDB may still compute for the execution. */
  boolean isOver() {
    synchronized (this) {
      if (ended) {
        return true;
      }
    }
    return ending(null) != null;
  }

  /** Refuses to begin what is over already. */
  void requireRunning() {
    RecordframeException ending = ending(null);
    if (ending != null) {
      throw ending;
    }
  }
}
