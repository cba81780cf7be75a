package io.recordframe.plan.engine;

import java.time.Duration;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How one run of a plan goes.
 *
 * @param timeout how long it may take from its start to its last batch, or null for as long as it
 *     takes
 * @param cancellation ends it from outside
 * @param progress is told from time to time which part (0 to 1) is done, by any thread; may be
 *     ignored
 */
public record Execution(
    @Nullable Duration timeout, Cancellation cancellation, @Nullable DoubleConsumer progress) {

  /** Checks the timeout. */
  public Execution {
    if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
      throw new IllegalArgumentException("A timeout must be longer than nothing: " + timeout);
    }
  }

  /**
   * Without timeout, cancellation or progress.
   *
   * @return the execution
   */
  public static Execution unbounded() {
    return new Execution(null, new Cancellation(), null);
  }

  /**
   * The same with a timeout.
   *
   * @param value how long it may take
   * @return the execution
   */
  public Execution withTimeout(Duration value) {
    return new Execution(value, cancellation, progress);
  }

  /**
   * The same with a cancellation.
   *
   * @param value ends it from outside
   * @return the execution
   */
  public Execution withCancellation(Cancellation value) {
    return new Execution(timeout, value, progress);
  }

  /**
   * The same with progress.
   *
   * @param value is told which part (0 to 1) is done
   * @return the execution
   */
  public Execution withProgress(DoubleConsumer value) {
    return new Execution(timeout, cancellation, value);
  }
}
