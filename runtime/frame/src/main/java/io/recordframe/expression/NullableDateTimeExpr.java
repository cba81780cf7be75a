package io.recordframe.expression;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A date and time of day without a zone, in microseconds that can be null. */
public sealed interface NullableDateTimeExpr
    extends NullableScalarExpr<DateTimeExpr, NullableDateTimeExpr, LocalDateTime>,
        NullableCalendarExpr,
        NullableClockExpr
    permits DateTimeExpr {

  /**
   * {@return the start of the calendar unit that holds the value}
   *
   * @param unit the unit
   */
  NullableDateTimeExpr truncateTo(CalendarUnit unit);

  /**
   * {@return the start of the bucket of so many units that holds the value} Buckets of months,
   * quarters and years are counted from 2000-01-01, others from Monday, 2000-01-03.
   *
   * @param count how many units, 1 to 1000000
   * @param unit the unit
   */
  NullableDateTimeExpr bucket(long count, CalendarUnit unit);

  /**
   * {@return the value moved by whole days}
   *
   * @param days how many; a negative number moves back
   */
  NullableDateTimeExpr plusDays(NullableLongExpr days);

  /**
   * {@return the value moved by whole days}
   *
   * @param days how many; a negative number moves back
   */
  NullableDateTimeExpr plusDays(long days);

  /**
   * {@return the value moved by whole months, clipped to the last day of the month}
   *
   * @param months how many; a negative number moves back
   */
  NullableDateTimeExpr plusMonths(NullableLongExpr months);

  /**
   * {@return the value moved by whole months, clipped to the last day of the month}
   *
   * @param months how many; a negative number moves back
   */
  NullableDateTimeExpr plusMonths(long months);

  /** {@return the last day of the month} */
  NullableDateExpr lastDayOfMonth();

  /**
   * {@return the value as text in a pattern}
   *
   * @param pattern a pattern of strftime, such as {@code %Y-%m}
   */
  NullableStrExpr format(String pattern);

  /** {@return the value as text, such as {@code 2024-01-31 10:00:00}} */
  NullableStrExpr toStr();

  /**
   * {@return how many whole units lie between this and the other, negative when that is earlier}
   *
   * @param end the other value
   * @param unit the unit
   */
  NullableLongExpr until(NullableDateTimeExpr end, CalendarUnit unit);

  /**
   * {@return how many whole units lie between this and the other, negative when that is earlier}
   *
   * @param end the other value
   * @param unit the unit
   */
  NullableLongExpr until(LocalDateTime end, CalendarUnit unit);

  /**
   * {@return this moved by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  NullableDateTimeExpr plus(NullableDurationExpr duration);

  /**
   * {@return this moved by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  NullableDateTimeExpr plus(Duration duration);

  /**
   * {@return the length of time from this to the other, negative when that is earlier}
   *
   * @param end the other value
   */
  NullableDurationExpr durationUntil(NullableDateTimeExpr end);

  /**
   * {@return the length of time from this to the other, negative when that is earlier}
   *
   * @param end the other value
   */
  NullableDurationExpr durationUntil(LocalDateTime end);

  /** {@return the date} */
  NullableDateExpr toDate();

  /** {@return the time of day} */
  NullableTimeExpr toTime();

  /**
   * {@return the instant at which clocks of the zone show this}
   *
   * @param zone the time zone
   */
  NullableInstantExpr toInstant(ZoneId zone);
}
