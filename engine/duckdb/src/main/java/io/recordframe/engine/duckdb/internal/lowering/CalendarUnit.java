package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.error.UnsupportedPlanException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The units that plans name by literals, such as {@code MONTH}, with or without a last {@code S}.
 */
enum CalendarUnit {
  MICROSECOND(1),
  MILLISECOND(1_000),
  SECOND(1_000_000),
  MINUTE(60_000_000L),
  HOUR(3_600_000_000L),
  DAY(86_400_000_000L),
  WEEK(604_800_000_000L),
  MONTH(0),
  QUARTER(0),
  YEAR(0);

  private final long micros;

  CalendarUnit(long micros) {
    this.micros = micros;
  }

  /** How long the unit always is, in microseconds; 0 where that differs. */
  long micros() {
    return micros;
  }

  /** The name by which DuckDB knows the unit. */
  String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The unit that stands first in a call. */
  static CalendarUnit of(Call call) {
    call.requireLiteral(0, "the unit");
    String name = String.valueOf(call.literal(0)).toUpperCase(Locale.ROOT);
    for (CalendarUnit unit : values()) {
      if (name.equals(unit.name()) || name.equals(unit.name() + "S")) {
        return unit;
      }
    }
    throw new UnsupportedPlanException(
        "The unit of %s must be one of %s, but is '%s'"
            .formatted(call.function().functionName(), Arrays.toString(values()), call.literal(0)));
  }
}
