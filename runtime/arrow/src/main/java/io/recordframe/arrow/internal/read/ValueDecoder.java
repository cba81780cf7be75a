package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.internal.format.ArrowField;
import io.recordframe.arrow.internal.format.Encoding;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.EnumType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of a column without children. What stands at a null is not looked at. */
final class ValueDecoder {

  static final String NO_TEXT = "is no text in UTF-8";

  private final ArrowField field;
  private final int length;
  private final boolean @Nullable [] nulls;
  private final Place place;

  ValueDecoder(ArrowField field, int length, boolean @Nullable [] nulls, Place place) {
    this.field = field;
    this.length = length;
    this.nulls = nulls;
    this.place = place;
  }

  private boolean isNull(int row) {
    return nulls != null && nulls[row];
  }

  private ColumnVector vector(Object values) {
    return new HeapVector(field.type(), length, values, nulls);
  }

  ColumnVector booleans(Slice bytes) {
    boolean[] values = new boolean[length];
    for (int i = 0; i < length; i++) {
      values[i] = bytes.bitAt(i);
    }
    return vector(values);
  }

  ColumnVector integers(Slice bytes, Encoding.Whole whole) {
    return vector(whole.signed() ? signed(bytes, whole.bits()) : unsigned(bytes, whole.bits()));
  }

  private Object signed(Slice bytes, int bits) {
    return switch (bits) {
      case 8 -> {
        byte[] values = new byte[length];
        buffer(bytes).get(values);
        yield values;
      }
      case 16 -> {
        short[] values = new short[length];
        buffer(bytes).asShortBuffer().get(values);
        yield values;
      }
      case 32 -> ints(bytes);
      default -> longs(bytes);
    };
  }

  private Object unsigned(Slice bytes, int bits) {
    return switch (bits) {
      case 8 -> {
        short[] values = new short[length];
        for (int i = 0; i < length; i++) {
          values[i] = (short) Byte.toUnsignedInt(bytes.byteAt(i));
        }
        yield values;
      }
      case 16 -> {
        int[] values = new int[length];
        for (int i = 0; i < length; i++) {
          values[i] = Short.toUnsignedInt(bytes.shortAt(i));
        }
        yield values;
      }
      case 32 -> {
        long[] values = new long[length];
        for (int i = 0; i < length; i++) {
          values[i] = Integer.toUnsignedLong(bytes.intAt(i));
        }
        yield values;
      }
      default -> {
        @Nullable BigDecimal[] values = new @Nullable BigDecimal[length];
        for (int i = 0; i < length; i++) {
          if (!isNull(i)) {
            values[i] =
                new BigDecimal(new BigInteger(1, bytes.reversed(i * Long.BYTES, Long.BYTES)));
          }
        }
        yield values;
      }
    };
  }

  private static ByteBuffer buffer(Slice bytes) {
    return ByteBuffer.wrap(bytes.array(), bytes.start(), bytes.length())
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private int[] ints(Slice bytes) {
    int[] values = new int[length];
    buffer(bytes).asIntBuffer().get(values);
    return values;
  }

  private long[] longs(Slice bytes) {
    long[] values = new long[length];
    buffer(bytes).asLongBuffer().get(values);
    return values;
  }

  ColumnVector floating(Slice bytes, int bits) {
    return switch (bits) {
      case 16 -> {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
          values[i] = Float.float16ToFloat(bytes.shortAt(i));
        }
        yield vector(values);
      }
      case 32 -> {
        float[] values = new float[length];
        buffer(bytes).asFloatBuffer().get(values);
        yield vector(values);
      }
      default -> {
        double[] values = new double[length];
        buffer(bytes).asDoubleBuffer().get(values);
        yield vector(values);
      }
    };
  }

  ColumnVector decimals(Slice bytes, Encoding.Decimal type) {
    BigDecimal limit = BigDecimal.valueOf(1, type.scale() - type.precision());
    @Nullable BigDecimal[] values = new @Nullable BigDecimal[length];
    for (int i = 0; i < length; i++) {
      if (isNull(i)) {
        continue;
      }
      BigDecimal value = decimal(bytes, type, i);
      if (value.abs().compareTo(limit) >= 0) {
        throw place.invalid(
            field, i, "%s has more digits than %s".formatted(value, field.type().displayName()));
      }
      values[i] = value;
    }
    return vector(values);
  }

