package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;

/** Interrupts queries at their deadlines and tells how far they are, on one thread of its own. */
final class Watchdog implements AutoCloseable {

  private static final long PROGRESS_MILLIS = 100;

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
    List<Future<?>> tasks = new ArrayList<>();
    if (control.hasDeadline()) {
      long nanos = Math.max(0, control.remaining().toNanos());
      tasks.add(timer.schedule(connection::interrupt, nanos, TimeUnit.NANOSECONDS));
    }
    DoubleConsumer progress = control.execution().progress();
    if (progress != null) {
      tasks.add(
          timer.scheduleWithFixedDelay(
              () -> tell(progress, connection),
              PROGRESS_MILLIS,
              PROGRESS_MILLIS,
              TimeUnit.MILLISECONDS));
    }
    return tasks.isEmpty() ? Watch.NONE : () -> tasks.forEach(task -> task.cancel(false));
  }

  private static void tell(DoubleConsumer progress, Connection connection) {
    if (!connection.isClosed()) {
      double percentage = connection.progress().percentage();
      if (percentage >= 0) {
        progress.accept(Math.min(1, percentage / 100));
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
