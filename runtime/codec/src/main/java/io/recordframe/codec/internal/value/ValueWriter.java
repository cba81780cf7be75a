package io.recordframe.codec.internal.value;

import com.google.protobuf.ByteString;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Writes the values of literals, in the Java forms that a typed value has. */
public final class ValueWriter {

  private ValueWriter() {}

  /**
   * Writes a value.
   *
   * @param value the value, of the Java form that the type has
   * @param type its type
   * @return the message
   */
  public static Wire.Value write(Object value, DataType type) {
    Wire.Value.Builder message = Wire.Value.newBuilder();
    switch (type) {
      case ScalarType scalar -> writeScalar(value, scalar, message);
      case DecimalType _ -> message.setBinary(Decimals.write((BigDecimal) value));
      case EnumType _ -> message.setText((String) value);
      case ListType list ->
          message.setElements(
              ColumnWriter.write(LiteralVectors.vector((List<?>) value, list.element())));
      case StructType _, MapType _ ->
          throw new IllegalStateException("There are no values of type " + type.displayName());
    }
    return message.build();
  }

  private static void writeScalar(Object value, ScalarType type, Wire.Value.Builder message) {
    switch (type) {
      case BOOLEAN -> message.setBoolean((Boolean) value);
      case INT8, INT16, INT32, INT64 -> message.setInteger(((Number) value).longValue());
      case FLOAT32 -> message.setFloat32(canonical((Float) value));
      case FLOAT64 -> message.setFloat64(canonical((Double) value));
      case STRING -> message.setText((String) value);
      case BINARY -> message.setBinary(ByteString.copyFrom(((Bytes) value).toArray()));
      case DATE -> message.setInteger(TemporalRange.epochDay((LocalDate) value));
      case TIME -> message.setInteger(TemporalRange.microOfDay((LocalTime) value));
      case TIMESTAMP -> message.setInteger(TemporalRange.epochMicros((LocalDateTime) value));
      case INSTANT -> message.setInteger(TemporalRange.epochMicros((Instant) value));
      case DURATION -> message.setInteger(TemporalRange.micros((Duration) value));
      case UUID -> message.setBinary(Uuids.write((UUID) value));
    }
  }

  /** One form for every NaN, so that equal values have equal bytes. */
  static float canonical(float value) {
    return Float.intBitsToFloat(Float.floatToIntBits(value));
  }

  /** One form for every NaN, so that equal values have equal bytes. */
  static double canonical(double value) {
    return Double.longBitsToDouble(Double.doubleToLongBits(value));
  }
}
