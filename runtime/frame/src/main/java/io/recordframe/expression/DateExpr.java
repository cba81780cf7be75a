package io.recordframe.expression;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;

/** A date without a time of day that is never null. See {@link NullableDateExpr}. */
public sealed interface DateExpr
    extends NullableDateExpr, ScalarExpr<DateExpr, NullableDateExpr, LocalDate>, CalendarExpr
    permits DateNode {

  @Override
  DateExpr truncateTo(CalendarUnit unit);

  @Override
  DateExpr bucket(long count, CalendarUnit unit);

  /**
   * {@return the value moved by whole days}
   *
   * @param days how many; a negative number moves back
   */
  DateExpr plusDays(LongExpr days);

  @Override
  DateExpr plusDays(long days);

  /**
   * {@return the value moved by whole months, clipped to the last day of the month}
   *
   * @param months how many; a negative number moves back
   */
  DateExpr plusMonths(LongExpr months);

  @Override
  DateExpr plusMonths(long months);

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
  LongExpr until(DateExpr end, CalendarUnit unit);

  @Override
  LongExpr until(LocalDate end, CalendarUnit unit);

  /**
   * {@return how many days the other date lies behind this, negative when it is earlier}
   *
   * @param end the other date
   */
  LongExpr daysUntil(DateExpr end);

  @Override
  LongExpr daysUntil(LocalDate end);

  /**
   * {@return this date at a time of day}
   *
   * @param time the time of day
   */
  DateTimeExpr atTime(TimeExpr time);

  @Override
  DateTimeExpr atTime(LocalTime time);

  @Override
  DateTimeExpr atStartOfDay();

  @Override
  DateExpr bucket(long count, CalendarUnit unit, LocalDate origin);

  /**
   * {@return the value moved by whole weeks}
   *
   * @param weeks how many; a negative number moves back
   */
  DateExpr plusWeeks(LongExpr weeks);

  @Override
  DateExpr plusWeeks(long weeks);

  /**
   * {@return the value moved by whole years; 29 February becomes the 28th in other years}
   *
   * @param years how many; a negative number moves back
   */
  DateExpr plusYears(LongExpr years);

  @Override
  DateExpr plusYears(long years);

  @Override
  DateExpr plus(Period period);

  @Override
  DateExpr minus(Period period);
}
