package io.recordframe.arrow.internal.compression;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The checksum of LZ4's frames. */
final class XxHash32 {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int PRIME_1 = 0x9E3779B1;
  private static final int PRIME_2 = 0x85EBCA77;
  private static final int PRIME_3 = 0xC2B2AE3D;
  private static final int PRIME_4 = 0x27D4EB2F;
  private static final int PRIME_5 = 0x165667B1;
  private static final int SUM_OF_PRIMES_1_AND_2 = 0x24234428;
  private static final int STRIPE = 16;

  private XxHash32() {}

  /** The checksum of some bytes, with the seed 0. */
  static int of(byte[] bytes, int start, int count) {
    int at = start;
    int end = start + count;
    int hash;
    if (count >= STRIPE) {
      int first = SUM_OF_PRIMES_1_AND_2;
      int second = PRIME_2;
      int third = 0;
      int fourth = -PRIME_1;
      for (; at <= end - STRIPE; at += STRIPE) {
        first = round(first, (int) INTS.get(bytes, at));
        second = round(second, (int) INTS.get(bytes, at + 4));
        third = round(third, (int) INTS.get(bytes, at + 8));
        fourth = round(fourth, (int) INTS.get(bytes, at + 12));
      }
      hash =
          Integer.rotateLeft(first, 1)
              + Integer.rotateLeft(second, 7)
              + Integer.rotateLeft(third, 12)
              + Integer.rotateLeft(fourth, 18);
    } else {
      hash = PRIME_5;
    }
    hash += count;
    for (; at <= end - Integer.BYTES; at += Integer.BYTES) {
      hash = Integer.rotateLeft(hash + (int) INTS.get(bytes, at) * PRIME_3, 17) * PRIME_4;
    }
    for (; at < end; at++) {
      hash = Integer.rotateLeft(hash + (bytes[at] & 0xFF) * PRIME_5, 11) * PRIME_1;
    }
    hash = (hash ^ hash >>> 15) * PRIME_2;
    hash = (hash ^ hash >>> 13) * PRIME_3;
    return hash ^ hash >>> 16;
  }

  private static int round(int sum, int value) {
    return Integer.rotateLeft(sum + value * PRIME_2, 13) * PRIME_1;
  }
}
