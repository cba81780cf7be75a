package io.recordframe.codec.internal.value;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes columns of values. What stands at the position of a null is always the same, so that equal
 * columns have equal bytes.
 */
public final class ColumnWriter {

  private final ColumnVector vector;
  private final boolean @Nullable [] nulls;
  private final Wire.Column.Builder message = Wire.Column.newBuilder();

  private ColumnWriter(ColumnVector vector) {
    this.vector = vector;
    this.nulls = vector.nulls();
  }

  /**
   * Writes a column.
   *
   * @param vector the values
   * @return the message
   */
  public static Wire.Column write(ColumnVector vector) {
    ColumnWriter writer = new ColumnWriter(vector);
    writer.message.setSize(vector.size());
    writer.writeNulls();
    writer.writeValues(vector.type());
    return writer.message.build();
  }

  private boolean isNull(int index) {
    return nulls != null && nulls[index];
  }

  private void writeNulls() {
    byte[] bits = new byte[(vector.size() + 7) / 8];
    boolean any = false;
    for (int i = 0; i < vector.size(); i++) {
      if (isNull(i)) {
        bits[i / 8] |= (byte) (1 << (i % 8));
        any = true;
      }
    }
    if (any) {
      message.setNulls(ByteString.copyFrom(bits));
    }
  }

  private void writeValues(DataType type) {
    switch (type) {
      case ScalarType scalar -> writeScalars(scalar);
      case DecimalType _ -> {
        @Nullable BigDecimal[] values = vector.decimals();
        for (int i = 0; i < vector.size(); i++) {
          BigDecimal value = isNull(i) ? null : values[i];
          message.addBinaries(value == null ? ByteString.EMPTY : Decimals.write(value));
        }
      }
      case EnumType _ -> writeTexts();
      case StructType struct -> {
        for (int i = 0; i < struct.fields().size(); i++) {
          message.addChildren(write(vector.child(i)));
        }
      }
      case ListType _ -> {
        writeLengths();
        message.addChildren(write(vector.child(0)));
      }
      case MapType _ -> {
        writeLengths();
        message.addChildren(write(vector.child(0))).addChildren(write(vector.child(1)));
      }
    }
  }

  private void writeScalars(ScalarType type) {
    int size = vector.size();
    switch (type) {
      case BOOLEAN -> {
        boolean[] values = vector.booleans();
        for (int i = 0; i < size; i++) {
          message.addBooleans(!isNull(i) && values[i]);
        }
      }
      case INT8 -> {
        byte[] values = vector.bytes();
        for (int i = 0; i < size; i++) {
          message.addIntegers(isNull(i) ? 0 : values[i]);
        }
      }
      case INT16 -> {
        short[] values = vector.shorts();
        for (int i = 0; i < size; i++) {
          message.addIntegers(isNull(i) ? 0 : values[i]);
        }
      }
      case INT32, DATE -> {
        int[] values = vector.ints();
        for (int i = 0; i < size; i++) {
          message.addIntegers(isNull(i) ? 0 : values[i]);
        }
      }
      case INT64, TIME, TIMESTAMP, INSTANT, DURATION -> {
        long[] values = vector.longs();
        for (int i = 0; i < size; i++) {
          message.addIntegers(isNull(i) ? 0 : values[i]);
        }
      }
      case FLOAT32 -> {
        float[] values = vector.floats();
        for (int i = 0; i < size; i++) {
          message.addFloat32S(isNull(i) ? 0 : ValueWriter.canonical(values[i]));
        }
      }
      case FLOAT64 -> {
        double[] values = vector.doubles();
        for (int i = 0; i < size; i++) {
          message.addFloat64S(isNull(i) ? 0 : ValueWriter.canonical(values[i]));
        }
      }
      case STRING -> writeTexts();
      case BINARY -> {
        byte[] @Nullable [] values = vector.binaries();
        for (int i = 0; i < size; i++) {
          byte[] value = isNull(i) ? null : values[i];
          message.addBinaries(value == null ? ByteString.EMPTY : ByteString.copyFrom(value));
        }
      }
      case UUID -> {
        @Nullable UUID[] values = vector.uuids();
        for (int i = 0; i < size; i++) {
          UUID value = isNull(i) ? null : values[i];
          message.addBinaries(value == null ? ByteString.EMPTY : Uuids.write(value));
        }
      }
    }
  }

  private void writeTexts() {
    @Nullable String[] values = vector.strings();
    for (int i = 0; i < vector.size(); i++) {
      String value = isNull(i) ? null : values[i];
      message.addTexts(value == null ? "" : value);
    }
  }

  private void writeLengths() {
    int[] offsets = vector.offsets();
    for (int i = 0; i < vector.size(); i++) {
      message.addLengths(offsets[i + 1] - offsets[i]);
    }
  }
}
