package io.recordframe.samples.dbbenchmark;

import java.util.random.RandomGenerator;

/**
 * The keys of one level of the join task: nine tenths of them are on both sides, a tenth is on the
 * left alone and a tenth on the right alone.
 *
 * @param left the keys of the left side
 * @param right the keys of the right side
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record JoinKeys(int[] left, int[] right) {

  /** A level of so many keys on each side. */
  static JoinKeys of(int count, RandomGenerator random) {
    int apart = Math.max(1, count / 10);
    int[] all = shuffled(ascending(count + apart), random);
    int[] left = new int[count];
    System.arraycopy(all, 0, left, 0, count);
    int[] right = new int[count];
    System.arraycopy(all, apart, right, 0, count);
    return new JoinKeys(left, right);
  }

  /** Every left key, and any of them again until there are so many, in random order. */
  int[] leftTimes(int rows, RandomGenerator random) {
    int[] keys = new int[rows];
    System.arraycopy(left, 0, keys, 0, Math.min(rows, left.length));
    for (int i = left.length; i < rows; i++) {
      keys[i] = left[random.nextInt(left.length)];
    }
    return shuffled(keys, random);
  }

  /** One of the right keys. */
  int anyRight(RandomGenerator random) {
    return right[random.nextInt(right.length)];
  }

  private static int[] ascending(int count) {
    int[] keys = new int[count];
    for (int i = 0; i < count; i++) {
      keys[i] = i + 1;
    }
    return keys;
  }

  private static int[] shuffled(int[] keys, RandomGenerator random) {
    for (int i = keys.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int key = keys[i];
      keys[i] = keys[other];
      keys[other] = key;
    }
    return keys;
  }
}
