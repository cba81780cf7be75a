package io.recordframe.engine.tck.reference;

import io.recordframe.plan.error.UnsupportedPlanException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.Locale;

/** The units that stand first in calls, such as {@code MONTH}, with or without a last S. */
final class Units {

  private static final long MAX_BUCKET = 1_000_000;

  private Units() {}

  static TemporalUnit of(Arguments arguments) {
    String name = arguments.text(0).toUpperCase(Locale.ROOT);
    return switch (name.endsWith("S") ? name.substring(0, name.length() - 1) : name) {
      case "MICROSECOND" -> ChronoUnit.MICROS;
      case "MILLISECOND" -> ChronoUnit.MILLIS;
      case "SECOND" -> ChronoUnit.SECONDS;
      case "MINUTE" -> ChronoUnit.MINUTES;
      case "HOUR" -> ChronoUnit.HOURS;
      case "DAY" -> ChronoUnit.DAYS;
      case "WEEK" -> ChronoUnit.WEEKS;
      case "MONTH" -> ChronoUnit.MONTHS;
      case "QUARTER" -> IsoFields.QUARTER_YEARS;
      case "YEAR" -> ChronoUnit.YEARS;
      default -> throw new UnsupportedPlanException("There is no unit '" + name + "'");
    };
  }

  /** The start of the bucket of so many units that holds a timestamp. */
  static LocalDateTime bucket(TemporalUnit unit, long count, LocalDateTime timestamp) {
    if (count < 1 || count > MAX_BUCKET) {
      throw new UnsupportedPlanException(
          "The number of units of a bucket must be 1 to " + MAX_BUCKET);
    }
    long months =
        switch (unit) {
          case ChronoUnit.MONTHS -> count;
          case ChronoUnit.YEARS -> 12 * count;
          default -> unit.equals(IsoFields.QUARTER_YEARS) ? 3 * count : 0;
        };
    if (months > 0) {
      LocalDateTime origin = LocalDateTime.of(2000, 1, 1, 0, 0);
      long since = ChronoUnit.MONTHS.between(origin.withDayOfMonth(1), monthOf(timestamp));
      return origin.plusMonths(Math.floorDiv(since, months) * months);
    }
    long width = Math.multiplyExact(unit.getDuration().toNanos() / 1_000, count);
    LocalDateTime origin = LocalDateTime.of(2000, 1, 3, 0, 0);
    long since = ChronoUnit.MICROS.between(origin, timestamp);
    return origin.plus(Math.multiplyExact(Math.floorDiv(since, width), width), ChronoUnit.MICROS);
  }

  private static LocalDateTime monthOf(LocalDateTime timestamp) {
    return timestamp.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
  }

  /** The start of the unit that holds a timestamp. */
  static LocalDateTime truncate(TemporalUnit unit, LocalDateTime timestamp) {
    if (unit.equals(IsoFields.QUARTER_YEARS)) {
      int month = (timestamp.getMonthValue() - 1) / 3 * 3 + 1;
      return timestamp.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).withMonth(month);
    }
    LocalDateTime day = unit.isTimeBased() ? timestamp : timestamp.truncatedTo(ChronoUnit.DAYS);
    return switch ((ChronoUnit) unit) {
      case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
      case ChronoUnit _ -> timestamp.truncatedTo(unit);
    };
  }
}
