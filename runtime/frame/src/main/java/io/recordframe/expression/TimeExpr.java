package io.recordframe.expression;

import java.time.LocalTime;

/** A time of day in microseconds that is never null. See {@link NullableTimeExpr}. */
public sealed interface TimeExpr
    extends NullableTimeExpr, ScalarExpr<TimeExpr, NullableTimeExpr, LocalTime>, ClockExpr
    permits TimeNode {

  @Override
  StrExpr toStr();
}
