package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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

  /** Up to this length a copy word by word is faster than one by the operating system's means. */
  private static final int LONGEST_BY_WORDS = 128;

  private static final int SMALLEST_CONTENT = 256;

  /** The bits that no byte of an ASCII text has. */
  private static final long NOT_ASCII = 0x8080808080808080L;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong WORD =
      JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private StringReader() {}

  /**
   * Reads strings. The descriptions are copied to the heap together, where the strings that stand
   * in them are decoded without further access to native memory. What DuckDB stores as VARCHAR is
   * valid UTF-8.
   */
  static void readStrings(
      StringScratch scratch,
      long data,
      long validity,
      int from,
      int count,
      @Nullable String[] into,
      int at) {
    int described = Math.multiplyExact(count, WIDTH);
    StringScratch.Buffers buffers = scratch.take();
    byte[] descriptions = buffers.descriptions(described);
    RepeatedStrings repeated = buffers.repeated();
    repeated.begin();
    MemorySegment.copy(
        NativeMemory.ALL, JAVA_BYTE, data + from * (long) WIDTH, descriptions, 0, described);
    for (int i = 0; i < count; i++) {
      int offset = i * WIDTH;
      if (isNull(validity, from + i)) {
        into[at + i] = null;
      } else if ((int) INT.get(descriptions, offset) <= LONGEST_INLINE) {
        into[at + i] = inline(descriptions, offset, repeated);
      } else {
        into[at + i] = distant(descriptions, offset, buffers);
      }
    }
    scratch.giveBack(buffers);
  }

  /** The string that stands in its description. */
  private static String inline(byte[] descriptions, int offset, RepeatedStrings repeated) {
    int length = (int) INT.get(descriptions, offset);
    if (length == 0) {
      return "";
    }
    long head = (long) LONG.get(descriptions, offset);
    long tail = (long) LONG.get(descriptions, offset + 8);
    boolean ascii = (((head >>> Integer.SIZE) | tail) & NOT_ASCII) == 0;
    if (!repeated.isWorthwhile()) {
      return decoded(descriptions, offset + 4, length, ascii);
    }
    String known = repeated.get(head, tail);
    if (known == null) {
      known = decoded(descriptions, offset + 4, length, ascii);
      repeated.put(head, tail, known);
    }
    return known;
  }

  /** The string at the address that its description holds. */
  private static String distant(byte[] descriptions, int offset, StringScratch.Buffers buffers) {
    int length = (int) INT.get(descriptions, offset);
    long address = (long) LONG.get(descriptions, offset + 8);
    byte[] content = buffers.content(Math.max(length, SMALLEST_CONTENT));
    if (length > LONGEST_BY_WORDS) {
      MemorySegment.copy(NativeMemory.ALL, JAVA_BYTE, address, content, 0, length);
      return decoded(content, 0, length, false);
    }
    long bits = 0;
    // The last word overlaps the one before it, so that nothing behind the string is read.
    int last = length - Long.BYTES;
    for (int i = 0; i < last; i += Long.BYTES) {
      bits |= copyWord(address, content, i);
    }
    bits |= copyWord(address, content, last);
    return decoded(content, 0, length, (bits & NOT_ASCII) == 0);
  }

  private static long copyWord(long address, byte[] content, int at) {
    long word = NativeMemory.ALL.get(WORD, address + at);
    LONG.set(content, at, word);
    return word;
  }

  /**
   * A string out of UTF-8.
   *
   * @param ascii whether it certainly is ASCII; then nothing needs decoding
   */
  private static String decoded(byte[] bytes, int from, int length, boolean ascii) {
    return ascii
        ? new String(bytes, from, length, ISO_8859_1)
        : new String(bytes, from, length, UTF_8);
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
