package io.recordframe.substrait.internal.message;

import com.google.protobuf.ByteString;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;
import io.recordframe.substrait.internal.wire.Algebra.Expression.Literal;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Constants in Substrait's form. Values have the Java forms of {@link
 * io.recordframe.plan.value.TypedValue}; besides, a struct is the list of its fields, and a map the
 * list of its entries.
 */
public final class LiteralMessages {

  /** The dates that Substrait has. */
  private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** About ten thousand years, the longest interval that Substrait has. */
  static final long MOST_DAYS = 3_650_000;

  private static final int DECIMAL_BYTES = 16;
  private static final int UUID_BYTES = 16;
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int NANOS_PER_MICRO = 1_000;

  private final Refusals refusals;
  private final TypeMessages types;

  LiteralMessages(Refusals refusals, TypeMessages types) {
    this.refusals = refusals;
    this.types = types;
  }

  /**
   * A constant.
   *
   * @param value the value, or null
   * @param type its type
   * @param nullable whether its type allows null
   * @return the message
   */
  public Literal literal(@Nullable Object value, DataType type, boolean nullable) {
    if (value == null) {
      return Literal.newBuilder().setNull(types.type(type, true)).setNullable(true).build();
    }
    Literal.Builder message = Literal.newBuilder().setNullable(nullable);
    switch (type) {
      case ScalarType scalar -> scalar(message, value, scalar);
      case DecimalType decimal ->
          message
              .getDecimalBuilder()
              .setValue(littleEndian((BigDecimal) value, decimal.scale()))
              .setPrecision(decimal.precision())
              .setScale(decimal.scale());
      case ListType list -> list(message, (List<?>) value, list, nullable);
      case StructType struct -> {
        List<?> fields = (List<?>) value;
        Literal.Struct.Builder nested = message.getStructBuilder();
        for (int i = 0; i < fields.size(); i++) {
          Field field = struct.fields().get(i);
          nested.addFields(literal(fields.get(i), field.type(), field.nullable()));
        }
      }
      case MapType map -> map(message, (List<?>) value, map, nullable);
      // The type says that there are none.
      case EnumType _ -> message.setNull(types.type(type, nullable));
    }
    return message.build();
  }

  private void list(Literal.Builder message, List<?> elements, ListType type, boolean nullable) {
    if (elements.isEmpty()) {
      message.setEmptyList(types.list(type, nullable));
      return;
    }
    for (Object element : elements) {
      message.getListBuilder().addValues(literal(element, type.element(), type.elementNullable()));
    }
  }

  private void map(Literal.Builder message, List<?> entries, MapType type, boolean nullable) {
    if (entries.isEmpty()) {
      message.setEmptyMap(types.type(type, nullable).getMap());
      return;
    }
    for (Object object : entries) {
      Map.Entry<?, ?> entry = (Map.Entry<?, ?>) object;
      message
          .getMapBuilder()
          .addKeyValues(
              Literal.Map.KeyValue.newBuilder()
                  .setKey(literal(entry.getKey(), type.key(), false))
                  .setValue(literal(entry.getValue(), type.value(), type.valueNullable())));
    }
  }

  private void scalar(Literal.Builder message, Object value, ScalarType type) {
    switch (type) {
      case BOOLEAN -> message.setBoolean((Boolean) value);
      case INT8 -> message.setI8((Byte) value);
      case INT16 -> message.setI16((Short) value);
      case INT32 -> message.setI32((Integer) value);
      case INT64 -> message.setI64((Long) value);
      case FLOAT32 -> message.setFp32((Float) value);
      case FLOAT64 -> message.setFp64((Double) value);
      case STRING -> message.setString((String) value);
      case BINARY -> message.setBinary(ByteString.copyFrom(((Bytes) value).toArray()));
      case DATE -> {
        LocalDate date = (LocalDate) value;
        requireInRange(date, date);
        message.setDate(TemporalRange.epochDay(date));
      }
      case TIME ->
          message
              .getPrecisionTimeBuilder()
              .setPrecision(TypeMessages.PRECISION)
              .setValue(TemporalRange.microOfDay((LocalTime) value));
      case TIMESTAMP -> {
        LocalDateTime timestamp = (LocalDateTime) value;
        requireInRange(timestamp.toLocalDate(), timestamp);
        message
            .getPrecisionTimestampBuilder()
            .setPrecision(TypeMessages.PRECISION)
            .setValue(TemporalRange.epochMicros(timestamp));
      }
      case INSTANT -> {
        Instant instant = (Instant) value;
        requireInRange(LocalDate.ofInstant(instant, ZoneOffset.UTC), instant);
        message
            .getPrecisionTimestampTzBuilder()
            .setPrecision(TypeMessages.PRECISION)
            .setValue(TemporalRange.epochMicros(instant));
      }
      case DURATION -> interval(message, (Duration) value);
      case UUID -> {
        UUID uuid = (UUID) value;
        message.setUuid(
            ByteString.copyFrom(
                ByteBuffer.allocate(UUID_BYTES)
                    .putLong(uuid.getMostSignificantBits())
                    .putLong(uuid.getLeastSignificantBits())
                    .flip()));
      }
    }
  }

  private void requireInRange(LocalDate date, Object value) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      refusals.add(
          "the constant " + value, "Substrait's dates go from %s to %s".formatted(FIRST, LAST));
    }
  }

  private void interval(Literal.Builder message, Duration duration) {
    long days = duration.getSeconds() / SECONDS_PER_DAY;
    if (Math.abs(days) > MOST_DAYS) {
      refusals.add(
          "the constant " + duration,
          "Substrait's intervals have at most %d days".formatted(MOST_DAYS));
      return;
    }
    // Each part has the sign of the whole or is 0: Java counts nanoseconds up from the second
    // below.
    long seconds = duration.getSeconds() % SECONDS_PER_DAY;
    long micros = duration.getNano() / NANOS_PER_MICRO;
    message
        .getIntervalDayToSecondBuilder()
        .setDays((int) days)
        .setSeconds((int) seconds)
        .setPrecision(TypeMessages.PRECISION)
        .setSubseconds(micros);
  }

  private static ByteString littleEndian(BigDecimal value, int scale) {
    byte[] bigEndian = value.setScale(scale).unscaledValue().toByteArray();
    byte[] result = new byte[DECIMAL_BYTES];
    byte sign = (byte) (value.signum() < 0 ? -1 : 0);
    for (int i = 0; i < DECIMAL_BYTES; i++) {
      result[i] = i < bigEndian.length ? bigEndian[bigEndian.length - 1 - i] : sign;
    }
    return ByteString.copyFrom(result);
  }
}
