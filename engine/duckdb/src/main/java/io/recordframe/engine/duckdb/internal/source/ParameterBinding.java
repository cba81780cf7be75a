package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.nativeapi.Parameters;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;
import io.recordframe.plan.value.TypedValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Binds the values that users give for the parameters of their queries. */
public final class ParameterBinding {

  private ParameterBinding() {}

  /**
   * Binds values in order. A duration becomes an INTERVAL.
   *
   * @throws UnsupportedPlanException if a value is a list
   */
  public static void bind(Parameters parameters, List<TypedValue> values) {
    for (int i = 0; i < values.size(); i++) {
      bind(parameters, i + 1, values.get(i));
    }
  }

  private static void bind(Parameters parameters, int index, TypedValue content) {
    Object value = content.value();
    if (value == null) {
      parameters.setNull(index);
      return;
    }
    switch (content.type()) {
      case ScalarType scalar -> bindScalar(parameters, index, value, scalar);
      case DecimalType _ -> parameters.setDecimal(index, (BigDecimal) value);
      case EnumType _ -> parameters.setString(index, (String) value);
      case ListType _, StructType _, MapType _ ->
          throw new UnsupportedPlanException(
              "DuckDB takes no %s as a parameter; give the elements one by one"
                  .formatted(content.type().displayName()));
    }
  }

  private static void bindScalar(Parameters parameters, int index, Object value, ScalarType type) {
    switch (type) {
      case BOOLEAN -> parameters.setBoolean(index, (Boolean) value);
      case INT8 -> parameters.setByte(index, (Byte) value);
      case INT16 -> parameters.setShort(index, (Short) value);
      case INT32 -> parameters.setInt(index, (Integer) value);
      case INT64 -> parameters.setLong(index, (Long) value);
      case FLOAT32 -> parameters.setFloat(index, (Float) value);
      case FLOAT64 -> parameters.setDouble(index, (Double) value);
      case STRING -> parameters.setString(index, (String) value);
      case BINARY -> parameters.setBytes(index, ((Bytes) value).toArray());
      case DATE -> parameters.setDate(index, TemporalRange.epochDay((LocalDate) value));
      case TIME -> parameters.setTime(index, TemporalRange.microOfDay((LocalTime) value));
      case TIMESTAMP ->
          parameters.setTimestamp(index, TemporalRange.epochMicros((LocalDateTime) value));
      case INSTANT ->
          parameters.setTimestampWithTimeZone(index, TemporalRange.epochMicros((Instant) value));
      case DURATION -> parameters.setInterval(index, 0, 0, TemporalRange.micros((Duration) value));
      case UUID -> parameters.setUuid(index, (UUID) value);
    }
  }
}
