package io.recordframe.arrow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages bytes in a way that a seed chooses, as accidents and attackers would. */
final class Mutation {

  private static final long[] EXTREMES = {
    0,
    1,
    -1,
    2,
    7,
    8,
    64,
    255,
    256,
    65_535,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 31,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MAX_VALUE - 7
  };

  private final SplittableRandom random;

  Mutation(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The bytes with one to four faults. */
  byte[] of(byte[] bytes) {
    byte[] mutated = bytes.clone();
    for (int i = random.nextInt(4); i >= 0 && mutated.length > 16; i--) {
      mutated = once(mutated);
    }
    return mutated;
  }

  private byte[] once(byte[] bytes) {
    int at = random.nextInt(bytes.length - 8);
    // Most of what leads anywhere stands at multiples of four.
    int aligned = at & ~3;
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    switch (random.nextInt(10)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt();
      case 2 -> buffer.putInt(aligned, (int) extreme());
      case 3 -> buffer.putLong(aligned, extreme());
      case 4 -> buffer.putInt(aligned, buffer.getInt(aligned) + random.nextInt(-9, 10));
      case 5 ->
          buffer.putShort(aligned, (short) (buffer.getShort(aligned) + random.nextInt(-9, 10)));
      case 6 -> buffer.putInt(aligned, buffer.getInt(random.nextInt(bytes.length - 8) & ~3));
      case 7 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
      }
      case 8 -> {
        int from = random.nextInt(bytes.length);
        int count = random.nextInt(Math.min(64, bytes.length - from));
        byte[] shorter = new byte[bytes.length - count];
        System.arraycopy(bytes, 0, shorter, 0, from);
        System.arraycopy(bytes, from + count, shorter, from, shorter.length - from);
        return shorter;
      }
      default -> {
        int from = random.nextInt(bytes.length - 8) & ~7;
        int count = Math.min(random.nextInt(64), bytes.length - Math.max(from, at));
        System.arraycopy(bytes, from, bytes, at, count);
      }
    }
    return bytes;
  }

  private long extreme() {
    return EXTREMES[random.nextInt(EXTREMES.length)];
  }
}
