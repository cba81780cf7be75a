package io.recordframe.arrow.internal.write;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that are appended to, in little-endian order. */
final class GrowingBytes {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_ENDIAN_LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[64];
  private int size;

  int size() {
    return size;
  }

  byte[] array() {
    return bytes;
  }

  void clear() {
    size = 0;
  }

  /**
   * Makes room at the end, which holds what stood there before.
   *
   * @return where it begins
   * @throws ArithmeticException if there would be more bytes than an array can have
   */
  int extend(int count) {
    int start = size;
    int needed = Math.addExact(size, count);
    if (needed > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, Math.max(needed, (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 16)));
    }
    size = needed;
    return start;
  }

  /** Room at the end as a buffer. */
  ByteBuffer extended(int count) {
    int start = extend(count);
    return ByteBuffer.wrap(bytes, start, count).order(ByteOrder.LITTLE_ENDIAN);
  }

  void putByte(byte value) {
    int at = extend(1);
    bytes[at] = value;
  }

  void putInt(int value) {
    int at = extend(Integer.BYTES);
    INTS.set(bytes, at, value);
  }

  void putLong(long value) {
    int at = extend(Long.BYTES);
    LONGS.set(bytes, at, value);
  }

  /** The most significant byte first. */
  void putBigEndianLong(long value) {
    int at = extend(Long.BYTES);
    BIG_ENDIAN_LONGS.set(bytes, at, value);
  }

  void put(byte[] values) {
    int at = extend(values.length);
    System.arraycopy(values, 0, bytes, at, values.length);
  }

  /** Makes bytes zero that are there already. */
  void zero(int start, int count) {
    Arrays.fill(bytes, start, start + count, (byte) 0);
  }

  /**
   * A text in UTF-8.
   *
   * @return whether it has any: half a surrogate pair has none
   */
  boolean putText(String text) {
    int length = text.length();
    int at = extend(Math.multiplyExact(length, 3));
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (unit < 0x80) {
        bytes[at++] = (byte) unit;
      } else if (unit < 0x800) {
        bytes[at++] = (byte) (0xC0 | unit >> 6);
        bytes[at++] = (byte) (0x80 | (unit & 0x3F));
      } else if (!Character.isSurrogate(unit)) {
        bytes[at++] = (byte) (0xE0 | unit >> 12);
        bytes[at++] = (byte) (0x80 | (unit >> 6 & 0x3F));
        bytes[at++] = (byte) (0x80 | (unit & 0x3F));
      } else {
        i++;
        if (!Character.isHighSurrogate(unit)
            || i == length
            || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
        int point = Character.toCodePoint(unit, text.charAt(i));
        bytes[at++] = (byte) (0xF0 | point >> 18);
        bytes[at++] = (byte) (0x80 | (point >> 12 & 0x3F));
        bytes[at++] = (byte) (0x80 | (point >> 6 & 0x3F));
        bytes[at++] = (byte) (0x80 | (point & 0x3F));
      }
    }
    size = at;
    return true;
  }
}
