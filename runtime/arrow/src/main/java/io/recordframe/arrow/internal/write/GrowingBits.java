package io.recordframe.arrow.internal.write;

import java.util.Arrays;

/** Bits that are appended to, the lowest of each byte first. */
final class GrowingBits {

  private byte[] bytes = new byte[64];
  private int size;
  private int zeros;

  int size() {
    return size;
  }

  /** How many of the bits are not set. */
  int zeros() {
    return zeros;
  }

  byte[] array() {
    return bytes;
  }

  int byteCount() {
    return (int) ((size + 7L) / 8);
  }

  void clear() {
    Arrays.fill(bytes, 0, byteCount(), (byte) 0);
    size = 0;
    zeros = 0;
  }

  void put(boolean bit) {
    if (size >> 3 == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    if (bit) {
      bytes[size >> 3] |= (byte) (1 << (size & 7));
    } else {
      zeros++;
    }
    size++;
  }
}
