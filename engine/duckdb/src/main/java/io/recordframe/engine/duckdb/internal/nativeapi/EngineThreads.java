package io.recordframe.engine.duckdb.internal.nativeapi;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Threads for calls into DuckDB, with a stack large enough to plan deeply nested queries: on an
 * ordinary thread some hundreds of levels overflow it, and the process dies.
 *
 * <p>A thread that has been idle for some seconds ends. All are daemons. Safe for use by many
 * threads, virtual ones included.
 */
public final class EngineThreads implements AutoCloseable {
  private static final long STACK_SIZE = 64L << 20;
  private static final Duration IDLE_TIME = Duration.ofSeconds(10);

  private final int maximum;
  private final ThreadPoolExecutor threads;

  /**
   * Creates threads as they are needed.
   *
   * @param maximum how many calls may be in progress at once, abandoned ones included
   */
  public EngineThreads(int maximum) {
    this.maximum = maximum;
    this.threads =
        new ThreadPoolExecutor(
            0,
            maximum,
            IDLE_TIME.toNanos(),
            TimeUnit.NANOSECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform()
                .name("recordframe-duckdb-", 1)
                .daemon()
                .stackSize(STACK_SIZE)
                // A thread outlives the call that it was created for, and must not keep its
                // caller's things.
                .inheritInheritableThreadLocals(false)
                .factory());
  }

  /**
   * Begins to run work on a thread of its own.
   *
   * @param work what to run
   * @param interruption asks the work to stop, from another thread; must return at once, do no harm
   *     when the work is over, and not throw: usually {@link Connection#interrupt}
   * @param disposal gets the result of work that nobody waits for any more
   * @throws RejectedExecutionException if the maximum of calls is in progress, or this was closed
   */
  public <T> EngineCall<T> submit(
      Supplier<? extends T> work, Runnable interruption, Consumer<? super T> disposal) {
    var call = new EngineCall<T>(work, interruption, disposal);
    try {
      threads.execute(call::run);
    } catch (RejectedExecutionException rejected) {
      throw new RejectedExecutionException(
          threads.isShutdown()
              ? "The engine was closed."
              : "The engine runs "
                  + maximum
                  + " calls already, which is its limit. Try again when some have ended.",
          rejected);
    }
    return call;
  }

  /** How many threads there are at the moment, idle ones included. */
  public int size() {
    return threads.getPoolSize();
  }

  /** Takes no more work. What is in progress goes on. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
