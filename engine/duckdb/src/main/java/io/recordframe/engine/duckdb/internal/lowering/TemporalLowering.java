package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import java.util.Locale;

/**
 * Dates and times. An instant is taken apart as the timestamp of UTC, which needs no time zone and
 * is much faster than DuckDB's own functions for TIMESTAMPTZ.
 */
final class TemporalLowering {

  private static final long MAX_BUCKET = 1_000_000;

  private static final String MICROS_PER_DAY = "86400000000";

  private TemporalLowering() {}

  static String lower(TemporalFunction function, Call call) {
    return switch (function) {
      case YEAR -> field(call, "year");
      case QUARTER -> field(call, "quarter");
      case MONTH -> field(call, "month");
      case DAY -> field(call, "day");
      case DAY_OF_WEEK -> field(call, "isodow");
      case DAY_OF_YEAR -> field(call, "dayofyear");
      case ISO_WEEK -> field(call, "week");
      case ISO_YEAR -> field(call, "isoyear");
      case HOUR -> field(call, "hour");
      case MINUTE -> field(call, "minute");
      case SECOND -> field(call, "second");
      case MICROSECOND -> call.cast("microsecond(" + call.arg(0) + ") % 1000000");
      case MILLISECOND -> call.cast("millisecond(" + call.arg(0) + ") % 1000");
      case NANOSECOND -> call.cast("nanosecond(" + call.arg(0) + ") % 1000000000");
      case TIME_BUCKET -> bucket(call);
      case MAKE_TIME -> makeTime(call);
      case EPOCH_MICROS -> micros(call, 0);
      case FROM_EPOCH_SECONDS -> "make_timestamptz(" + call.arg(0) + " * 1000000)";
      case FROM_EPOCH_MICROS -> call.as("make_timestamptz");
      case TRUNCATE_TO -> truncate(call);
      case ADD_DAYS -> addDays(call);
      case ADD_MONTHS -> call.cast("(" + call.arg(0) + " + to_months(" + call.arg(1) + "))");
      case ADD_DURATION -> addDuration(call);
      case BETWEEN_UNITS -> between(call);
      case DAYS_BETWEEN -> call.cast("(" + call.arg(1) + " - " + call.arg(0) + ")");
      case DURATION_BETWEEN -> "(" + micros(call, 1) + " - " + micros(call, 0) + ")";
      case TO_DATE, TO_TIME -> call.cast(call.arg(0));
      case AT_TIME -> call.infix("+");
      case MAKE_DATE -> call.as("make_date");
      case LAST_DAY_OF_MONTH -> call.as("last_day");
      case EPOCH_MILLIS -> "(epoch_us(date_trunc('millisecond', " + local(call, 0) + ")) // 1000)";
      case EPOCH_SECONDS -> "(epoch_us(date_trunc('second', " + local(call, 0) + ")) // 1000000)";
      case FROM_EPOCH_MILLIS -> "make_timestamptz(" + call.arg(0) + " * 1000)";
      case TO_INSTANT -> toInstant(call);
      case IN_ZONE -> "timezone(" + call.arg(1) + ", " + call.arg(0) + ")";
      case FORMAT -> {
        call.requireLiteral(1, "the pattern");
        yield call.as("strftime");
      }
      case PARSE_TIMESTAMP -> parse(call, "strptime");
      case TRY_PARSE_TIMESTAMP -> parse(call, "try_strptime");
      case NOW -> "now()";
    };
  }

  /** An argument as DATE, TIME or TIMESTAMP. */
  private static String local(Call call, int index) {
    return local(call.arg(index), call.typeOf(index));
  }

  private static String local(String text, DataType type) {
    return type == ScalarType.INSTANT ? "make_timestamp(epoch_us(" + text + "))" : text;
  }

  private static String micros(Call call, int index) {
    return "epoch_us(" + call.arg(index) + ")";
  }

  private static String field(Call call, String name) {
    return call.cast(name + "(" + local(call, 0) + ")");
  }

  private static String truncate(Call call) {
    CalendarUnit unit = CalendarUnit.of(call);
    boolean date = call.type() == ScalarType.DATE;
    if (unit == CalendarUnit.MICROSECOND || (date && isWithinDay(unit))) {
      return call.arg(1);
    }
    String truncated = "date_trunc('" + unit.sqlName() + "', " + local(call, 1) + ")";
    if (call.type() == ScalarType.INSTANT) {
      return "make_timestamptz(epoch_us(" + truncated + "))";
    }
    return date ? call.cast(truncated) : truncated;
  }

  /** DuckDB's own origins are those of the catalogue. */
  private static String bucket(Call call) {
    CalendarUnit unit = CalendarUnit.of(call);
    Long count = call.literalInteger(1);
    if (count == null || count < 1 || count > MAX_BUCKET) {
      throw new UnsupportedPlanException(
          "DuckDB needs the number of units of %s to be a literal of 1 to %d"
              .formatted(call.function().functionName(), MAX_BUCKET));
    }
    String timestamp =
        call.type() == ScalarType.DATE ? "CAST(" + call.arg(2) + " AS TIMESTAMP)" : local(call, 2);
    String bucket = "time_bucket(" + interval(count, unit) + ", " + timestamp + ")";
    return switch (call.type()) {
      case ScalarType.INSTANT -> "make_timestamptz(epoch_us(" + bucket + "))";
      case ScalarType.DATE -> call.cast(bucket);
      default -> bucket;
    };
  }

