package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.VectorFunctions;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values of varying length into a vector, as {@link StringReader} describes them.
 *
 * <p>Values of at most 12 bytes need no memory but their description. The bytes of the longer ones
 * of a batch are given to DuckDB together, as if they were one value of the first row: it copies
 * them into the memory of the vector, and tells where. Then every description is written with its
 * place in there. So a batch costs one call into DuckDB, however many values it has.
 */
final class StringWriter {
  private static final int LONGEST_INLINE = 12;

  /**
   * So many bytes may follow the last value in the buffer, because descriptions are read off it in
   * whole words.
   */
  private static final int MARGIN = 16;

  /** When the buffer holds so much, it is given to DuckDB before the batch is complete. */
  private static final int FLUSH_SIZE = 1 << 22;

  private static final int LONGEST_ENCODED_IN_PLACE = 1 << 16;
  private static final int LARGEST_BUFFER = Integer.MAX_VALUE - 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The bytes of the values that were not yet given to DuckDB. */
  private byte[] buffer = new byte[1 << 12];

  private int used;

  /**
   * Two words for each value of the batch; for a long one, the second is a position in the buffer
   * at first.
   */
  private long[] descriptions = new long[0];

  /** Where the buffer is copied to, for DuckDB to copy from. */
  private MemorySegment handover = MemorySegment.NULL;

  /** Encodes strings; a null makes its row NULL. */
  void writeStrings(
      long vector,
      long data,
      NullMask mask,
      @Nullable String[] values,
      int from,
      int count,
      int at) {
    begin(count);
    int first = 0;
    for (int i = 0; i < count; i++) {
      String value = values[from + i];
      if (value == null) {
        describeNull(mask, i, at);
        continue;
      }
      if (used >= FLUSH_SIZE) {
        handOver(vector, data, first, i, at);
        first = i;
      }
      int start = used;
      append(value);
      describe(i, start);
    }
    handOver(vector, data, first, count, at);
    writeDescriptions(data, count, at);
  }

  /** Copies bytes; a null makes its row NULL. */
  void writeBytes(
      long vector,
      long data,
      NullMask mask,
      byte[] @Nullable [] values,
      int from,
      int count,
      int at) {
    begin(count);
    int first = 0;
    for (int i = 0; i < count; i++) {
      byte[] value = values[from + i];
      if (value == null) {
        describeNull(mask, i, at);
        continue;
      }
      if (used >= FLUSH_SIZE) {
        handOver(vector, data, first, i, at);
        first = i;
      }
      int start = used;
      append(value);
      describe(i, start);
    }
    handOver(vector, data, first, count, at);
    writeDescriptions(data, count, at);
  }

  private void begin(int count) {
    used = 0;
    if (descriptions.length < 2 * count) {
      descriptions = new long[2 * count];
    }
  }

  private void append(String value) {
    int length = value.length();
    if (length > LONGEST_ENCODED_IN_PLACE) {
      append(Utf8.encode(value, "A text"));
      return;
    }
    reserve(Utf8.LONGEST * length);
    used = Utf8.encode(value, buffer, used);
  }

  private void append(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, buffer, used, value.length);
    used += value.length;
  }

  private void reserve(int more) {
    long needed = (long) used + more + MARGIN;
    if (needed > buffer.length) {
      if (needed > LARGEST_BUFFER) {
        throw new IllegalArgumentException(
            "A value may have up to 2 GB; found one of " + more + " bytes.");
      }
      buffer =
          Arrays.copyOf(
              buffer, (int) Math.min(LARGEST_BUFFER, Math.max(needed, 2L * buffer.length)));
    }
  }

  /**
   * Describes the value whose bytes stand in the buffer from a position on. One that fits in its
   * description leaves the buffer.
   */
  private void describe(int i, int start) {
    int length = used - start;
    long head = (long) LONG.get(buffer, start);
    if (length > LONGEST_INLINE) {
      descriptions[2 * i] = (head << Integer.SIZE) | length;
      descriptions[2 * i + 1] = start;
      return;
    }
    long tail = 0;
    if (length < Long.BYTES) {
      head &= (1L << (length * Byte.SIZE)) - 1;
    } else {
      tail = (long) LONG.get(buffer, start + Long.BYTES);
      tail &= (1L << ((length - Long.BYTES) * Byte.SIZE)) - 1;
    }
    descriptions[2 * i] = (head << Integer.SIZE) | length;
    descriptions[2 * i + 1] = (tail << Integer.SIZE) | (head >>> Integer.SIZE);
    used = start;
  }

  private void describeNull(NullMask mask, int i, int at) {
    mask.setNull(at + i);
    descriptions[2 * i] = 0;
    descriptions[2 * i + 1] = 0;
  }

  /** Gives the buffer to DuckDB, and turns positions in it into addresses. */
  private void handOver(long vector, long data, int first, int end, int at) {
    if (used == 0) {
      return;
    }
    if (handover.byteSize() < used) {
      handover = Arena.ofAuto().allocate(buffer.length);
    }
    MemorySegment.copy(buffer, 0, handover, JAVA_BYTE, 0, used);
    VectorFunctions.assignStringUnchecked(vector, at + first, handover.address(), used);
    long address = NativeMemory.ALL.get(JAVA_LONG, description(data, at + first) + Long.BYTES);
    for (int i = first; i < end; i++) {
      if ((int) descriptions[2 * i] > LONGEST_INLINE) {
        descriptions[2 * i + 1] += address;
      }
    }
    used = 0;
  }

  private void writeDescriptions(long data, int count, int at) {
    MemorySegment.copy(
        descriptions, 0, NativeMemory.ALL, JAVA_LONG, description(data, at), 2 * count);
  }

  private static long description(long data, int row) {
    return data + row * (long) Storage.BYTES.width();
  }
}
