package io.recordframe.expression;

import java.time.Duration;

/** A signed length of time in microseconds that is never null. See {@link NullableDurationExpr}. */
public sealed interface DurationExpr
    extends NullableDurationExpr, ScalarExpr<DurationExpr, NullableDurationExpr, Duration>
    permits DurationNode {

  @Override
  StrExpr toStr();

  /**
   * The sum of both lengths.
   *
   * @param other the length that is added
   * @return the sum; one of more than 290000 years is an error of the query
   */
  DurationExpr plus(DurationExpr other);

  @Override
  DurationExpr plus(Duration other);

  /**
   * This length less the other.
   *
   * @param other the length that is taken off
   * @return the difference, negative where the other is longer; one of more than 290000 years is an
   *     error of the query
   */
  DurationExpr minus(DurationExpr other);

  @Override
  DurationExpr minus(Duration other);

  @Override
  DurationExpr negate();

  @Override
  LongExpr toSeconds();

  @Override
  LongExpr toMillis();

  @Override
  LongExpr toMicros();

  /**
   * {@return the sum; null over no rows} One of more than 290000 years is an error of the query.
   */
  @Override
  Agg<DurationExpr, NullableDurationExpr> sum();

  /** {@return the mean, rounded to a microsecond; null over no rows} */
  @Override
  Agg<DurationExpr, NullableDurationExpr> mean();
}
