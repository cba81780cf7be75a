package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.recordframe.engine.duckdb.internal.nativeapi.binding.VectorFunctions;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Which values of a vector that is being written are not NULL. */
final class NullMask {
  private static final int BITS = Long.SIZE;

  private long[] valid = new long[0];
  private boolean hasNulls;

  /** Forgets all NULLs, and makes room. */
  void reset(int capacity) {
    int words = words(capacity);
    if (valid.length < words) {
      valid = new long[Math.max(words, 2 * valid.length)];
      Arrays.fill(valid, -1);
    } else if (hasNulls) {
      Arrays.fill(valid, -1);
    }
    hasNulls = false;
  }

  boolean hasNulls() {
    return hasNulls;
  }

  boolean isNull(int row) {
    return hasNulls && (valid[row / BITS] >>> row & 1) == 0;
  }

  void setNull(int row) {
    hasNulls = true;
    valid[row / BITS] &= ~(1L << row);
  }

  /** Copies whole words, as {@link Vector#readValidity} reads them. */
  void copy(long[] words, int count, int at) {
    int first = at / BITS;
    int full = count / BITS;
    System.arraycopy(words, 0, valid, first, full);
    int rest = count % BITS;
    if (rest != 0) {
      long outside = -1L << rest;
      valid[first + full] = (valid[first + full] & outside) | (words[full] & ~outside);
    }
    hasNulls = true;
  }

  /** Writes the mask of a vector. A vector without NULLs has none, unless it had one before. */
  void write(long vector, int count) {
    if (count == 0 || (!hasNulls && VectorFunctions.getValidity(vector) == 0)) {
      return;
    }
    VectorFunctions.ensureValidityWritable(vector);
    MemorySegment.copy(
        valid, 0, NativeMemory.ALL, JAVA_LONG, VectorFunctions.getValidity(vector), words(count));
  }

  private static int words(int count) {
    return (count + BITS - 1) / BITS;
  }
}
