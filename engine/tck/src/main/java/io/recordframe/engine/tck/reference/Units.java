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
