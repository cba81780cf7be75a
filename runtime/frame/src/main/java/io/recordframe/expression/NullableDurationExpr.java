package io.recordframe.expression;

import java.time.Duration;

/** A signed length of time in microseconds that can be null. */
public sealed interface NullableDurationExpr
    extends NullableScalarExpr<DurationExpr, NullableDurationExpr, Duration> permits DurationExpr {

  /** {@return the length of time as text, such as {@code 26:00:00.5}} */
  NullableStrExpr toStr();
}
