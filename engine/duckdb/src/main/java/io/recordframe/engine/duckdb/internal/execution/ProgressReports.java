package io.recordframe.engine.duckdb.internal.execution;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a consumer how far one execution is: one report after the other, each further than the one
 * before, 1 at its good end, and nothing afterwards. Safe for use by several threads.
 */
final class ProgressReports {

  private final DoubleConsumer consumer;
  private final ReentrantLock lock = new ReentrantLock();

  /** Read and written with the lock held. */
  private double furthest = Double.NEGATIVE_INFINITY;

  private volatile boolean over;
  private volatile @Nullable Throwable failure;

  ProgressReports(DoubleConsumer consumer) {
    this.consumer = consumer;
  }

  /**
   * Tells a part, unless it is no further than what was told, the end, or another thread tells one
   * at the moment.
   */
  void tell(double part) {
    if (!lock.tryLock()) {
      return;
    }
    try {
      if (!over && part >= 0 && part < 1 && part > furthest) {
        furthest = part;
        accept(part);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Tells that all is done, once what another thread tells has been told. */
  void complete() {
    lock.lock();
    try {
      if (!over) {
        over = true;
        accept(1);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Begins no further report. */
  void end() {
    over = true;
  }

  /** What the consumer threw, or null. */
  @Nullable Throwable failure() {
    return failure;
  }

  private void accept(double part) {
    try {
      consumer.accept(part);
    } catch (Throwable thrown) {
      over = true;
      failure = thrown;
    }
  }
}
