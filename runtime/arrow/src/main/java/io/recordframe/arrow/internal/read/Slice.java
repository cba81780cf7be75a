package io.recordframe.arrow.internal.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Objects;

/** A part of an array of bytes, read in little-endian order. */
final class Slice {

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_ENDIAN_LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] array;
  private final int start;
  private final int length;

  /**
   * A part.
   *
   * @param array the bytes
   * @param start where the part begins
   * @param length how many bytes it has
   */
  Slice(byte[] array, int start, int length) {
    Objects.checkFromIndexSize(start, length, array.length);
    this.array = array;
    this.start = start;
    this.length = length;
  }

  /** The array, more of which may be somebody else's. */
  byte[] array() {
    return array;
  }

  int start() {
    return start;
  }

  int length() {
    return length;
  }

  byte byteAt(int index) {
    return array[start + index];
  }

  boolean bitAt(int index) {
    return (array[start + (index >> 3)] >> (index & 7) & 1) != 0;
  }

  short shortAt(int index) {
    return (short) SHORTS.get(array, start + index * Short.BYTES);
  }

  int intAt(int index) {
    return (int) INTS.get(array, start + index * Integer.BYTES);
  }

  long longAt(int index) {
    return (long) LONGS.get(array, start + index * Long.BYTES);
  }

  /** The eight bytes at a position that is counted in longs, the most significant first. */
  long bigEndianLongAt(int index) {
    return (long) BIG_ENDIAN_LONGS.get(array, start + index * Long.BYTES);
  }

  /** Some bytes from the last to the first, as {@link java.math.BigInteger} wants them. */
  byte[] reversed(int offset, int count) {
    byte[] reversed = new byte[count];
    for (int i = 0; i < count; i++) {
      reversed[i] = array[start + offset + count - 1 - i];
    }
    return reversed;
  }
}
