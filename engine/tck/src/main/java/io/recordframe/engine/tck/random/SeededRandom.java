package io.recordframe.engine.tck.random;

import java.util.List;
import java.util.Random;

/** Choices that are the same for the same seed, on every machine and JDK. */
final class SeededRandom {

  private final Random random;

  SeededRandom(long seed) {
    // The algorithm of Random is specified; neighbouring seeds are spread first.
    random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
  }

  /** A number from 0 up to but without the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number between two bounds, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /**
   * A size from 1 to the most, small ones far more often than large ones, which take long: as often
   * below 10 as from 10 to 100, and seldom in the upper part.
   */
  int size(int most) {
    int limit = oneIn(16) ? most : Math.max(1, most / 32);
    int scale = 1 << random.nextInt(Integer.SIZE - Integer.numberOfLeadingZeros(limit));
    return Math.min(limit, scale + random.nextInt(scale));
  }

  /** True once in so many times. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  boolean coin() {
    return random.nextBoolean();
  }

  long anyLong() {
    return random.nextLong();
  }

  double gaussian() {
    return random.nextGaussian();
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
