package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.ArrayOf;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Decimal;
import io.recordframe.engine.duckdb.internal.nativeapi.NativeType.Enumeration;
import io.recordframe.engine.duckdb.internal.nativeapi.binding.VectorFunctions;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column in one chunk, or the parts of such values. Read in bulk, into arrays
 * that the caller reuses.
 *
 * <p>Every reading method takes {@code count} values beginning with value {@code from} of the
 * vector and puts them at {@code at} and after in the array. What stands in the array where a value
 * is NULL is arbitrary, unless a method says otherwise; {@link #readValidity} tells which are. Each
 * throws {@link IllegalStateException} if the chunk was closed, {@link IllegalArgumentException} if
 * the values are kept in another way, and {@link IndexOutOfBoundsException} if the range is outside
 * of the vector or the array.
 */
public final class Vector {
  private static final int BITS = Long.SIZE;

  private final VectorOwner owner;
  private final long address;
  private final NativeType type;
  private final Storage storage;
  private final int size;
  private final long data;
  private final long validity;

  /** Called while the chunk is in use. */
  Vector(VectorOwner owner, long address, NativeType type, int size) {
    this.owner = owner;
    this.address = address;
    this.type = type;
    this.storage = TypeLayout.storage(type);
    this.size = size;
    this.data = storage.width() == 0 ? 0 : VectorFunctions.getData(address);
    this.validity = VectorFunctions.getValidity(address);
  }

  /** The type of the values. */
  public NativeType type() {
    return type;
  }

  /** The number of values. */
  public int size() {
    return size;
  }

  /** False if certainly no value is NULL. */
  public boolean mayHaveNulls() {
    return validity != 0;
  }

  /**
   * Reads which values are not NULL, as one bit each, the lowest bit of the first word for the
   * first value. The bits after the last value are 1.
   *
   * @param from a multiple of 64
   * @param into at least one word for each 64 values
   * @return whether any of the values is NULL; if not, {@code into} need not have been written
   */
  public boolean readValidity(int from, int count, long[] into) {
    Objects.checkFromIndexSize(from, count, size);
    if (from % BITS != 0) {
      throw new IllegalArgumentException(
          "Validity is read from a multiple of 64; found " + from + ".");
    }
    if (validity == 0 || count == 0) {
      return false;
    }
    int words = (count + BITS - 1) / BITS;
    copyFrom(validity, JAVA_LONG, from / BITS, into, 0, words);
    if (count % BITS != 0) {
      into[words - 1] |= -1L << count;
    }
    long all = -1;
    for (int i = 0; i < words; i++) {
      all &= into[i];
    }
    return all != -1;
  }

  /** Reads BOOLEAN, TINYINT, UTINYINT, or the indices of a small enumeration, as they are. */
  public void readBytes(int from, int count, byte[] into, int at) {
    requireStorage(Storage.BYTE, from, count);
    copyFrom(data, JAVA_BYTE, from, into, at, count);
  }

  /** Reads SMALLINT, USMALLINT, the unscaled values of small decimals, or indices, as they are. */
  public void readShorts(int from, int count, short[] into, int at) {
    requireStorage(Storage.SHORT, from, count);
    copyFrom(data, JAVA_SHORT, from, into, at, count);
  }

  /** Reads INTEGER, UINTEGER, DATE, the unscaled values of decimals, or indices, as they are. */
  public void readInts(int from, int count, int[] into, int at) {
    requireStorage(Storage.INT, from, count);
    copyFrom(data, JAVA_INT, from, into, at, count);
  }

  /**
   * Reads BIGINT, UBIGINT, all times and timestamps, or the unscaled values of decimals, as they
   * are.
   */
  public void readLongs(int from, int count, long[] into, int at) {
    requireStorage(Storage.LONG, from, count);
    copyFrom(data, JAVA_LONG, from, into, at, count);
  }

  /** Reads FLOAT. */
  public void readFloats(int from, int count, float[] into, int at) {
    requireStorage(Storage.FLOAT, from, count);
    copyFrom(data, JAVA_FLOAT, from, into, at, count);
  }

  /** Reads DOUBLE. */
  public void readDoubles(int from, int count, double[] into, int at) {
    requireStorage(Storage.DOUBLE, from, count);
    copyFrom(data, JAVA_DOUBLE, from, into, at, count);
  }

  /**
   * Reads values of 128 bits: HUGEINT, UHUGEINT, UUID, or the unscaled values of large decimals.
   * Each takes two places in the array, the lower 64 bits and then the upper ones; {@link Hugeints}
   * interprets them.
   *
   * @param at where in the array the first value goes, counted in values
   */
  public void readHugeints(int from, int count, long[] into, int at) {
    requireStorage(Storage.HUGEINT, from, count);
    copyFrom(data, JAVA_LONG, 2 * from, into, Math.multiplyExact(2, at), 2 * count);
  }

  /** Reads INTERVAL, in its three parts. */
  public void readIntervals(int from, int count, int[] months, int[] days, long[] micros, int at) {
    requireStorage(Storage.INTERVAL, from, count);
    Objects.checkFromIndexSize(at, count, months.length);
    Objects.checkFromIndexSize(at, count, days.length);
    Objects.checkFromIndexSize(at, count, micros.length);
    owner.acquire();
    try {
      for (int i = 0; i < count; i++) {
        long value = data + (from + i) * (long) Storage.INTERVAL.width();
        months[at + i] = NativeMemory.ALL.get(JAVA_INT, value);
        days[at + i] = NativeMemory.ALL.get(JAVA_INT, value + 4);
        micros[at + i] = NativeMemory.ALL.get(JAVA_LONG, value + 8);
      }
    } finally {
      release();
    }
  }

  /** Reads the unscaled values of decimals of at most 18 digits, whatever their width. */
  public void readUnscaled(int from, int count, long[] into, int at) {
    if (!(type instanceof Decimal) || storage == Storage.HUGEINT) {
      throw new IllegalArgumentException(
          "A vector of " + type + " has no unscaled values of 64 bits.");
    }
    readWidened(from, count, into, at);
  }

  /**
   * Reads the indices of enumeration values in {@link Enumeration#names}, whatever the size of the
   * enumeration.
   */
  public void readIndices(int from, int count, int[] into, int at) {
    if (!(type instanceof Enumeration)) {
      throw new IllegalArgumentException("A vector of " + type + " has no enumeration indices.");
    }
    requireStorage(storage, from, count);
    Objects.checkFromIndexSize(at, count, into.length);
    owner.acquire();
    try {
      switch (storage) {
        case BYTE -> {
          for (int i = 0; i < count; i++) {
            into[at + i] = NativeMemory.ALL.get(JAVA_BYTE, data + from + i) & 0xff;
          }
        }
        case SHORT -> {
          for (int i = 0; i < count; i++) {
            into[at + i] = NativeMemory.ALL.get(JAVA_SHORT, data + (from + i) * 2L) & 0xffff;
          }
        }
        default ->
            MemorySegment.copy(NativeMemory.ALL, JAVA_INT, data + from * 4L, into, at, count);
      }
    } finally {
      release();
    }
  }

  /** Reads VARCHAR; NULL is null. */
  public void readStrings(int from, int count, @Nullable String[] into, int at) {
    requireStorage(Storage.BYTES, from, count);
    Objects.checkFromIndexSize(at, count, into.length);
    owner.acquire();
    try {
      StringReader.readStrings(owner.scratch(), data, validity, from, count, into, at);
    } finally {
      release();
    }
  }

  /**
   * Reads BLOB, BIT, BIGNUM, GEOMETRY, or the UTF-8 of VARCHAR, in DuckDB's own encoding of each;
   * NULL is null.
   */
  public void readBlobs(int from, int count, byte[] @Nullable [] into, int at) {
    requireStorage(Storage.BYTES, from, count);
    Objects.checkFromIndexSize(at, count, into.length);
    owner.acquire();
    try {
      StringReader.readBytes(data, validity, from, count, into, at);
    } finally {
      release();
    }
  }

  /**
   * Reads where in {@link #elements} the elements of each list or map stand. A NULL has length 0.
   *
   * @param offsets gets the index of the first element of each
   * @param lengths gets the number of elements of each
   */
  public void readLists(int from, int count, int[] offsets, int[] lengths, int at) {
    requireStorage(Storage.LIST, from, count);
    Objects.checkFromIndexSize(at, count, offsets.length);
    Objects.checkFromIndexSize(at, count, lengths.length);
    owner.acquire();
    try {
      for (int i = 0; i < count; i++) {
        if (StringReader.isNull(validity, from + i)) {
          offsets[at + i] = 0;
          lengths[at + i] = 0;
        } else {
          long entry = data + (from + i) * (long) Storage.LIST.width();
          offsets[at + i] = Math.toIntExact(NativeMemory.ALL.get(JAVA_LONG, entry));
          lengths[at + i] = Math.toIntExact(NativeMemory.ALL.get(JAVA_LONG, entry + 8));
        }
      }
    } finally {
      release();
    }
  }

  /**
   * The elements of all lists, maps or arrays of this vector, one after the other. Those of a map
   * are structs of a key and a value; those of the array at index {@code i} begin at {@code i}
   * times its size.
   *
   * @throws IllegalStateException if the chunk was closed
   * @throws IllegalArgumentException if the values have no elements
   */
  public Vector elements() {
    NativeType element = TypeLayout.element(type);
    return using(() ->
        type instanceof ArrayOf array
            ? new Vector(
                owner,
                VectorFunctions.arrayVectorGetChild(address),
                element,
                Math.multiplyExact(size, array.size()))
            : new Vector(
                owner,
                VectorFunctions.listVectorGetChild(address),
                element,
                Math.toIntExact(VectorFunctions.listVectorGetSize(address))));
  }

  /**
   * The values of one field of a struct; for a union, of the tag (0) or a member (from 1).
   *
   * @throws IllegalStateException if the chunk was closed
   * @throws IllegalArgumentException if the values have no fields
   * @throws IndexOutOfBoundsException if there is no such field
   */
  public Vector field(int index) {
    List<NativeType.Field> fields = TypeLayout.fields(type);
    NativeType fieldType = fields.get(Objects.checkIndex(index, fields.size())).type();
    return using(() ->
        new Vector(owner, VectorFunctions.structVectorGetChild(address, index), fieldType, size));
  }

  private void readWidened(int from, int count, long[] into, int at) {
    requireStorage(storage, from, count);
    Objects.checkFromIndexSize(at, count, into.length);
    owner.acquire();
    try {
      switch (storage) {
        case SHORT -> {
          for (int i = 0; i < count; i++) {
            into[at + i] = NativeMemory.ALL.get(JAVA_SHORT, data + (from + i) * 2L);
          }
        }
        case INT -> {
          for (int i = 0; i < count; i++) {
            into[at + i] = NativeMemory.ALL.get(JAVA_INT, data + (from + i) * 4L);
          }
        }
        default ->
            MemorySegment.copy(NativeMemory.ALL, JAVA_LONG, data + from * 8L, into, at, count);
      }
    } finally {
      release();
    }
  }

  private void requireStorage(Storage required, int from, int count) {
    if (storage != required) {
      throw new IllegalArgumentException(
          "A vector of %s keeps each value as %s, not as %s.".formatted(type, storage, required));
    }
    Objects.checkFromIndexSize(from, count, size);
  }

  private void copyFrom(long base, ValueLayout element, int from, Object into, int at, int count) {
    owner.acquire();
    try {
      MemorySegment.copy(
          NativeMemory.ALL, element, base + from * element.byteSize(), into, at, count);
    } finally {
      release();
    }
  }

  private Vector using(Supplier<Vector> body) {
    owner.acquire();
    try {
      return body.get();
    } finally {
      release();
    }
  }

  private void release() {
    try {
      owner.release();
    } finally {
      Reference.reachabilityFence(owner);
    }
  }

  @Override
  public String toString() {
    return "Vector of " + size + " " + type;
  }
}
