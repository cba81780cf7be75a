package io.recordframe.codec.internal.value;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns of values. Nothing is allocated before it is known that the message has as many
 * values as it says.
 */
public final class ColumnReader {

  private final Wire.Column message;
  private final DataType type;
  private final int size;
  private final boolean @Nullable [] nulls;

  private ColumnReader(Wire.Column message, DataType type) {
    this.message = message;
    this.type = type;
    this.size = message.getSize();
    requireSize();
    this.nulls = readNulls();
  }

  /**
   * Reads a column.
   *
   * @param message the message, without unknown fields
   * @param type the type that says what the values mean
   * @return the values
   * @throws io.recordframe.plan.codec.MalformedPlanException if the message has no such values
   */
  public static HeapVector read(Wire.Column message, DataType type) {
    return new ColumnReader(message, type).vector();
  }

  private HeapVector vector() {
    return switch (type) {
      case ScalarType scalar -> new HeapVector(type, size, scalars(scalar), nulls);
      case DecimalType decimal -> {
        @Nullable BigDecimal[] values = new @Nullable BigDecimal[size];
        for (int i = 0; i < size; i++) {
          values[i] = isNull(i) ? null : Decimals.read(message.getBinaries(i), decimal);
        }
        yield new HeapVector(type, size, values, nulls);
      }
      case EnumType enumType -> {
        @Nullable String[] values = texts();
        for (String value : values) {
          requireConstant(value, enumType);
        }
        yield new HeapVector(type, size, values, nulls);
      }
      case StructType struct -> {
        List<ColumnVector> fields = new ArrayList<>();
        for (int i = 0; i < struct.fields().size(); i++) {
          fields.add(
              child(i, struct.fields().get(i).type(), size, struct.fields().get(i).nullable()));
        }
        yield HeapVector.struct(type, size, nulls, fields);
      }
      case ListType list -> {
        int[] offsets = offsets();
        yield HeapVector.nested(
            type, offsets, nulls, child(0, list.element(), offsets[size], list.elementNullable()));
      }
      case MapType map -> {
        int[] offsets = offsets();
        yield HeapVector.nested(
            type,
            offsets,
            nulls,
            child(0, map.key(), offsets[size], false),
            child(1, map.value(), offsets[size], map.valueNullable()));
      }
    };
  }

  private boolean isNull(int index) {
    return nulls != null && nulls[index];
  }

  private void requireSize() {
    int found =
        switch (type) {
          case ScalarType scalar ->
              switch (scalar) {
                case BOOLEAN -> message.getBooleansCount();
                case INT8, INT16, INT32, INT64, DATE, TIME, TIMESTAMP, INSTANT, DURATION ->
                    message.getIntegersCount();
                case FLOAT32 -> message.getFloat32SCount();
                case FLOAT64 -> message.getFloat64SCount();
                case STRING -> message.getTextsCount();
                case BINARY, UUID -> message.getBinariesCount();
              };
          case DecimalType _ -> message.getBinariesCount();
          case EnumType _ -> message.getTextsCount();
          case StructType _ ->
              message.getChildrenCount() == 0 ? -1 : message.getChildren(0).getSize();
          case ListType _, MapType _ -> message.getLengthsCount();
        };
    require(found == size, "has %d values, but should have %d".formatted(found, size));
    int children =
        switch (type) {
          case ScalarType _, DecimalType _, EnumType _ -> 0;
          case StructType struct -> struct.fields().size();
          case ListType _ -> 1;
          case MapType _ -> 2;
        };
    require(
        message.getChildrenCount() == children,
        "has %d columns inside, but should have %d"
            .formatted(message.getChildrenCount(), children));
  }

  private boolean @Nullable [] readNulls() {
    ByteString bits = message.getNulls();
    if (bits.isEmpty()) {
      return null;
    }
    require(
        bits.size() == (size + 7L) / 8,
        "has null bits of %d bytes for %d values".formatted(bits.size(), size));
    boolean[] flags = new boolean[size];
    for (int i = 0; i < size; i++) {
      flags[i] = (bits.byteAt(i / 8) >> (i % 8) & 1) != 0;
    }
    return flags;
  }

