package io.recordframe.expression;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;

/** A date without a time of day that can be null. */
public sealed interface NullableDateExpr
    extends NullableScalarExpr<DateExpr, NullableDateExpr, LocalDate>, NullableCalendarExpr
    permits DateExpr {

  /**
   * {@return the start of the calendar unit that holds the value}
   *
   * @param unit the unit
   */
  NullableDateExpr truncateTo(CalendarUnit unit);

  /**
   * {@return the start of the bucket of so many units that holds the value} Buckets of months,
   * quarters and years are counted from 2000-01-01, others from Monday, 2000-01-03.
   *
   * @param count how many units, 1 to 1000000
   * @param unit the unit
   */
  NullableDateExpr bucket(long count, CalendarUnit unit);

  /**
   * {@return the value moved by whole days}
   *
   * @param days how many; a negative number moves back
   */
  NullableDateExpr plusDays(NullableLongExpr days);

  /**
   * {@return the value moved by whole days}
   *
   * @param days how many; a negative number moves back
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
   */
  NullableDateExpr plusDays(long days);

  /**
   * {@return the value moved by whole months, clipped to the last day of the month}
   *
   * @param months how many; a negative number moves back
   */
  NullableDateExpr plusMonths(NullableLongExpr months);

  /**
   * {@return the value moved by whole months, clipped to the last day of the month}
   *
   * @param months how many; a negative number moves back
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
   */
  NullableDateExpr plusMonths(long months);

  /** {@return the last day of the month} */
  NullableDateExpr lastDayOfMonth();

  /**
   * {@return the value as text in a pattern}
   *
   * @param pattern a pattern of strftime, such as {@code %Y-%m}
   */
  NullableStrExpr format(String pattern);

  /** {@return the date as text, such as {@code 2024-01-31}} */
  NullableStrExpr toStr();

  /**
   * {@return how many whole units lie between this and the other, negative when that is earlier}
   *
   * @param end the other value
   * @param unit the unit
   */
  NullableLongExpr until(NullableDateExpr end, CalendarUnit unit);

  /**
   * {@return how many whole units lie between this and the other, negative when that is earlier}
   *
   * @param end the other value
   * @param unit the unit
   */
  NullableLongExpr until(LocalDate end, CalendarUnit unit);

  /**
   * {@return how many days the other date lies behind this, negative when it is earlier}
   *
   * @param end the other date
   */
  NullableLongExpr daysUntil(NullableDateExpr end);

  /**
   * {@return how many days the other date lies behind this, negative when it is earlier}
   *
   * @param end the other date
   */
  NullableLongExpr daysUntil(LocalDate end);

  /**
   * {@return this date at a time of day}
   *
   * @param time the time of day
   */
  NullableDateTimeExpr atTime(NullableTimeExpr time);

  /**
   * {@return this date at a time of day}
   *
   * @param time the time of day
   */
  NullableDateTimeExpr atTime(LocalTime time);

  /** {@return this date at midnight} */
  NullableDateTimeExpr atStartOfDay();

  /**
   * {@return the start of the bucket of so many units that holds the value, where buckets are
   * counted from an origin}
   *
   * @param count how many units, 1 to 1000000
   * @param unit the unit
   * @param origin where a bucket starts; for months, quarters and years on one of the first 28 days
   * @throws io.recordframe.plan.error.InvalidPlanException if it is on a later day
   */
  NullableDateExpr bucket(long count, CalendarUnit unit, LocalDate origin);

  /**
   * {@return the value moved by whole weeks}
   *
   * @param weeks how many; a negative number moves back
   */
  NullableDateExpr plusWeeks(NullableLongExpr weeks);

  /**
   * {@return the value moved by whole weeks}
   *
   * @param weeks how many; a negative number moves back
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
   */
  NullableDateExpr plusWeeks(long weeks);

  /**
   * {@return the value moved by whole years; 29 February becomes the 28th in other years}
   *
   * @param years how many; a negative number moves back
   */
  NullableDateExpr plusYears(NullableLongExpr years);

  /**
   * {@return the value moved by whole years; 29 February becomes the 28th in other years}
   *
   * @param years how many; a negative number moves back
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
   */
  NullableDateExpr plusYears(long years);

  /**
   * {@return the value moved by years and months, clipped to the last day of the month, then by
   * days}
   *
   * @param period how far, towards the past where it is negative
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
   */
  NullableDateExpr plus(Period period);

  /**
   * {@return the value moved back by years and months, clipped to the last day of the month, then
   * by days}
   *
   * @param period how far, towards the future where it is negative
   * @throws io.recordframe.plan.error.InvalidPlanException if it moves every date beyond the dates
   *     that can be represented
   */
  NullableDateExpr minus(Period period);
}
