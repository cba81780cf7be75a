package io.recordframe.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Runs works in turn, several times, so that what else the machine does meets all of them alike.
 */
final class Interleaved {

  private static final int WARM_UP = 2;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int warmUp;
  private final int runs;
  private final LongSupplier clock;

  private Interleaved(int warmUp, int runs, LongSupplier clock) {
    this.warmUp = warmUp;
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * Runs of works.
   *
   * @param runs how many of each count
   */
  Interleaved(int runs) {
    this(WARM_UP, runs, System::nanoTime);
  }

  /** The same after more runs that do not count. */
  Interleaved warmedUp(int more) {
    return new Interleaved(more, runs, clock);
  }

  /** The same in processor time of this thread, for works that have no other threads. */
  Interleaved ofThisThread() {
    return new Interleaved(warmUp, runs, THREADS::getCurrentThreadCpuTime);
  }

  /**
   * Times works.
   *
   * @param works what to time
   * @return the median of each, in seconds
   * @throws IllegalStateException if their results differ
   * @throws Exception what a work throws
   */
  double[] medians(Work... works) throws Exception {
    return Arrays.stream(seconds(works)).mapToDouble(Interleaved::median).toArray();
  }

  /**
   * All that it took to run works, where one figure would hide what else the machine did.
   *
   * @param works what to time
   * @return the seconds of each run of each
   * @throws IllegalStateException if their results differ
   * @throws Exception what a work throws
   */
  double[][] seconds(Work... works) throws Exception {
    double[][] seconds = new double[works.length][runs];
    long expected = works[0].run();
    for (int round = -warmUp; round < runs; round++) {
      for (int i = 0; i < works.length; i++) {
        long start = clock.getAsLong();
        long result = works[i].run();
        long end = clock.getAsLong();
        if (result != expected) {
          throw new IllegalStateException(
              "Work %d gave %d where the first gave %d".formatted(i + 1, result, expected));
        }
        if (round >= 0) {
          seconds[i][round] = (end - start) / 1e9;
        }
      }
    }
    return seconds;
  }

  /** The middle of some values. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
