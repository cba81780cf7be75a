package io.recordframe.engine.duckdb.internal.execution;

import io.recordframe.engine.duckdb.internal.nativeapi.EngineCall;
import io.recordframe.engine.duckdb.internal.nativeapi.EngineThreads;
import io.recordframe.plan.engine.Cancellation;
import io.recordframe.plan.error.QueryCancelledException;
import io.recordframe.plan.error.QueryFailedException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Calls into DuckDB that plan or may be long, on threads with room for them. Whoever waits is
 * released on cancellation and at the deadline, even while DuckDB takes no notice of either.
 */
final class NativeCalls implements AutoCloseable {

  private static final int MAXIMUM = 1_024;

  /** How long whoever was released waits at most, so that as a rule nothing is left behind. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final EngineThreads threads = new EngineThreads(MAXIMUM);

  /**
   * Runs work and waits for it.
   *
   * @param control how long to wait, and what ends the wait
   * @param work what to run
   * @param interruption asks the work to stop
   * @param disposal gets the result of work that nobody waits for any more
   */
  <T> T call(
      ExecutionControl control,
      Supplier<T> work,
      Runnable interruption,
      Consumer<? super T> disposal) {
    control.requireRunning();
    EngineCall<T> call = submit(work, interruption, disposal);
    try (Cancellation.Registration _ = control.execution().cancellation().onCancel(call::cancel)) {
      Duration remaining = control.remaining();
      return remaining == null ? call.await() : call.await(remaining);
    } catch (CancellationException cancelled) {
      throw new QueryCancelledException("The query was cancelled", cancelled);
    } catch (io.recordframe.engine.duckdb.internal.nativeapi.DeadlineExceededException late) {
      throw control.late(late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException(
          "The query was cancelled, since the thread that waited for it was interrupted",
          interrupted);
    }
  }

  /**
   * Runs work that lets go of something, and waits for it for a while: where DuckDB still computes,
   * it goes on without whoever waits. Where no more threads are to be had, it is left to the
   * collector, which closes handles with as much room.
   */
  void letGo(Runnable work) {
    EngineCall<Boolean> call;
    try {
      call =
          threads.submit(
              () -> {
                work.run();
                return true;
              },
              () -> {},
              _ -> {});
    } catch (RejectedExecutionException full) {
      return;
    }
    try {
      call.await(PATIENCE);
    } catch (io.recordframe.engine.duckdb.internal.nativeapi.DeadlineExceededException late) {
      // The work is done when DuckDB is.
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> EngineCall<T> submit(
      Supplier<T> work, Runnable interruption, Consumer<? super T> disposal) {
    try {
      return threads.submit(work, interruption, disposal);
    } catch (RejectedExecutionException rejected) {
      throw new QueryFailedException(String.valueOf(rejected.getMessage()), rejected);
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
