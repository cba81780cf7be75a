package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks after queries that run, on one thread of its own: interrupts them at their deadlines and
 * when the thread that reads them is interrupted, and has it told how far they are. That is told by
 * virtual threads, so that a consumer that takes its time holds up nothing else.
 */
final class Watchdog implements AutoCloseable {

  private static final long LOOK_MILLIS = 100;

  private final ScheduledThreadPoolExecutor timer;

  Watchdog() {
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform()
                .name("recordframe-duckdb-watchdog")
                .daemon()
                .inheritInheritableThreadLocals(false)
                .factory());
    timer.setRemoveOnCancelPolicy(true);
    timer.setKeepAliveTime(10, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
  }

  /** Looks after a query until the watch is closed. */
  Watch watch(ExecutionControl control, Connection connection) {
    List<Future<?>> tasks = new ArrayList<>(2);
    try {
      Duration remaining = control.remaining();
      if (remaining != null) {
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(remaining));
        tasks.add(timer.schedule(() -> control.interrupt(connection), nanos, TimeUnit.NANOSECONDS));
      }
      tasks.add(
          timer.scheduleWithFixedDelay(
              () -> look(control, connection), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS));
    } catch (RejectedExecutionException closed) {
      // The session is closed, which ends the query as well.
      return () -> tasks.forEach(task -> task.cancel(false));
    }
    return () -> tasks.forEach(task -> task.cancel(false));
  }

  private static void look(ExecutionControl control, Connection connection) {
    if (control.isReaderInterrupted()) {
      control.interrupt(connection);
    }
    ProgressReports progress = control.progress();
    if (progress != null) {
      Thread.ofVirtual()
          .name("recordframe-duckdb-progress")
          .inheritInheritableThreadLocals(false)
          .start(() -> tell(progress, control, connection));
    }
  }

  private static void tell(
      ProgressReports progress, ExecutionControl control, Connection connection) {
    double percentage;
    try {
      percentage = connection.progress().percentage();
    } catch (IllegalStateException closed) {
      // The query has ended.
      return;
    }
    progress.tell(percentage / 100);
    if (progress.failure() != null) {
      control.interrupt(connection);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
