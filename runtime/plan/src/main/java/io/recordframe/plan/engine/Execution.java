package io.recordframe.plan.engine;

import java.time.Duration;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How long a run may take, what ends it from outside, and who is told how far it is. It holds for
 * all that the run consists of: looking at files, planning, running, and reading the rows. One may
 * be used for many runs; the time of each is its own. Immutable.
 *
 * <p>Whoever waits is released at the deadline and on cancellation, whatever the engine does at
 * that moment, batches of rows included; it may take up to a second more until the engine has let
 * go of what the run held. The engine itself may take notice later: DuckDB does so between batches
 * of rows and steps of planning, but not while it parses a text.
 */
public final class Execution {

  private final @Nullable Duration timeout;
  private final Cancellation cancellation;

  /** Whether somebody holds the switch. */
  private final boolean cancellable;

  private final @Nullable DoubleConsumer progress;
  private final boolean begun;
  private final long start;

  private Execution(
      @Nullable Duration timeout,
      Cancellation cancellation,
      boolean cancellable,
      @Nullable DoubleConsumer progress,
      boolean begun,
      long start) {
    this.timeout = timeout;
    this.cancellation = cancellation;
    this.cancellable = cancellable;
    this.progress = progress;
    this.begun = begun;
    this.start = start;
  }

  /**
   * Without timeout, cancellation or progress.
   *
   * @return the execution
   */
  public static Execution unbounded() {
    return new Execution(null, new Cancellation(), false, null, false, 0);
  }

  /**
   * The same with a timeout.
   *
   * @param value how long a run may take, from its start to its last batch
   * @return the execution
   * @throws IllegalArgumentException if that is not longer than nothing
   */
  public Execution withTimeout(Duration value) {
    if (!Objects.requireNonNull(value, "value").isPositive()) {
      throw new IllegalArgumentException("A timeout must be longer than nothing: " + value);
    }
    return new Execution(value, cancellation, cancellable, progress, begun, start);
  }

  /**
   * The same with a cancellation.
   *
   * @param value ends it from outside
   * @return the execution
   */
  public Execution withCancellation(Cancellation value) {
    return new Execution(
        timeout, Objects.requireNonNull(value, "value"), true, progress, begun, start);
  }

  /**
   * The same with progress.
   *
   * @param value is told from time to time which part is done, from 0 to 1: one call after the
   *     other, by any thread, never less than before. 1 is told once, when the last row was read or
   *     all are written; a run that ends otherwise does not tell it. What it throws ends the run
   *     and is the cause of its {@link io.recordframe.plan.error.QueryFailedException}
   * @return the execution
   */
  public Execution withProgress(DoubleConsumer value) {
    return new Execution(
        timeout, cancellation, cancellable, Objects.requireNonNull(value, "value"), begun, start);
  }

  /**
   * How long a run may take.
   *
   * @return the time from its start to its last batch, or null for as long as it takes
   */
  public @Nullable Duration timeout() {
    return timeout;
  }

  /**
   * Whether a run may be ended from outside: by a timeout, or a cancellation that it was given.
   * Engines that can run what nobody will end with less ado ask this.
   *
   * @return whether it may
   */
  public boolean isBounded() {
    return timeout != null || cancellable;
  }

  /**
   * What ends a run from outside.
   *
   * @return the switch that was given, or one that nobody else has
   */
  public Cancellation cancellation() {
    return cancellation;
  }

  /**
   * Who is told how far a run is.
   *
   * @return the consumer, or null
   */
  public @Nullable DoubleConsumer progress() {
    return progress;
  }

  /**
   * This as the execution of one run, whose time goes by from now on. Called when a run starts;
   * what has begun already is given back as it is, so that the steps of one run share its time.
   *
   * @return the execution of the run
   */
  public Execution begin() {
    return begun
        ? this
        : new Execution(timeout, cancellation, cancellable, progress, true, System.nanoTime());
  }

  /**
   * How much of the time is left.
   *
   * @return the time, not positive when it is over; the whole timeout where no run has begun; null
   *     without a timeout
   */
  public @Nullable Duration remaining() {
    return timeout == null || !begun ? timeout : timeout.minusNanos(System.nanoTime() - start);
  }
}
