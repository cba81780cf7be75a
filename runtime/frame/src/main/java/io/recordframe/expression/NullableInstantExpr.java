package io.recordframe.expression;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A point on the time line in microseconds that can be null. */
public sealed interface NullableInstantExpr
    extends NullableScalarExpr<InstantExpr, NullableInstantExpr, Instant>, NullableCalendarExpr
    permits InstantExpr {

  /**
   * {@return the start of the calendar unit of UTC that holds the value}
   *
   * @param unit the unit
   */
  NullableInstantExpr truncateTo(CalendarUnit unit);

  /**
   * {@return the start of the bucket of so many units that holds the value} Buckets of months,
   * quarters and years are counted from 2000-01-01, others from Monday, 2000-01-03.
   *
   * @param count how many units, 1 to 1000000
   * @param unit the unit
   */
  NullableInstantExpr bucket(long count, CalendarUnit unit);

  /**
   * {@return how many whole units lie between this and the other, negative when that is earlier}
   *
   * @param end the other value
   * @param unit the unit
   */
  NullableLongExpr until(NullableInstantExpr end, CalendarUnit unit);

  /**
   * {@return how many whole units lie between this and the other, negative when that is earlier}
   *
   * @param end the other value
   * @param unit the unit
   */
  NullableLongExpr until(Instant end, CalendarUnit unit);

  /**
   * {@return this moved by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  NullableInstantExpr plus(NullableDurationExpr duration);

  /**
   * {@return this moved by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  NullableInstantExpr plus(Duration duration);

  /**
   * {@return the length of time from this to the other, negative when that is earlier}
   *
   * @param end the other value
   */
  NullableDurationExpr durationUntil(NullableInstantExpr end);

  /**
   * {@return the length of time from this to the other, negative when that is earlier}
   *
   * @param end the other value
   */
  NullableDurationExpr durationUntil(Instant end);

  /**
   * {@return what clocks of the zone show at this instant}
   *
   * @param zone the time zone
   */
  NullableDateTimeExpr inZone(ZoneId zone);

  /** {@return milliseconds since 1970-01-01T00:00Z, rounded towards the past} */
  NullableLongExpr epochMillis();

  /** {@return microseconds since 1970-01-01T00:00Z} */
  NullableLongExpr epochMicros();

  /** {@return seconds since 1970-01-01T00:00Z, rounded towards the past} */
  NullableLongExpr epochSeconds();

  /** {@return the instant as text in UTC, such as {@code 2024-01-31 10:00:00+00}} */
  NullableStrExpr toStr();

  /**
   * {@return the start of the bucket of so many units that holds the value, where buckets are
   * counted from an origin}
   *
   * @param count how many units, 1 to 1000000
   * @param unit the unit
   * @param origin where a bucket starts; for months, quarters and years on one of the first 28 days
   *     in UTC
   * @throws io.recordframe.plan.error.InvalidPlanException if it is on a later day
   */
  NullableInstantExpr bucket(long count, CalendarUnit unit, Instant origin);

  /**
   * {@return the start of the bucket of so many units that holds the value, where buckets start
   * that much later than those of {@link #bucket(long, CalendarUnit)}}
   *
   * @param count how many units, 1 to 1000000
   * @param unit the unit
   * @param offset how much later, or earlier where it is negative
   */
  NullableInstantExpr bucket(long count, CalendarUnit unit, Duration offset);

  /**
   * {@return this moved back by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  NullableInstantExpr minus(NullableDurationExpr duration);

  /**
   * {@return this moved back by a length of time}
   *
   * @param duration the length of time, which may be negative
   */
  NullableInstantExpr minus(Duration duration);
}
