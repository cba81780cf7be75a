package io.recordframe.expression;

import java.time.Duration;
import java.time.LocalTime;

/** A time of day in microseconds that is never null. See {@link NullableTimeExpr}. */
public sealed interface TimeExpr
    extends NullableTimeExpr, ScalarExpr<TimeExpr, NullableTimeExpr, LocalTime>, ClockExpr
    permits TimeNode {

  @Override
  StrExpr toStr();

  @Override
  TimeExpr truncateTo(CalendarUnit unit);

  /**
   * {@return the time that much later, which goes on behind midnight with the start of the day}
   *
   * @param duration the length of time, which may be negative
   */
  TimeExpr plus(DurationExpr duration);

  @Override
  TimeExpr plus(Duration duration);

  /**
   * {@return the time that much earlier, which goes on before midnight with the end of the day}
   *
   * @param duration the length of time, which may be negative
   */
  TimeExpr minus(DurationExpr duration);

  @Override
  TimeExpr minus(Duration duration);

  /**
   * {@return the length of time from this to the other on the same day, negative when that is
   * earlier}
   *
   * @param end the other time
   */
  DurationExpr durationUntil(TimeExpr end);

  @Override
  DurationExpr durationUntil(LocalTime end);

  /**
   * {@return how many whole units lie between this and the other on the same day, negative when
   * that is earlier}
   *
   * @param end the other time
   * @param unit the unit
   */
  LongExpr until(TimeExpr end, CalendarUnit unit);

  @Override
  LongExpr until(LocalTime end, CalendarUnit unit);

  @Override
  StrExpr format(String pattern);
}
