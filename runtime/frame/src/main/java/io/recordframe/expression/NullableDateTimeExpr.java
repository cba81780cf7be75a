package io.recordframe.expression;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
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
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
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
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
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

  /**
   * {@return the start of the bucket of so many units that holds the value, where buckets are
   * counted from an origin}
   *
   * @param count how many units, 1 to 1000000
   * @param unit the unit
   * @param origin where a bucket starts; for months, quarters and years on one of the first 28 days
   * @throws io.recordframe.plan.error.InvalidPlanException if it is on a later day
   */
  NullableDateTimeExpr bucket(long count, CalendarUnit unit, LocalDateTime origin);

  /**
   * {@return the value moved by whole weeks}
   *
   * @param weeks how many; a negative number moves back
   */
  NullableDateTimeExpr plusWeeks(NullableLongExpr weeks);

  /**
   * {@return the value moved by whole weeks}
   *
   * @param weeks how many; a negative number moves back
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
   */
  NullableDateTimeExpr plusWeeks(long weeks);

  /**
   * {@return the value moved by whole years; 29 February becomes the 28th in other years}
   *
   * @param years how many; a negative number moves back
   */
  NullableDateTimeExpr plusYears(NullableLongExpr years);

  /**
   * {@return the value moved by whole years; 29 February becomes the 28th in other years}
   *
   * @param years how many; a negative number moves back
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
   */
  NullableDateTimeExpr plusYears(long years);

  /**
   * {@return the value moved by years and months, clipped to the last day of the month, then by
   * days}
   *
   * @param period how far, towards the past where it is negative
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
   */
  NullableDateTimeExpr plus(Period period);

  /**
   * {@return the value moved back by years and months, clipped to the last day of the month, then
   * by days}
   *
   * @param period how far, towards the future where it is negative
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
   */
  NullableDateTimeExpr minus(Period period);

  /**
   * {@return the start of the bucket of so many units that holds the value, where buckets start
   * that much later than those of {@link #bucket(long, CalendarUnit)}}
   *
   * @param count how many units, 1 to 1000000
   * @param unit the unit
   * @param offset how much later, or earlier where it is negative
   */
  NullableDateTimeExpr bucket(long count, CalendarUnit unit, Duration offset);

  /**
   * {@return this moved back by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  NullableDateTimeExpr minus(NullableDurationExpr duration);

  /**
   * {@return this moved back by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  NullableDateTimeExpr minus(Duration duration);
}
