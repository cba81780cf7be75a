package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.Hugeints;
import io.recordframe.engine.duckdb.internal.nativeapi.VectorWriter;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Copies the values of a column into a vector of DuckDB, in bulk. */
public final class VectorTransfer {

  private static final int LONG_DIGITS = 18;

  private VectorTransfer() {}

  /**
   * Writes the first values of a column.
   *
   * @param source the column
   * @param target a writer of the type of DuckDB that holds the column's
   * @param count how many values
   * @throws IllegalArgumentException if the type cannot hold a value
   * @throws IndexOutOfBoundsException if there are fewer values
   */
  public static void write(ColumnVector source, VectorWriter target, int count) {
    write(source, target, 0, count);
  }

  /**
   * Writes some of the values of a column.
   *
   * @param source the column
   * @param target a writer of the type of DuckDB that holds the column's
   * @param from the first value to write
   * @param count how many values
   * @throws IllegalArgumentException if the type cannot hold a value
   * @throws IndexOutOfBoundsException if there are fewer values
   */
  public static void write(ColumnVector source, VectorWriter target, int from, int count) {
    boolean @Nullable [] nulls = source.nulls();
    if (nulls != null) {
      for (int i = 0; i < count; i++) {
        if (nulls[from + i]) {
          target.setNull(i);
        }
      }
    }
    switch (source.type()) {
      case ScalarType scalar -> writeScalar(source, scalar, target, from, count);
      case DecimalType decimal -> writeDecimals(source, decimal, target, from, count);
      case EnumType _ -> target.writeStrings(source.strings(), from, count, 0);
      case StructType struct -> {
        for (int i = 0; i < struct.fields().size(); i++) {
          write(source.child(i), target.field(i), from, count);
        }
      }
      case ListType _ -> {
        writeLengths(source, target, from, count);
        int[] offsets = source.offsets();
        write(
            source.child(0),
            target.elements(),
            offsets[from],
            offsets[from + count] - offsets[from]);
      }
      case MapType _ -> {
        writeLengths(source, target, from, count);
        int[] offsets = source.offsets();
        int entries = offsets[from + count] - offsets[from];
        VectorWriter elements = target.elements();
        write(source.child(0), elements.field(0), offsets[from], entries);
        write(source.child(1), elements.field(1), offsets[from], entries);
      }
    }
  }

  private static void writeScalar(
      ColumnVector source, ScalarType type, VectorWriter target, int from, int count) {
    switch (type) {
      case BOOLEAN -> target.writeBooleans(source.booleans(), from, count, 0);
      case INT8 -> target.writeBytes(source.bytes(), from, count, 0);
      case INT16 -> target.writeShorts(source.shorts(), from, count, 0);
      case INT32, DATE -> target.writeInts(source.ints(), from, count, 0);
      case INT64, TIME, TIMESTAMP, INSTANT, DURATION ->
          target.writeLongs(source.longs(), from, count, 0);
      case FLOAT32 -> target.writeFloats(source.floats(), from, count, 0);
      case FLOAT64 -> target.writeDoubles(source.doubles(), from, count, 0);
      case STRING -> target.writeStrings(source.strings(), from, count, 0);
      case BINARY -> target.writeBlobs(source.binaries(), from, count, 0);
      case UUID -> {
        @Nullable UUID[] values = source.uuids();
        long[] parts = new long[2 * count];
        for (int i = 0; i < count; i++) {
          UUID value = values[from + i];
          if (value == null) {
            target.setNull(i);
          } else {
            parts[2 * i] = Hugeints.lower(value);
            parts[2 * i + 1] = Hugeints.upper(value);
          }
        }
        target.writeHugeints(parts, 0, count, 0);
      }
    }
  }

  private static void writeLengths(ColumnVector source, VectorWriter target, int from, int count) {
    int[] offsets = source.offsets();
    int[] lengths = new int[count];
    for (int i = 0; i < count; i++) {
      lengths[i] = offsets[from + i + 1] - offsets[from + i];
    }
    target.writeLists(lengths, 0, count, 0);
  }

  private static void writeDecimals(
      ColumnVector source, DecimalType type, VectorWriter target, int from, int count) {
    @Nullable BigDecimal[] values = source.decimals();
    boolean small = type.precision() <= LONG_DIGITS;
    long[] unscaled = new long[small ? count : 2 * count];
    for (int i = 0; i < count; i++) {
      BigDecimal value = values[from + i];
      if (value == null) {
        target.setNull(i);
        continue;
      }
      BigInteger digits = digits(value, type);
      if (small) {
        unscaled[i] = digits.longValueExact();
      } else {
        unscaled[2 * i] = Hugeints.lower(digits);
        unscaled[2 * i + 1] = Hugeints.upper(digits);
      }
    }
    if (small) {
      target.writeUnscaled(unscaled, 0, count, 0);
    } else {
      target.writeLargeUnscaled(unscaled, 0, count, 0);
    }
  }

  private static BigInteger digits(BigDecimal value, DecimalType type) {
    BigDecimal scaled = value;
    if (value.scale() != type.scale()) {
      if (value.stripTrailingZeros().scale() > type.scale()) {
        throw new IllegalArgumentException(
            "%s has more than %d digits behind the point, which %s cannot hold"
                .formatted(value.toPlainString(), type.scale(), type.displayName()));
      }
      scaled = value.setScale(type.scale(), RoundingMode.UNNECESSARY);
    }
    if (scaled.precision() > type.precision()) {
      throw new IllegalArgumentException(
          "%s has more digits than %s can hold".formatted(value, type.displayName()));
    }
    return scaled.unscaledValue();
  }
}
