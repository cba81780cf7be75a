package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Decodes values of varying length. A value is described by 16 bytes: its length in 4 bytes, then
 * its content in place if it has at most 12 bytes, else the first 4 bytes of it and its address.
 */
final class StringReader {
  private static final int WIDTH = Storage.BYTES.width();
  private static final int LONGEST_INLINE = 12;
  private static final int SMALLEST_CONTENT = 256;
  private static final byte[] NOTHING = new byte[0];
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private StringReader() {}

  /**
   * Reads strings. The descriptions are copied to the heap together, where the strings that stand
   * in them are decoded without further access to native memory. What DuckDB stores as VARCHAR is
   * valid UTF-8.
   */
  static void readStrings(
      ByteScratch scratch,
      long data,
      long validity,
      int from,
      int count,
      @Nullable String[] into,
      int at) {
    int described = Math.multiplyExact(count, WIDTH);
    byte[] descriptions = scratch.take(described);
    byte[] content = NOTHING;
    MemorySegment.copy(
        NativeMemory.ALL, JAVA_BYTE, data + from * (long) WIDTH, descriptions, 0, described);
    for (int i = 0; i < count; i++) {
      if (isNull(validity, from + i)) {
        into[at + i] = null;
        continue;
      }
      int offset = i * WIDTH;
      int length = (int) INT.get(descriptions, offset);
      if (length <= LONGEST_INLINE) {
        into[at + i] = length == 0 ? "" : new String(descriptions, offset + 4, length, UTF_8);
      } else {
        if (content.length < length) {
          content = new byte[Math.max(length, SMALLEST_CONTENT)];
        }
        long address = (long) LONG.get(descriptions, offset + 8);
        MemorySegment.copy(NativeMemory.ALL, JAVA_BYTE, address, content, 0, length);
        into[at + i] = new String(content, 0, length, UTF_8);
      }
    }
    scratch.giveBack(descriptions);
  }

  /** Reads bytes. */
  static void readBytes(
      long data, long validity, int from, int count, byte[] @Nullable [] into, int at) {
    for (int i = 0; i < count; i++) {
      if (isNull(validity, from + i)) {
        into[at + i] = null;
        continue;
      }
      long description = data + (from + i) * (long) WIDTH;
      int length = NativeMemory.ALL.get(JAVA_INT, description);
      long address =
          length <= LONGEST_INLINE
              ? description + 4
              : NativeMemory.ALL.get(JAVA_LONG, description + 8);
      byte[] bytes = new byte[length];
      MemorySegment.copy(NativeMemory.ALL, JAVA_BYTE, address, bytes, 0, length);
      into[at + i] = bytes;
    }
  }

  /** Whether the mask at an address says that a row is NULL. There is no mask at zero. */
  static boolean isNull(long validity, int row) {
    return validity != 0
        && (NativeMemory.ALL.get(JAVA_LONG, validity + (row >> 6) * 8L) >>> row & 1) == 0;
  }
}
