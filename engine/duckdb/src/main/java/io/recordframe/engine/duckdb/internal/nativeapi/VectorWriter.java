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
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of one column of a chunk, or the parts of such values, in bulk.
 *
 * <p>Every writing method takes {@code count} values beginning at {@code from} of an array, and
 * writes them to the rows {@code at} and after. Each throws {@link IllegalStateException} outside
 * of {@link TableScan.Worker#fill}, {@link IllegalArgumentException} if the column has another type
 * or a value is not one of that type, and {@link IndexOutOfBoundsException} if the range is outside
 * of the array or the chunk. A value is NULL after {@link #setNull}, {@link #writeValidity}, or a
 * null in an array of objects; what was written for it otherwise does not matter.
 */
public final class VectorWriter {
  private static final int BITS = Long.SIZE;

  private final Runnable access;
  private final NativeType type;
  private final Storage storage;
  private final NullMask mask = new NullMask();
  private final VectorWriter[] fields;
  private final @Nullable VectorWriter elements;
  private final @Nullable StringWriter strings;
  private long address;
  private long data;
  private int capacity;

  /** The elements of the lists written so far. */
  private int elementCount;

  private boolean elementsBegun;

  /**
   * A writer.
   *
   * @param access throws an exception where writing is not allowed, now or any more
   * @param type the type of the values
   */
  VectorWriter(Runnable access, NativeType type) {
    this.access = access;
    this.type = type;
    this.storage = TypeLayout.storage(type);
    List<NativeType.Field> fieldTypes =
        type instanceof NativeType.Struct ? TypeLayout.fields(type) : List.of();
    this.fields = new VectorWriter[fieldTypes.size()];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = new VectorWriter(access, fieldTypes.get(i).type());
    }
    boolean hasElements = storage == Storage.LIST || type instanceof ArrayOf;
    this.elements = hasElements ? new VectorWriter(access, TypeLayout.element(type)) : null;
    this.strings = storage == Storage.BYTES ? new StringWriter() : null;
  }

  /** The type of the values. */
  public NativeType type() {
    return type;
  }

  /** How many values there is room for. */
  public int capacity() {
    return capacity;
  }

  /** Makes one value NULL. */
  public void setNull(int row) {
    access.run();
    mask.setNull(Objects.checkIndex(row, capacity));
  }

  /** Makes some values NULL. */
  public void setNulls(int at, int count) {
    access.run();
    Objects.checkFromIndexSize(at, count, capacity);
    for (int row = at; row < at + count; row++) {
      mask.setNull(row);
    }
  }

  /**
   * Tells which values are not NULL, as one bit each, the lowest bit of the first word for the
   * first value.
   *
   * @param at a multiple of 64
   */
  public void writeValidity(long[] words, int count, int at) {
    access.run();
    Objects.checkFromIndexSize(at, count, capacity);
    if (at % BITS != 0) {
      throw new IllegalArgumentException(
          "Validity is written to a multiple of 64; found " + at + ".");
    }
    Objects.checkFromIndexSize(0, (count + BITS - 1) / BITS, words.length);
    mask.copy(words, count, at);
  }

  /** Writes BOOLEAN. */
  public void writeBooleans(boolean[] values, int from, int count, int at) {
    requireType(TypeId.BOOLEAN);
    requireRange(values.length, from, count, at);
    for (int i = 0; i < count; i++) {
      NativeMemory.ALL.set(JAVA_BYTE, data + at + i, values[from + i] ? (byte) 1 : 0);
    }
  }

  /** Writes TINYINT, or the bits of UTINYINT. */
  public void writeBytes(byte[] values, int from, int count, int at) {
    requireType(TypeId.TINYINT, TypeId.UTINYINT);
    requireRange(values.length, from, count, at);
    copy(values, from, JAVA_BYTE, at, count);
  }

  /** Writes SMALLINT, or the bits of USMALLINT. */
  public void writeShorts(short[] values, int from, int count, int at) {
    requireType(TypeId.SMALLINT, TypeId.USMALLINT);
    requireRange(values.length, from, count, at);
    copy(values, from, JAVA_SHORT, at, count);
  }

  /** Writes INTEGER, DATE, or the bits of UINTEGER. */
  public void writeInts(int[] values, int from, int count, int at) {
    requireSimple(Storage.INT);
    requireRange(values.length, from, count, at);
    copy(values, from, JAVA_INT, at, count);
  }

  /** Writes BIGINT, the bits of UBIGINT, and all times and timestamps. */
  public void writeLongs(long[] values, int from, int count, int at) {
    requireSimple(Storage.LONG);
    requireRange(values.length, from, count, at);
    copy(values, from, JAVA_LONG, at, count);
  }

  /** Writes FLOAT. */
  public void writeFloats(float[] values, int from, int count, int at) {
    requireSimple(Storage.FLOAT);
    requireRange(values.length, from, count, at);
    copy(values, from, JAVA_FLOAT, at, count);
  }

  /** Writes DOUBLE. */
  public void writeDoubles(double[] values, int from, int count, int at) {
    requireSimple(Storage.DOUBLE);
    requireRange(values.length, from, count, at);
    copy(values, from, JAVA_DOUBLE, at, count);
  }

  /**
   * Writes HUGEINT, UHUGEINT or UUID. Each takes two places in the array, the lower 64 bits and
   * then the upper ones; {@link Hugeints} has them.
   *
   * @param from where in the array the first value is, counted in values
   */
  public void writeHugeints(long[] values, int from, int count, int at) {
    requireSimple(Storage.HUGEINT);
    requireRange(values.length / 2, from, count, at);
    copyHugeints(values, from, at, count);
  }

  /** Writes INTERVAL, in its three parts. */
  public void writeIntervals(int[] months, int[] days, long[] micros, int from, int count, int at) {
    requireSimple(Storage.INTERVAL);
    requireRange(Math.min(months.length, Math.min(days.length, micros.length)), from, count, at);
    for (int i = 0; i < count; i++) {
      long value = data + (at + i) * (long) Storage.INTERVAL.width();
      NativeMemory.ALL.set(JAVA_INT, value, months[from + i]);
      NativeMemory.ALL.set(JAVA_INT, value + 4, days[from + i]);
      NativeMemory.ALL.set(JAVA_LONG, value + 8, micros[from + i]);
    }
  }

  /**
   * Writes decimals of at most 18 digits by their unscaled values. A value that is NULL must be
   * marked so before, or have no more digits than the type.
   */
  public void writeUnscaled(long[] values, int from, int count, int at) {
    if (!(type instanceof Decimal decimal) || storage == Storage.HUGEINT) {
      throw unsuitable("unscaled values of 64 bits");
    }
    requireRange(values.length, from, count, at);
    long limit = BigInteger.TEN.pow(decimal.width()).longValueExact();
    for (int i = 0; i < count; i++) {
      long value = values[from + i];
      if (value <= -limit || value >= limit) {
        if (!mask.isNull(at + i)) {
          throw new IllegalArgumentException(
              "The unscaled value " + value + " has more digits than " + type + ".");
        }
        value = 0;
      }
      switch (storage) {
        case SHORT -> NativeMemory.ALL.set(JAVA_SHORT, data + (at + i) * 2L, (short) value);
        case INT -> NativeMemory.ALL.set(JAVA_INT, data + (at + i) * 4L, (int) value);
        default -> NativeMemory.ALL.set(JAVA_LONG, data + (at + i) * 8L, value);
      }
    }
  }

  /**
   * Writes decimals of more than 18 digits by their unscaled values, like {@link #writeHugeints}.
   */
  public void writeLargeUnscaled(long[] values, int from, int count, int at) {
    if (!(type instanceof Decimal decimal) || storage != Storage.HUGEINT) {
      throw unsuitable("unscaled values of 128 bits");
    }
    requireRange(values.length / 2, from, count, at);
    BigInteger limit = BigInteger.TEN.pow(decimal.width());
    long upperLimit = limit.shiftRight(BITS).longValueExact();
    for (int i = 0; i < count; i++) {
      long lower = values[2 * (from + i)];
      long upper = values[2 * (from + i) + 1];
      boolean small = upper < upperLimit && upper > ~upperLimit;
      if (!small
          && Hugeints.signed(lower, upper).abs().compareTo(limit) >= 0
          && !mask.isNull(at + i)) {
        throw new IllegalArgumentException(
            "The unscaled value %s has more digits than %s."
                .formatted(Hugeints.signed(lower, upper), type));
      }
    }
    copyHugeints(values, from, at, count);
  }

  /**
   * Writes values of an enumeration by their indices in {@link Enumeration#names}. For a NULL, the
   * index is 0.
   */
  public void writeIndices(int[] values, int from, int count, int at) {
    if (!(type instanceof Enumeration enumeration)) {
      throw unsuitable("enumeration indices");
    }
    requireRange(values.length, from, count, at);
    int size = enumeration.names().size();
    for (int i = 0; i < count; i++) {
      // An index out of range would make DuckDB read memory out of range.
      int index = Objects.checkIndex(values[from + i], size);
      switch (storage) {
        case BYTE -> NativeMemory.ALL.set(JAVA_BYTE, data + at + i, (byte) index);
        case SHORT -> NativeMemory.ALL.set(JAVA_SHORT, data + (at + i) * 2L, (short) index);
        default -> NativeMemory.ALL.set(JAVA_INT, data + (at + i) * 4L, index);
      }
    }
  }

  /** Writes VARCHAR; null is NULL. A text must not have half a surrogate pair. */
  public void writeStrings(@Nullable String[] values, int from, int count, int at) {
    requireType(TypeId.VARCHAR);
    requireRange(values.length, from, count, at);
    strings().writeStrings(address, data, mask, values, from, count, at);
  }

  /** Writes BLOB; null is NULL. */
  public void writeBlobs(byte[] @Nullable [] values, int from, int count, int at) {
    requireType(TypeId.BLOB);
    requireRange(values.length, from, count, at);
    strings().writeBytes(address, data, mask, values, from, count, at);
  }

  /**
   * Writes lists or maps by the number of their elements; rows must be written in order. The
   * elements follow: {@link #elements}, once all lists of the chunk are written.
   *
   * <p>The keys of one map must be distinct and not NULL: DuckDB relies on it. A NULL list has
   * length 0.
   */
  public void writeLists(int[] lengths, int from, int count, int at) {
    if (storage != Storage.LIST) {
      throw unsuitable("lists");
    }
    requireRange(lengths.length, from, count, at);
    if (elementsBegun) {
      throw new IllegalStateException("All lists of a chunk are written before their elements.");
    }
    for (int i = 0; i < count; i++) {
      int length = lengths[from + i];
      if (length < 0) {
        throw new IllegalArgumentException("A list has at least 0 elements; found " + length + ".");
      }
      long entry = data + (at + i) * (long) Storage.LIST.width();
      NativeMemory.ALL.set(JAVA_LONG, entry, elementCount);
      NativeMemory.ALL.set(JAVA_LONG, entry + 8, length);
      elementCount = Math.addExact(elementCount, length);
    }
  }

  /**
   * The writer of the elements of all lists, maps or arrays of the chunk, one after the other.
   * Those of a map are structs of a key and a value; those of the array at row {@code i} begin at
   * {@code i} times its size.
   */
  public VectorWriter elements() {
    access.run();
    if (elements == null) {
      throw unsuitable("elements");
    }
    if (!elementsBegun) {
      elementsBegun = true;
      if (type instanceof ArrayOf array) {
        elements.begin(
            VectorFunctions.arrayVectorGetChild(address),
            Math.multiplyExact(capacity, array.size()));
      } else {
        if (VectorFunctions.listVectorReserve(address, elementCount) != 0) {
          throw new NativeException(
              ErrorType.OUT_OF_MEMORY, "DuckDB has no room for " + elementCount + " elements.");
        }
        elements.begin(VectorFunctions.listVectorGetChild(address), elementCount);
      }
    }
    return elements;
  }

  /** The writer of a field of a struct. */
  public VectorWriter field(int index) {
    access.run();
    if (!(type instanceof NativeType.Struct)) {
      throw unsuitable("fields");
    }
    return fields[Objects.checkIndex(index, fields.length)];
  }

  /** Begins with a vector of a chunk. */
  void begin(long vector, int newCapacity) {
    address = vector;
    capacity = newCapacity;
    data = storage.width() == 0 ? 0 : VectorFunctions.getData(vector);
    mask.reset(newCapacity);
    if (storage == Storage.BYTES || storage == Storage.LIST || type instanceof Enumeration) {
      // A row that is not written must not refer to what an earlier chunk left there.
      NativeMemory.at(data, (long) newCapacity * storage.width()).fill((byte) 0);
    }
    elementCount = 0;
    elementsBegun = false;
    for (int i = 0; i < fields.length; i++) {
      fields[i].begin(VectorFunctions.structVectorGetChild(vector, i), newCapacity);
    }
  }

  /** Completes a vector of the given number of values. */
  void finish(int count) {
    if (mask.hasNulls()) {
      pushNullsDown(count);
    }
    mask.write(address, count);
    for (VectorWriter field : fields) {
      field.finish(count);
    }
    if (elements == null) {
      return;
    }
    if (type instanceof ArrayOf array) {
      elements().finish(count * array.size());
    } else {
      elements().finish(elementCount);
      VectorFunctions.listVectorSetSize(address, elementCount);
    }
  }

  /** Where a struct or an array is NULL, DuckDB expects its parts to be so. */
  private void pushNullsDown(int count) {
    if (fields.length == 0 && !(type instanceof ArrayOf)) {
      return;
    }
    for (int row = 0; row < count; row++) {
      if (mask.isNull(row)) {
        for (VectorWriter field : fields) {
          field.mask.setNull(row);
        }
        if (type instanceof ArrayOf array) {
          elements().setNulls(row * array.size(), array.size());
        }
      }
    }
  }

  private StringWriter strings() {
    return Objects.requireNonNull(strings);
  }

  private void copy(Object values, int from, ValueLayout element, int at, int count) {
    MemorySegment.copy(
        values, from, NativeMemory.ALL, element, data + at * element.byteSize(), count);
  }

  private void copyHugeints(long[] values, int from, int at, int count) {
    MemorySegment.copy(
        values,
        2 * from,
        NativeMemory.ALL,
        JAVA_LONG,
        data + at * (long) Storage.HUGEINT.width(),
        2 * count);
  }

  private void requireRange(int length, int from, int count, int at) {
    access.run();
    Objects.checkFromIndexSize(from, count, length);
    Objects.checkFromIndexSize(at, count, capacity);
  }

  private void requireType(TypeId... ids) {
    if (!(type instanceof NativeType.Simple(TypeId id)) || !Set.of(ids).contains(id)) {
      throw unsuitable(List.of(ids).toString());
    }
  }

  private void requireSimple(Storage required) {
    if (!(type instanceof NativeType.Simple) || storage != required) {
      throw unsuitable(required.toString());
    }
  }

  private IllegalArgumentException unsuitable(String what) {
    return new IllegalArgumentException("A column of " + type + " is not written as " + what + ".");
  }
}
