package io.recordframe.expression;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;

/**
 * A date and time of day without a zone, in microseconds that is never null. See {@link
 * NullableDateTimeExpr}.
 */
public sealed interface DateTimeExpr
    extends NullableDateTimeExpr,
        ScalarExpr<DateTimeExpr, NullableDateTimeExpr, LocalDateTime>,
        CalendarExpr,
        ClockExpr
    permits DateTimeNode {

  @Override
  DateTimeExpr truncateTo(CalendarUnit unit);

  @Override
  DateTimeExpr bucket(long count, CalendarUnit unit);

  /**
   * {@return the value moved by whole days}
   *
   * @param days how many; a negative number moves back
   */
  DateTimeExpr plusDays(LongExpr days);

  @Override
  DateTimeExpr plusDays(long days);

  /**
   * {@return the value moved by whole months, clipped to the last day of the month}
   *
   * @param months how many; a negative number moves back
   */
  DateTimeExpr plusMonths(LongExpr months);

  @Override
  DateTimeExpr plusMonths(long months);

  @Override
  DateExpr lastDayOfMonth();

  @Override
  StrExpr format(String pattern);

  @Override
  StrExpr toStr();

  /**
   * {@return how many whole units lie between this and the other, negative when that is earlier}
   *
   * @param end the other value
   * @param unit the unit
   */
  LongExpr until(DateTimeExpr end, CalendarUnit unit);

  @Override
  LongExpr until(LocalDateTime end, CalendarUnit unit);

  /**
   * {@return this moved by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  DateTimeExpr plus(DurationExpr duration);

  @Override
  DateTimeExpr plus(Duration duration);

  /**
   * {@return the length of time from this to the other, negative when that is earlier}
   *
   * @param end the other value
   */
  DurationExpr durationUntil(DateTimeExpr end);

  @Override
  DurationExpr durationUntil(LocalDateTime end);

  @Override
  DateExpr toDate();

  @Override
  TimeExpr toTime();

  @Override
  InstantExpr toInstant(ZoneId zone);

  @Override
  DateTimeExpr bucket(long count, CalendarUnit unit, LocalDateTime origin);

  /**
   * {@return the value moved by whole weeks}
   *
   * @param weeks how many; a negative number moves back
   */
  DateTimeExpr plusWeeks(LongExpr weeks);

  @Override
  DateTimeExpr plusWeeks(long weeks);

  /**
   * {@return the value moved by whole years; 29 February becomes the 28th in other years}
   *
   * @param years how many; a negative number moves back
   */
  DateTimeExpr plusYears(LongExpr years);

  @Override
  DateTimeExpr plusYears(long years);

  @Override
  DateTimeExpr plus(Period period);

  @Override
  DateTimeExpr minus(Period period);

  @Override
  DateTimeExpr bucket(long count, CalendarUnit unit, Duration offset);

  /**
   * {@return this moved back by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  DateTimeExpr minus(DurationExpr duration);

  @Override
  DateTimeExpr minus(Duration duration);
}