  private static BigDecimal decimal(Slice bytes, Encoding.Decimal type, int row) {
    switch (type.bits()) {
      case 32 -> {
        return BigDecimal.valueOf(bytes.intAt(row), type.scale());
      }
      case 64 -> {
        return BigDecimal.valueOf(bytes.longAt(row), type.scale());
      }
      case 128 -> {
        long low = bytes.longAt(2 * row);
        if (bytes.longAt(2 * row + 1) == low >> 63) {
          return BigDecimal.valueOf(low, type.scale());
        }
      }
      default -> {
        // Those of 256 bits take the way of all that are large.
      }
    }
    int width = type.bits() / Byte.SIZE;
    return new BigDecimal(new BigInteger(bytes.reversed(row * width, width)), type.scale());
  }

  ColumnVector strings(int[] offsets, Slice data) {
    int first = data.start() + offsets[0];
    boolean allValid = Utf8.isValid(data.array(), first, data.start() + offsets[length]);
    Set<String> constants =
        field.type() instanceof EnumType type ? new HashSet<>(type.constants()) : null;
    @Nullable String[] values = new @Nullable String[length];
    for (int i = 0; i < length; i++) {
      if (isNull(i)) {
        continue;
      }
      int from = data.start() + offsets[i];
      int end = data.start() + offsets[i + 1];
      boolean valid =
          allValid
              ? (from == end || Utf8.isBoundary(data.array()[from]))
                  && (i == length - 1 || startsCharacter(data, offsets[i + 1]))
              : Utf8.isValid(data.array(), from, end);
      if (!valid) {
        throw place.invalid(field, i, NO_TEXT);
      }
      String value =
          from == end ? "" : new String(data.array(), from, end - from, StandardCharsets.UTF_8);
      if (constants != null && !constants.contains(value)) {
        throw place.invalid(
            field, i, "'%s' is no constant of %s".formatted(value, field.type().displayName()));
      }
      values[i] = value;
    }
    return vector(values);
  }

  private static boolean startsCharacter(Slice data, int offset) {
    return offset == data.length() || Utf8.isBoundary(data.byteAt(offset));
  }

  ColumnVector views(Slice views, List<Slice> data, boolean text) {
    ViewDecoder decoder = new ViewDecoder(field, nulls, place, data);
    return vector(text ? decoder.strings(views, length) : decoder.binaries(views, length));
  }

  ColumnVector binaries(int[] offsets, Slice data) {
    byte[] @Nullable [] values = new byte[length][];
    for (int i = 0; i < length; i++) {
      if (!isNull(i)) {
        values[i] = bytes(data, offsets[i], offsets[i + 1]);
      }
    }
    return vector(values);
  }

  ColumnVector fixedBinaries(Slice data, int width) {
    byte[] @Nullable [] values = new byte[length][];
    for (int i = 0; i < length; i++) {
      if (!isNull(i)) {
        values[i] = bytes(data, i * width, (i + 1) * width);
      }
    }
    return vector(values);
  }

  private static byte[] bytes(Slice data, int from, int end) {
    byte[] bytes = new byte[end - from];
    System.arraycopy(data.array(), data.start() + from, bytes, 0, bytes.length);
    return bytes;
  }

  ColumnVector uuids(Slice bytes) {
    @Nullable UUID[] values = new @Nullable UUID[length];
    for (int i = 0; i < length; i++) {
      if (!isNull(i)) {
        values[i] = new UUID(bytes.bigEndianLongAt(2 * i), bytes.bigEndianLongAt(2 * i + 1));
      }
    }
    return vector(values);
  }

  ColumnVector temporal(Slice bytes, Encoding.Temporal type) {
    TemporalDecoder decoder = new TemporalDecoder(field, nulls, place);
    return vector(
        switch (type.kind()) {
          case DATE -> type.bits() == 32 ? decoder.days(ints(bytes)) : decoder.dates(longs(bytes));
          case TIME -> {
            long[] counts = type.bits() == 64 ? longs(bytes) : widened(ints(bytes));
            yield decoder.times(counts, type.unit());
          }
          case TIMESTAMP, INSTANT -> decoder.timestamps(longs(bytes), type.unit());
          case DURATION -> decoder.micros(longs(bytes), type.unit());
        });
  }

  private static long[] widened(int[] values) {
    long[] widened = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      widened[i] = values[i];
    }
    return widened;
  }
}
