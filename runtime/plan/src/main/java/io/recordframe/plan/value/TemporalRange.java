package io.recordframe.plan.value;

import io.recordframe.plan.error.InvalidDataException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/**
 * Conversion between {@code java.time} values and the counts that columns hold, refusing what would
 * be lost: parts of a microsecond, and what lies beyond the years that engines share.
 */
public final class TemporalRange {

  /** The earliest date: what 64 bits of microseconds can hold and calendars of engines share. */
  public static final LocalDate MIN_DATE = LocalDate.of(-290_000, 1, 1);

  /** The latest date. */
  public static final LocalDate MAX_DATE = LocalDate.of(294_000, 12, 31);

  private static final long MIN_EPOCH_DAY = MIN_DATE.toEpochDay();
  private static final long MAX_EPOCH_DAY = MAX_DATE.toEpochDay();
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final long MICROS_PER_DAY = 86_400L * MICROS_PER_SECOND;

  private TemporalRange() {}

  /**
   * Days since 1970-01-01.
   *
   * @param date a date
   * @return the count
   * @throws InvalidDataException if the date lies beyond {@link #MIN_DATE} or {@link #MAX_DATE}
   */
  public static int epochDay(LocalDate date) {
    requireInRange(date, date);
    return (int) date.toEpochDay();
  }

  /**
   * Microseconds since midnight.
   *
   * @param time a time of day
   * @return the count
   * @throws InvalidDataException if the time has parts of a microsecond
   */
  public static long microOfDay(LocalTime time) {
    requireMicros(time.get(ChronoField.NANO_OF_SECOND), time);
    return time.toNanoOfDay() / NANOS_PER_MICRO;
  }

  /**
   * Microseconds since 1970-01-01T00:00 without a zone.
   *
   * @param timestamp a date and time of day
   * @return the count
   * @throws InvalidDataException if it is out of range or has parts of a microsecond
   */
  public static long epochMicros(LocalDateTime timestamp) {
    requireInRange(timestamp.toLocalDate(), timestamp);
    requireMicros(timestamp.get(ChronoField.NANO_OF_SECOND), timestamp);
    return timestamp.toEpochSecond(ZoneOffset.UTC) * MICROS_PER_SECOND
        + timestamp.get(ChronoField.NANO_OF_SECOND) / NANOS_PER_MICRO;
  }

  /**
   * Microseconds since 1970-01-01T00:00Z.
   *
   * @param instant an instant
   * @return the count
   * @throws InvalidDataException if it is out of range or has parts of a microsecond
   */
  public static long epochMicros(Instant instant) {
    long day = Math.floorDiv(instant.getEpochSecond(), 86_400L);
    if (day < MIN_EPOCH_DAY || day > MAX_EPOCH_DAY) {
      throw outOfRange(instant);
    }
    requireMicros(instant.getNano(), instant);
    return instant.getEpochSecond() * MICROS_PER_SECOND + instant.getNano() / NANOS_PER_MICRO;
  }

  /**
   * A length of time in microseconds.
   *
   * @param duration a duration
   * @return the count
   * @throws InvalidDataException if it is longer than 64 bits of microseconds or has parts of a
   *     microsecond
   */
  public static long micros(Duration duration) {
    requireMicros(duration.getNano(), duration);
    long seconds = duration.getSeconds();
    long micros = duration.getNano() / NANOS_PER_MICRO;
    if (seconds < 0 && micros > 0) {
      // Counted from the second above, so that the smallest duration does not overflow on the way.
      seconds++;
      micros -= MICROS_PER_SECOND;
    }
    try {
      return Math.addExact(Math.multiplyExact(seconds, MICROS_PER_SECOND), micros);
    } catch (ArithmeticException overflow) {
      throw new InvalidDataException(
          duration + " is longer than 64 bits of microseconds can hold", overflow);
    }
  }

  /**
   * The date of a count of days.
   *
   * @param epochDay days since 1970-01-01
   * @return the date
   * @throws InvalidDataException if it lies beyond the range, as an engine's infinity does
   */
  public static LocalDate date(int epochDay) {
    if (epochDay < MIN_EPOCH_DAY || epochDay > MAX_EPOCH_DAY) {
      throw outOfRange("A date of " + epochDay + " days since 1970-01-01 (or infinity)");
    }
    return LocalDate.ofEpochDay(epochDay);
  }

  /**
   * The time of day of a count of microseconds.
   *
   * @param microOfDay microseconds since midnight
   * @return the time of day
   * @throws InvalidDataException if it is not within a day
   */
  public static LocalTime time(long microOfDay) {
    if (microOfDay < 0 || microOfDay >= MICROS_PER_DAY) {
      throw new InvalidDataException(
          "A time of " + microOfDay + " microseconds since midnight is not within a day");
    }
    return LocalTime.ofNanoOfDay(microOfDay * NANOS_PER_MICRO);
  }

  /**
   * The timestamp of a count of microseconds.
   *
   * @param epochMicros microseconds since 1970-01-01T00:00
   * @return the timestamp
   * @throws InvalidDataException if it lies beyond the range, as an engine's infinity does
   */
  public static LocalDateTime timestamp(long epochMicros) {
    requireMicrosInRange(epochMicros);
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(epochMicros, MICROS_PER_SECOND),
        (int) Math.floorMod(epochMicros, MICROS_PER_SECOND) * NANOS_PER_MICRO,
        ZoneOffset.UTC);
  }

  /**
   * The instant of a count of microseconds.
   *
   * @param epochMicros microseconds since 1970-01-01T00:00Z
   * @return the instant
   * @throws InvalidDataException if it lies beyond the range, as an engine's infinity does
   */
  public static Instant instant(long epochMicros) {
    requireMicrosInRange(epochMicros);
    return Instant.ofEpochSecond(
        Math.floorDiv(epochMicros, MICROS_PER_SECOND),
        Math.floorMod(epochMicros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
  }

  /**
   * The duration of a count of microseconds.
   *
   * @param micros microseconds
   * @return the duration
   */
  public static Duration duration(long micros) {
    return Duration.ofSeconds(
        Math.floorDiv(micros, MICROS_PER_SECOND),
        Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
  }

  private static void requireMicrosInRange(long epochMicros) {
    long day = Math.floorDiv(epochMicros, MICROS_PER_DAY);
    if (day < MIN_EPOCH_DAY || day > MAX_EPOCH_DAY) {
      throw outOfRange("A count of " + epochMicros + " microseconds since 1970 (or infinity)");
    }
  }

  private static void requireInRange(LocalDate date, Object value) {
    if (date.isBefore(MIN_DATE) || date.isAfter(MAX_DATE)) {
      throw outOfRange(value);
    }
  }

  private static InvalidDataException outOfRange(Object value) {
    return new InvalidDataException(
        "%s lies beyond the dates that can be represented, %s to %s"
            .formatted(value, MIN_DATE, MAX_DATE));
  }

  private static void requireMicros(int nano, Object value) {
    if (nano % NANOS_PER_MICRO != 0) {
      throw new InvalidDataException(
          value
              + " has parts of a microsecond, which would be lost; truncate it to ChronoUnit.MICROS first");
    }
  }
}
