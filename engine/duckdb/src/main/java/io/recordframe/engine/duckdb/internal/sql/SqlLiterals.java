package io.recordframe.engine.duckdb.internal.sql;

import io.recordframe.plan.type.DataType;
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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants in SQL, each of exactly the type that {@link SqlTypes} states. */
public final class SqlLiterals {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final int LAST_PLAIN_YEAR = 9999;

  private SqlLiterals() {}

  /**
   * A constant.
   *
   * @param content the value and its type
   * @return an expression that gives it
   */
  public static String of(TypedValue content) {
    Object value = content.value();
    return value == null ? cast("NULL", content.type()) : of(value, content.type());
  }

  private static String of(Object value, DataType type) {
    return switch (type) {
      case ScalarType scalar -> scalar(value, scalar);
      case DecimalType _ -> cast("'" + ((BigDecimal) value).toPlainString() + "'", type);
      case EnumType _ -> SqlText.string((String) value);
      case ListType list ->
          cast(
              ((List<?>) value)
                  .stream()
                      .map(element -> element == null ? "NULL" : of(element, list.element()))
                      .collect(Collectors.joining(", ", "[", "]")),
              type);
      case StructType _, MapType _ ->
          throw new IllegalArgumentException("There are no literals of " + type.displayName());
    };
  }

  private static String scalar(Object value, ScalarType type) {
    return switch (type) {
      case BOOLEAN, INT8, INT16, INT32, INT64 ->
          value instanceof Boolean truth ? truth.toString() : cast(value.toString(), type);
      case FLOAT32 -> cast(floating((Float) value), type);
      case FLOAT64 -> {
        double number = (Double) value;
        yield Double.isFinite(number) ? floating(number) : cast(floating(number), type);
      }
      case STRING -> SqlText.string((String) value);
      case BINARY -> cast(SqlText.string(escaped((Bytes) value)), type);
      case DATE -> date((LocalDate) value);
      case TIME -> "TIME '" + TIME.format((LocalTime) value) + "'";
      case TIMESTAMP -> timestamp((LocalDateTime) value);
      case INSTANT -> instant((Instant) value);
      case DURATION -> cast(Long.toString(TemporalRange.micros((Duration) value)), type);
      case UUID -> cast("'" + value + "'", type);
    };
  }

  /**
   * A number with an exponent is a DOUBLE; the digits of the nearest double tell a float as well.
   */
  private static String floating(double number) {
    if (!Double.isFinite(number)) {
      return "'" + number + "'";
    }
    String digits = Double.toString(number);
    return digits.indexOf('E') < 0 ? digits + "e0" : digits;
  }

  private static String escaped(Bytes bytes) {
    StringBuilder text = new StringBuilder();
    for (byte content : bytes.toArray()) {
      text.append("\\x").append("%02X".formatted(content & 0xff));
    }
    return text.toString();
  }

  private static String date(LocalDate date) {
    if (isPlain(date.getYear())) {
      return "DATE '" + DATE.format(date) + "'";
    }
    return "make_date(%d, %d, %d)"
        .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private static String timestamp(LocalDateTime timestamp) {
    if (isPlain(timestamp.getYear())) {
      return "TIMESTAMP '"
          + DATE.format(timestamp)
          + " "
          + TIME.format(timestamp.toLocalTime())
          + "'";
    }
    return "make_timestamp(CAST(" + TemporalRange.epochMicros(timestamp) + " AS BIGINT))";
  }

  private static String instant(Instant instant) {
    LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    if (isPlain(utc.getYear())) {
      return "TIMESTAMPTZ '" + DATE.format(utc) + " " + TIME.format(utc.toLocalTime()) + "+00'";
    }
    return "make_timestamptz(CAST(" + TemporalRange.epochMicros(instant) + " AS BIGINT))";
  }

  private static boolean isPlain(int year) {
    return year >= 1 && year <= LAST_PLAIN_YEAR;
  }

  private static String cast(String text, DataType type) {
    return "CAST(" + text + " AS " + SqlTypes.name(type) + ")";
  }
}
