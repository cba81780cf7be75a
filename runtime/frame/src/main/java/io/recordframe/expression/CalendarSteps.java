package io.recordframe.expression;

import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.value.TemporalRange;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How far dates and times are moved, in the units of plans. A number that moves every date out of
 * the dates that there are is refused, so that the others can be counted in smaller units.
 */
final class CalendarSteps {

  private static final int DAYS_PER_WEEK = 7;
  private static final int MONTHS_PER_YEAR = 12;

  private CalendarSteps() {}

  /** A number of days, as it is. */
  static long days(long days) {
    return require(days, ChronoUnit.DAYS);
  }

  /** A number of weeks in days. */
  static long daysOfWeeks(long weeks) {
    return require(weeks, ChronoUnit.WEEKS) * DAYS_PER_WEEK;
  }

  /** A number of months, as it is. */
  static long months(long months) {
    return require(months, ChronoUnit.MONTHS);
  }

  /** A number of years in months. */
  static long monthsOfYears(long years) {
    return require(years, ChronoUnit.YEARS) * MONTHS_PER_YEAR;
  }

  /**
   * The same length of time in the other direction.
   *
   * @throws io.recordframe.plan.error.InvalidDataException if it is longer than a plan can hold
   */
  static Duration opposite(Duration length) {
    // What is too long for a plan may be too long to be negated.
    TemporalRange.micros(length);
    return length.negated();
  }

  private static long require(long count, ChronoUnit unit) {
    long most = unit.between(TemporalRange.MIN_DATE, TemporalRange.MAX_DATE);
    if (count < -most || count > most) {
      String units = unit.toString().toLowerCase(Locale.ROOT);
      throw new InvalidPlanException(
          "No date moved by %d %s is among those that can be represented, %s to %s; write -%d to %d"
              .formatted(count, units, TemporalRange.MIN_DATE, TemporalRange.MAX_DATE, most, most));
    }
    return count;
  }
}
