package io.recordframe.expression;

import io.recordframe.plan.error.InvalidPlanException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Buckets that are counted from an origin: values are moved to the usual ones and back. */
final class Buckets {

  static final ZoneId UTC = ZoneId.of("UTC");

  private static final int SHORTEST_MONTH = 28;
  private static final LocalDate FIRST_MONTH = LocalDate.of(2000, 1, 1);
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2000, 1, 3);

  private Buckets() {}

  static DateExpr from(LocalDate origin, DateExpr value, long count, CalendarUnit unit) {
    LocalDate usual = usualOrigin(origin, unit);
    long months = months(usual);
    long days = ChronoUnit.DAYS.between(usual, origin);
    return value
        .plusDays(-days)
        .plusMonths(-months)
        .bucket(count, unit)
        .plusMonths(months)
        .plusDays(days);
  }

  static DateTimeExpr from(
      LocalDateTime origin, DateTimeExpr value, long count, CalendarUnit unit) {
    LocalDate usual = usualOrigin(origin.toLocalDate(), unit);
    long months = months(usual);
    Duration rest = Duration.between(usual.atStartOfDay(), origin);
    return value.minus(rest).plusMonths(-months).bucket(count, unit).plusMonths(months).plus(rest);
  }

  /** The start of the month of the origin, or the day that all other units are counted from. */
  private static LocalDate usualOrigin(LocalDate origin, CalendarUnit unit) {
    return switch (unit) {
      case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR, DAY, WEEK -> FIRST_MONDAY;
      case MONTH, QUARTER, YEAR -> {
        if (origin.getDayOfMonth() > SHORTEST_MONTH) {
          throw new InvalidPlanException(
              "Buckets of %ss start on a day that every month has, 1 to %d, but the origin is %s"
                  .formatted(unit.name().toLowerCase(Locale.ROOT), SHORTEST_MONTH, origin));
        }
        yield origin.withDayOfMonth(1);
      }
    };
  }

  private static long months(LocalDate usual) {
    return usual.equals(FIRST_MONDAY) ? 0 : ChronoUnit.MONTHS.between(FIRST_MONTH, usual);
  }
}
