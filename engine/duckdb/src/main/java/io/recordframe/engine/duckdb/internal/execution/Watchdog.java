package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.Connection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks after queries that run, on one thread of its own: interrupts them at their deadlines and
 * when the thread that reads them is interrupted, and has it told how far they are. That is told by
 * virtual threads, so that a consumer that takes its time holds up nothing else.
 *
 * <p>The thread looks at all queries from time to time instead of being told of each, which would
 * wake it up for queries that are over before it looks.
 */
final class Watchdog implements AutoCloseable {

  private static final long LOOK_MILLIS = 100;

  /** How often the thread looks at nothing before it goes. */
  private static final int IDLE_LOOKS = 10;

  private final ScheduledThreadPoolExecutor timer;
  private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
  private volatile boolean looking;

  /** Used by the thread that looks. */
  private int idleLooks;

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

  /** A query that runs; known by its identity. */
  private static final class Watched {
    private final ExecutionControl control;
    private final Connection connection;

    Watched(ExecutionControl control, Connection connection) {
      this.control = control;
      this.connection = connection;
    }
  }

  /** Looks after a query until the watch is closed. */
  Watch watch(ExecutionControl control, Connection connection) {
    Watched query = new Watched(control, connection);
    watched.add(query);
    Future<?> deadline = null;
    try {
      startLooking();
      deadline = deadline(control, connection);
    } catch (RejectedExecutionException closed) {
      // The session is closed, which ends the query as well.
      return () -> watched.remove(query);
    }
    Future<?> end = deadline;
    return () -> {
      watched.remove(query);
      if (end != null) {
        end.cancel(false);
      }
    };
  }

  private @Nullable Future<?> deadline(ExecutionControl control, Connection connection) {
    Duration remaining = control.remaining();
    if (remaining == null) {
      return null;
    }
    long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(remaining));
    return timer.schedule(() -> control.interrupt(connection), nanos, TimeUnit.NANOSECONDS);
  }

  private void startLooking() {
    if (looking) {
      return;
    }
    synchronized (this) {
      if (!looking) {
        Future<?> _ = timer.schedule(this::lookAtAll, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        looking = true;
      }
    }
  }

  private void lookAtAll() {
    try {
      for (Watched query : watched) {
        look(query.control, query.connection);
      }
    } finally {
      idleLooks = watched.isEmpty() ? idleLooks + 1 : 0;
      looking = false;
      // Whoever adds a query from here on starts the next look if this does not.
      if (idleLooks < IDLE_LOOKS || !watched.isEmpty()) {
        lookAgain();
      } else {
        idleLooks = 0;
      }
    }
  }

  private void lookAgain() {
    try {
      startLooking();
    } catch (RejectedExecutionException closed) {
      // The session is closed, which ends all queries as well.
      watched.clear();
    }
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