  private static String interval(long count, CalendarUnit unit) {
    return switch (unit) {
      case YEAR -> "to_months(" + 12 * count + ")";
      case QUARTER -> "to_months(" + 3 * count + ")";
      case MONTH -> "to_months(" + count + ")";
      case DAY -> "to_days(" + count + ")";
      case WEEK -> "to_days(" + 7 * count + ")";
      case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR ->
          "to_microseconds(" + count * unit.micros() + ")";
    };
  }

  /** DuckDB would take 60 seconds for a minute, and 24 o'clock for a time. */
  private static String makeTime(Call call) {
    return "CASE WHEN %1$s NOT BETWEEN 0 AND 23 OR %3$s NOT BETWEEN 0 AND 59 OR %2$s NOT BETWEEN 0 AND 59 THEN %4$s ELSE make_time(%1$s, %2$s, CAST(%3$s AS DOUBLE)) END"
        .formatted(
            call.arg(0),
            call.arg(1),
            call.arg(2),
            Call.error(
                "There is no such time: the hour must be 0 to 23, minute and second 0 to 59"));
  }

  private static boolean isWithinDay(CalendarUnit unit) {
    return unit.compareTo(CalendarUnit.DAY) <= 0;
  }

  private static String addDays(Call call) {
    return call.type() == ScalarType.DATE
        ? "(" + call.arg(0) + " + CAST(" + call.arg(1) + " AS INTEGER))"
        : "(" + call.arg(0) + " + to_days(" + call.arg(1) + "))";
  }

  /** A date moves to the day that holds the moment so long after its start. */
  private static String addDuration(Call call) {
    String moved = "(" + micros(call, 0) + " + " + call.arg(1) + ")";
    return switch (call.type()) {
      case ScalarType.INSTANT -> "make_timestamptz(" + moved + ")";
      case ScalarType.TIMESTAMP -> "make_timestamp(" + moved + ")";
      default -> call.cast("make_timestamp(" + moved + ")");
    };
  }

  private static String between(Call call) {
    CalendarUnit unit = CalendarUnit.of(call);
    String from = call.arg(1);
    String to = call.arg(2);
    if (unit.micros() > 0) {
      String micros = "(epoch_us(" + to + ") - epoch_us(" + from + "))";
      return unit == CalendarUnit.MICROSECOND
          ? micros
          : "(" + micros + " // " + unit.micros() + ")";
    }
    String months = monthsBetween(local(call, 1), local(call, 2), call.typeOf(1));
    return switch (unit) {
      case YEAR -> "(" + months + " // 12)";
      case QUARTER -> "(" + months + " // 3)";
      default -> months;
    };
  }

  /**
   * Whole months as java.time counts them: a month is whole when the day of the month is reached
   * again, where the last day moves towards the first by one if its time of day is not reached.
   */
  private static String monthsBetween(String from, String to, DataType type) {
    String first = from;
    String last = to;
    if (type != ScalarType.DATE) {
      first = "CAST(" + from + " AS DATE)";
      String distance =
          "epoch_us(%2$s) - epoch_us(%1$s) + epoch_us(%3$s)".formatted(from, to, first);
      String rounding =
          "CASE WHEN %2$s < %1$s THEN %3$s - 1 ELSE 0 END".formatted(from, to, MICROS_PER_DAY);
      last = "CAST(make_timestamp(" + distance + " + " + rounding + ") AS DATE)";
    }
    return "((" + packed(last) + " - " + packed(first) + ") // 32)";
  }

  /** A number that grows by 32 from month to month and by 1 from day to day. */
  private static String packed(String date) {
    return "((year(%1$s) * 12 + month(%1$s)) * 32 + day(%1$s))".formatted(date);
  }

  /**
   * Clocks that are put back show some times twice. DuckDB takes the later instant, java.time the
   * earlier one, which is that much earlier as the clock was put back within the last hours.
   */
  private static String toInstant(Call call) {
    if (call.literal(1) instanceof String zone && isUtc(zone)) {
      return "make_timestamptz(epoch_us(" + call.arg(0) + "))";
    }
    String local = call.arg(0);
    String zone = call.arg(1);
    String later = "epoch_us(timezone(%s, %s))".formatted(zone, local);
    String before = "timezone(%s, make_timestamptz(%s - 10800000000))".formatted(zone, later);
    String repeated =
        "greatest(0, epoch_us(%s) - epoch_us(%s) + 10800000000)".formatted(before, local);
    String earlier = "make_timestamptz(%s - %s)".formatted(later, repeated);
    return "CASE WHEN timezone(%1$s, %2$s) = %3$s THEN %2$s ELSE timezone(%1$s, %3$s) END"
        .formatted(zone, earlier, local);
  }

  private static boolean isUtc(String zone) {
    return zone.toUpperCase(Locale.ROOT).equals("UTC");
  }

  private static String parse(Call call, String name) {
    call.requireLiteral(1, "the pattern");
    return call.cast(call.as(name));
  }
}
