package io.recordframe.expression;

import java.time.Duration;
import java.time.LocalTime;

/** A time of day in microseconds that can be null. */
public sealed interface NullableTimeExpr
    extends NullableScalarExpr<TimeExpr, NullableTimeExpr, LocalTime>, NullableClockExpr
    permits TimeExpr {

  /** {@return the time as text, such as {@code 10:00:00}} */
  NullableStrExpr toStr();

  /**
   * {@return the start of the unit that holds the time; midnight for a day and longer units}
   *
   * @param unit the unit
   */
  NullableTimeExpr truncateTo(CalendarUnit unit);

  /**
   * {@return the time that much later, which goes on behind midnight with the start of the day}
   *
   * @param duration the length of time, which may be negative
   */
  NullableTimeExpr plus(NullableDurationExpr duration);

  /**
   * {@return the time that much later, which goes on behind midnight with the start of the day}
   *
   * @param duration the length of time, which may be negative
   */
  NullableTimeExpr plus(Duration duration);

  /**
   * {@return the time that much earlier, which goes on before midnight with the end of the day}
   *
   * @param duration the length of time, which may be negative
   */
  NullableTimeExpr minus(NullableDurationExpr duration);

  /**
   * {@return the time that much earlier, which goes on before midnight with the end of the day}
   *
   * @param duration the length of time, which may be negative
   */
  NullableTimeExpr minus(Duration duration);

  /**
   * {@return the length of time from this to the other on the same day, negative when that is
   * earlier}
   *
   * @param end the other time
   */
  NullableDurationExpr durationUntil(NullableTimeExpr end);

  /**
   * {@return the length of time from this to the other on the same day, negative when that is
   * earlier}
   *
   * @param end the other time
   */
  NullableDurationExpr durationUntil(LocalTime end);

  /**
   * {@return how many whole units lie between this and the other on the same day, negative when
   * that is earlier}
   *
   * @param end the other time
   * @param unit the unit
   */
  NullableLongExpr until(NullableTimeExpr end, CalendarUnit unit);

  /**
   * {@return how many whole units lie between this and the other on the same day, negative when
   * that is earlier}
   *
   * @param end the other time
   * @param unit the unit
   */
  NullableLongExpr until(LocalTime end, CalendarUnit unit);

  /**
   * {@return the time as text in a pattern; a pattern that shows the date shows 1970-01-01}
   *
   * @param pattern a pattern of strftime, such as {@code %H:%M}
   */
  NullableStrExpr format(String pattern);
}
