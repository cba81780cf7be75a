package io.recordframe.expression;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A point on the time line in microseconds that is never null. See {@link NullableInstantExpr}. */
public sealed interface InstantExpr
    extends NullableInstantExpr, ScalarExpr<InstantExpr, NullableInstantExpr, Instant>, CalendarExpr
    permits InstantNode {

  @Override
  InstantExpr truncateTo(CalendarUnit unit);

  @Override
  InstantExpr bucket(long count, CalendarUnit unit);

  /**
   * {@return how many whole units lie between this and the other, negative when that is earlier}
   *
   * @param end the other value
   * @param unit the unit
   */
  LongExpr until(InstantExpr end, CalendarUnit unit);

  @Override
  LongExpr until(Instant end, CalendarUnit unit);

  /**
   * {@return this moved by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  InstantExpr plus(DurationExpr duration);

  @Override
  InstantExpr plus(Duration duration);

  /**
   * {@return the length of time from this to the other, negative when that is earlier}
   *
   * @param end the other value
   */
  DurationExpr durationUntil(InstantExpr end);

  @Override
  DurationExpr durationUntil(Instant end);

  @Override
  DateTimeExpr inZone(ZoneId zone);

  @Override
  LongExpr epochMillis();

  @Override
  LongExpr epochMicros();

  @Override
  LongExpr epochSeconds();

  @Override
  StrExpr toStr();

  @Override
  InstantExpr bucket(long count, CalendarUnit unit, Instant origin);

  @Override
  InstantExpr bucket(long count, CalendarUnit unit, Duration offset);

  /**
   * {@return this moved back by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  InstantExpr minus(DurationExpr duration);

  @Override
  InstantExpr minus(Duration duration);
}
