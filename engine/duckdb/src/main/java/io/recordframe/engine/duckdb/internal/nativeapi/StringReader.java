package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Decodes strings, in arrays that it reuses: for one thread at a time.
 *
 * <p>A string is described by 16 bytes: its length in 4 bytes, then its UTF-8 in place if it has at
 * most 12 bytes, else the first 4 bytes of it and its address. The descriptions are copied to the
 * heap together, where the short strings are decoded without further access to native memory. Of
 * the long ones, those that stand one after the other in memory are copied together, as most do.
 */
final class StringReader {
  /** The longest value that stands in its description. */
  static final int LONGEST_INLINE = 12;

  private static final int WIDTH = Storage.BYTES.width();

  /** So many strings are decoded together. */
  private static final int BLOCK = 2048;

  /**
   * What may stand between strings that are copied together. Less than a page, so that all of it is
   * on the page where one string ends or the next begins, and can be read.
   */
  private static final int LARGEST_GAP = 16;

  private static final int LARGEST_RUN = 1 << 16;
  private static final int LARGEST_KEPT = 1 << 20;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] descriptions = new byte[BLOCK * WIDTH];
  private byte[] content = new byte[1 << 12];

  /** The range of memory whose copy is the content. */
  private long runStart;

  private long runEnd;

  /** Decodes the strings of a vector; NULL is null. */
  void read(long data, long validity, int from, int count, @Nullable String[] into, int at) {
    for (int done = 0; done < count; done += BLOCK) {
      int size = Math.min(BLOCK, count - done);
      load(data, validity, from + done, size);
      for (int i = 0; i < size; i++) {
        into[at + done + i] = isNull(validity, from + done + i) ? null : decode(i, size);
      }
    }
    if (content.length > LARGEST_KEPT) {
      content = new byte[LARGEST_KEPT];
    }
  }

  private void load(long data, long validity, int from, int count) {
    MemorySegment.copy(
        NativeMemory.ALL, JAVA_BYTE, data + from * (long) WIDTH, descriptions, 0, count * WIDTH);
    if (validity != 0) {
      // A NULL is described by whatever was there, which must not be taken for an address.
      for (int i = 0; i < count; i++) {
        if (isNull(validity, from + i)) {
          INT.set(descriptions, i * WIDTH, 0);
        }
      }
    }
    runStart = 0;
    runEnd = 0;
  }

  private String decode(int i, int count) {
    int length = length(i);
    if (length <= LONGEST_INLINE) {
      return length == 0 ? "" : new String(descriptions, i * WIDTH + Integer.BYTES, length, UTF_8);
    }
    long address = address(i);
    if (address < runStart || address + length > runEnd) {
      copyRun(i, count);
    }
    return new String(content, (int) (address - runStart), length, UTF_8);
  }

  /** Copies a long string and the long ones that follow it in memory. */
  private void copyRun(int first, int count) {
    long start = address(first);
    long end = start + length(first);
    for (int i = first + 1; i < count && end - start < LARGEST_RUN; i++) {
      int length = length(i);
      if (length > LONGEST_INLINE) {
        long address = address(i);
        if (address < end || address - end > LARGEST_GAP || length > LARGEST_RUN) {
          break;
        }
        end = address + length;
      }
    }
    int size = Math.toIntExact(end - start);
    if (content.length < size) {
      content = new byte[Math.max(size, 2 * content.length)];
    }
    MemorySegment.copy(NativeMemory.ALL, JAVA_BYTE, start, content, 0, size);
    runStart = start;
    runEnd = end;
  }

  private int length(int i) {
    return (int) INT.get(descriptions, i * WIDTH);
  }

  private long address(int i) {
    return (long) LONG.get(descriptions, i * WIDTH + Long.BYTES);
  }

  /** Whether the mask at an address says that a row is NULL. There is no mask at zero. */
  static boolean isNull(long validity, int row) {
    return validity != 0
        && (NativeMemory.ALL.get(JAVA_LONG, validity + (row >> 6) * 8L) >>> row & 1) == 0;
  }
}
