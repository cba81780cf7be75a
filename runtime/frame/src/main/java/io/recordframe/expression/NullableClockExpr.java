package io.recordframe.expression;

/** A value with a time of day that can be null. */
public sealed interface NullableClockExpr
    permits ClockExpr, NullableTimeExpr, NullableDateTimeExpr {

  /** {@return the hour, 0 to 23} */
  NullableIntExpr hour();

  /** {@return the minute of the hour, 0 to 59} */
  NullableIntExpr minute();

  /** {@return the second of the minute, 0 to 59} */
  NullableIntExpr second();

  /** {@return the millisecond of the second, 0 to 999} */
  NullableIntExpr millisecond();

  /** {@return the nanosecond of the second, 0 to 999999000: whole microseconds} */
  NullableIntExpr nanosecond();

  /** {@return the microsecond of the second, 0 to 999999} */
  NullableIntExpr microsecond();
}
