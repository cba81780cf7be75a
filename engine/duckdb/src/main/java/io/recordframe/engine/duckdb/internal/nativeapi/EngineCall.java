package io.recordframe.engine.duckdb.internal.nativeapi;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that runs on a thread of {@link EngineThreads}.
 *
 * <p>Whoever waits is released when the work ends, when the deadline passes, or when the call is
 * cancelled, whichever comes first. In the last two cases the work is interrupted and abandoned: it
 * may go on for as long as DuckDB does not react, and its result is disposed of by its own thread.
 * Safe for use by many threads.
 *
 * @param <T> the type of the result
 */
public final class EngineCall<T> {
  private final Supplier<? extends T> work;
  private final Runnable interruption;
  private final Consumer<? super T> disposal;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();

  EngineCall(Supplier<? extends T> work, Runnable interruption, Consumer<? super T> disposal) {
    this.work = work;
    this.interruption = interruption;
    this.disposal = disposal;
  }

  /**
   * Waits for the work.
   *
   * @return its result
   * @throws InterruptedException if the waiting thread is interrupted; the work is abandoned then
   * @throws CancellationException if the call was cancelled
   * @throws RuntimeException what the work threw, with the waiting thread's frames in its trace
   */
  public T await() throws InterruptedException {
    try {
      return outcome.get();
    } catch (InterruptedException interrupted) {
      cancel();
      throw interrupted;
    } catch (CancellationException cancelled) {
      throw cancellation(cancelled);
    } catch (ExecutionException failure) {
      throw rethrow(failure);
    }
  }

  /**
   * Waits for the work until a deadline.
   *
   * @param patience how long from now
   * @return its result
   * @throws DeadlineExceededException if the deadline passes first; the work is abandoned then
   * @throws InterruptedException if the waiting thread is interrupted; the work is abandoned then
   * @throws CancellationException if the call was cancelled
   * @throws RuntimeException what the work threw
   */
  public T await(Duration patience) throws InterruptedException {
    try {
      return outcome.get(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      abandon(new DeadlineExceededException(patience));
      // Either the deadline that just passed, or what came at the last moment.
      return await();
    } catch (InterruptedException interrupted) {
      cancel();
      throw interrupted;
    } catch (CancellationException cancelled) {
      throw cancellation(cancelled);
    } catch (ExecutionException failure) {
      throw rethrow(failure);
    }
  }

  /** Interrupts and abandons the work, unless it has ended. */
  public void cancel() {
    abandon(new CancellationException());
  }

  /** Whether the work has ended or was abandoned. */
  public boolean isDone() {
    return outcome.isDone();
  }

  /** Runs the work, on the thread of this call. */
  void run() {
    T result;
    try {
      result = work.get();
    } catch (Throwable thrown) {
      outcome.completeExceptionally(thrown);
      return;
    }
    if (!outcome.complete(result)) {
      disposal.accept(result);
    }
  }

  private void abandon(RuntimeException reason) {
    if (outcome.completeExceptionally(reason)) {
      interruption.run();
    }
  }

  private static CancellationException cancellation(CancellationException cause) {
    var cancellation = new CancellationException("The call into DuckDB was cancelled.");
    cancellation.initCause(cause);
    return cancellation;
  }

  private static RuntimeException rethrow(ExecutionException failure) {
    Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
    CallerTrace.append(cause);
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException("A call into DuckDB failed.", failure);
  }
}