  private ColumnVector child(int index, DataType childType, int childSize, boolean nullable) {
    Wire.Column child = message.getChildren(index);
    require(
        child.getSize() == childSize,
        "has a column inside of %d values, but should have %d"
            .formatted(child.getSize(), childSize));
    ColumnReader reader = new ColumnReader(child, childType);
    require(nullable || !reader.hasNullBelow(this), "has nulls where none may be");
    return reader.vector();
  }

  /** Whether a value is null that stands in a struct that is not, or in a list or map. */
  private boolean hasNullBelow(ColumnReader parent) {
    boolean inStruct = parent.type instanceof StructType;
    for (int i = 0; i < size; i++) {
      if (isNull(i) && !(inStruct && parent.isNull(i))) {
        return true;
      }
    }
    return false;
  }

  private int[] offsets() {
    int[] offsets = new int[size + 1];
    for (int i = 0; i < size; i++) {
      int length = message.getLengths(i);
      int end = offsets[i] + length;
      require(length >= 0 && end >= offsets[i], "has lengths that add up to more than 2^31 - 1");
      require(length == 0 || !isNull(i), "has elements in a null");
      offsets[i + 1] = end;
    }
    return offsets;
  }

  private Object scalars(ScalarType scalar) {
    return switch (scalar) {
      case BOOLEAN -> {
        boolean[] values = new boolean[size];
        for (int i = 0; i < size; i++) {
          values[i] = message.getBooleans(i);
        }
        yield values;
      }
      case INT8 -> {
        byte[] values = new byte[size];
        for (int i = 0; i < size; i++) {
          values[i] = (byte) integer(i, Byte.MIN_VALUE, Byte.MAX_VALUE, scalar);
        }
        yield values;
      }
      case INT16 -> {
        short[] values = new short[size];
        for (int i = 0; i < size; i++) {
          values[i] = (short) integer(i, Short.MIN_VALUE, Short.MAX_VALUE, scalar);
        }
        yield values;
      }
      case INT32, DATE -> {
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
          values[i] = (int) integer(i, Integer.MIN_VALUE, Integer.MAX_VALUE, scalar);
        }
        yield values;
      }
      case INT64, TIME, TIMESTAMP, INSTANT, DURATION -> {
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
          values[i] = message.getIntegers(i);
        }
        yield values;
      }
      case FLOAT32 -> {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
          values[i] = message.getFloat32S(i);
        }
        yield values;
      }
      case FLOAT64 -> {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
          values[i] = message.getFloat64S(i);
        }
        yield values;
      }
      case STRING -> texts();
      case BINARY -> {
        byte[] @Nullable [] values = new byte @Nullable [size][];
        for (int i = 0; i < size; i++) {
          values[i] = isNull(i) ? null : message.getBinaries(i).toByteArray();
        }
        yield values;
      }
      case UUID -> {
        @Nullable UUID[] values = new @Nullable UUID[size];
        for (int i = 0; i < size; i++) {
          values[i] = isNull(i) ? null : Uuids.read(message.getBinaries(i));
        }
        yield values;
      }
    };
  }

  private long integer(int index, long least, long most, ScalarType scalar) {
    return ValueReader.inRange(message.getIntegers(index), least, most, scalar);
  }

  private @Nullable String[] texts() {
    @Nullable String[] values = new @Nullable String[size];
    for (int i = 0; i < size; i++) {
      values[i] = isNull(i) ? null : message.getTexts(i);
    }
    return values;
  }

  private static void requireConstant(@Nullable String value, EnumType type) {
    if (value != null && !type.constants().contains(value)) {
      throw Problem.INVALID_NODE.malformed(
          "'%s' is no constant of %s".formatted(value, type.displayName()));
    }
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      throw Problem.MALFORMED.malformed("A column of type " + type.displayName() + " " + fault);
    }
  }
}
