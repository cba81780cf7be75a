package io.recordframe.expression;

import java.time.Duration;

/** A signed length of time in microseconds that is never null. See {@link NullableDurationExpr}. */
public sealed interface DurationExpr
    extends NullableDurationExpr, ScalarExpr<DurationExpr, NullableDurationExpr, Duration>
    permits DurationNode {

  @Override
  StrExpr toStr();
}
