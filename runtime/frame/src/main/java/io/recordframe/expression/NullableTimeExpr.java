package io.recordframe.expression;

import java.time.LocalTime;

/** A time of day in microseconds that can be null. */
public sealed interface NullableTimeExpr
    extends NullableScalarExpr<TimeExpr, NullableTimeExpr, LocalTime>, NullableClockExpr
    permits TimeExpr {

  /** {@return the time as text, such as {@code 10:00:00}} */
  NullableStrExpr toStr();
}
