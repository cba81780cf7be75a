package io.recordframe.engine.tck.reference;

import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.TemporalRange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import org.jspecify.annotations.Nullable;

/** Dates and times, as {@code java.time} has them. Instants are those of UTC. */
final class TemporalFunctions {

  private static final long MICROS_PER_SECOND = 1_000_000;

  private TemporalFunctions() {}

  static @Nullable Object apply(TemporalFunction function, Arguments arguments, Instant now) {
    if (arguments.anyNull()) {
      return null;
    }
    try {
      return inRange(compute(function, arguments, now));
    } catch (DateTimeException | ArithmeticException | InvalidDataException outOfRange) {
      throw arguments.failure(
          "%s is not possible for %s: %s"
              .formatted(function.functionName(), arguments.all(), outOfRange.getMessage()));
    }
  }

  private static @Nullable Object compute(
      TemporalFunction function, Arguments arguments, Instant now) {
    return switch (function) {
      case YEAR -> timestamp(arguments, 0).getYear();
      case QUARTER -> field(arguments, IsoFields.QUARTER_OF_YEAR);
      case MONTH -> field(arguments, ChronoField.MONTH_OF_YEAR);
      case DAY -> field(arguments, ChronoField.DAY_OF_MONTH);
      case DAY_OF_WEEK -> field(arguments, ChronoField.DAY_OF_WEEK);
      case DAY_OF_YEAR -> field(arguments, ChronoField.DAY_OF_YEAR);
      case ISO_WEEK -> field(arguments, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case ISO_YEAR -> field(arguments, IsoFields.WEEK_BASED_YEAR);
      case HOUR -> clock(arguments).getHour();
      case MINUTE -> clock(arguments).getMinute();
      case SECOND -> clock(arguments).getSecond();
      case MICROSECOND -> clock(arguments).get(ChronoField.MICRO_OF_SECOND);
      case MILLISECOND -> clock(arguments).get(ChronoField.MILLI_OF_SECOND);
      case NANOSECOND -> clock(arguments).get(ChronoField.NANO_OF_SECOND);
      case TIME_BUCKET ->
          like(
              arguments,
              2,
              Units.bucket(Units.of(arguments), arguments.longInteger(1), timestamp(arguments, 2)));
      case MAKE_TIME ->
          LocalTime.of(arguments.integer(0), arguments.integer(1), arguments.integer(2));
      case EPOCH_MICROS -> micros(arguments, 0);
      case FROM_EPOCH_SECONDS ->
          TemporalRange.instant(Math.multiplyExact(arguments.longInteger(0), MICROS_PER_SECOND));
      case FROM_EPOCH_MICROS -> TemporalRange.instant(arguments.longInteger(0));
      case TRUNCATE_TO ->
          like(arguments, 1, Units.truncate(Units.of(arguments), timestamp(arguments, 1)));
      case ADD_DAYS ->
          like(arguments, 0, timestamp(arguments, 0).plusDays(arguments.longInteger(1)));
      case ADD_MONTHS ->
          like(arguments, 0, timestamp(arguments, 0).plusMonths(arguments.longInteger(1)));
      case ADD_DURATION -> {
        long moved = Math.addExact(micros(arguments, 0), durationMicros(arguments));
        yield like(arguments, 0, TemporalRange.timestamp(moved));
      }
      case BETWEEN_UNITS ->
          Units.of(arguments).between(timestamp(arguments, 1), timestamp(arguments, 2));
      case DAYS_BETWEEN ->
          ChronoUnit.DAYS.between(timestamp(arguments, 0), timestamp(arguments, 1));
      case DURATION_BETWEEN ->
          TemporalRange.duration(Math.subtractExact(micros(arguments, 1), micros(arguments, 0)));
      case TO_DATE -> timestamp(arguments, 0).toLocalDate();
      case TO_TIME -> timestamp(arguments, 0).toLocalTime();
      case AT_TIME -> ((LocalDate) arguments.present(0)).atTime((LocalTime) arguments.present(1));
      case MAKE_DATE ->
          LocalDate.of(arguments.integer(0), arguments.integer(1), arguments.integer(2));
      case LAST_DAY_OF_MONTH -> {
        LocalDate date = timestamp(arguments, 0).toLocalDate();
        yield date.withDayOfMonth(date.lengthOfMonth());
      }
      case EPOCH_MILLIS -> Math.floorDiv(micros(arguments, 0), 1_000L);
      case EPOCH_SECONDS -> Math.floorDiv(micros(arguments, 0), MICROS_PER_SECOND);
      case FROM_EPOCH_MILLIS ->
          TemporalRange.instant(Math.multiplyExact(arguments.longInteger(0), 1_000L));
      case TO_INSTANT -> timestamp(arguments, 0).atZone(zone(arguments)).toInstant();
      case IN_ZONE -> LocalDateTime.ofInstant((Instant) arguments.present(0), zone(arguments));
      case FORMAT -> TimePattern.of(arguments).format(timestamp(arguments, 0));
      case PARSE_TIMESTAMP -> {
        LocalDateTime parsed = TimePattern.of(arguments).parse(arguments.text(0));
        if (parsed == null) {
          throw new DateTimeException("the text does not fit the pattern");
        }
        yield parsed;
      }
      case TRY_PARSE_TIMESTAMP -> TimePattern.of(arguments).parse(arguments.text(0));
      case NOW -> now;
    };
  }

  /** Engines count microseconds in 64 bits, of a range that is a little smaller. */
  private static @Nullable Object inRange(@Nullable Object result) {
    switch (result) {
      case LocalDate date -> TemporalRange.epochDay(date);
      case LocalDateTime timestamp -> TemporalRange.epochMicros(timestamp);
      case Instant instant -> TemporalRange.epochMicros(instant);
      case null, default -> {
        // Any other result is in range.
      }
    }
    return result;
  }

  /** A date at its start, a timestamp, or an instant as the timestamp of UTC. */
  private static LocalDateTime timestamp(Arguments arguments, int index) {
    return switch (arguments.present(index)) {
      case LocalDate date -> date.atStartOfDay();
      case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
      case Object timestamp -> (LocalDateTime) timestamp;
    };
  }

  /** A timestamp in the form of an argument. */
  private static Object like(Arguments arguments, int index, LocalDateTime timestamp) {
    return switch ((ScalarType) arguments.type(index)) {
      case DATE -> timestamp.toLocalDate();
      case INSTANT -> timestamp.toInstant(ZoneOffset.UTC);
      case ScalarType _ -> timestamp;
    };
  }

  private static int field(Arguments arguments, TemporalField field) {
    return timestamp(arguments, 0).get(field);
  }

  private static LocalTime clock(Arguments arguments) {
    return arguments.present(0) instanceof LocalTime time
        ? time
        : timestamp(arguments, 0).toLocalTime();
  }

  private static long micros(Arguments arguments, int index) {
    return TemporalRange.epochMicros(timestamp(arguments, index));
  }

  private static long durationMicros(Arguments arguments) {
    return TemporalRange.micros((Duration) arguments.present(1));
  }

  private static ZoneId zone(Arguments arguments) {
    return ZoneId.of(arguments.text(1));
  }
}
