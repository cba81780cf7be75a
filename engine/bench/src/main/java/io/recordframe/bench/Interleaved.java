package io.recordframe.bench;

import java.util.Arrays;

/**
 * Runs works in turn, several times, so that what else the machine does meets all of them alike.
 */
final class Interleaved {

  private static final int WARM_UP = 2;

  private final int runs;

  /**
   * Runs of works.
   *
   * @param runs how many of each count
   */
  Interleaved(int runs) {
    this.runs = runs;
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
    double[][] seconds = new double[works.length][runs];
    long expected = works[0].run();
    for (int round = -WARM_UP; round < runs; round++) {
      for (int i = 0; i < works.length; i++) {
        long start = System.nanoTime();
        long result = works[i].run();
        long end = System.nanoTime();
        if (result != expected) {
          throw new IllegalStateException(
              "Work %d gave %d where the first gave %d".formatted(i + 1, result, expected));
        }
        if (round >= 0) {
          seconds[i][round] = (end - start) / 1e9;
        }
      }
    }
    return Arrays.stream(seconds).mapToDouble(Interleaved::median).toArray();
  }

  /** The middle of some values. */
  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
