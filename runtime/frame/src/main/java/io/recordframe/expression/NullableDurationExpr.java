package io.recordframe.expression;

import java.time.Duration;

/** A signed length of time in microseconds that can be null. */
public sealed interface NullableDurationExpr
    extends NullableScalarExpr<DurationExpr, NullableDurationExpr, Duration> permits DurationExpr {

  /** {@return the length of time as text, such as {@code 26:00:00.5}} */
  NullableStrExpr toStr();

  /**
   * The sum of both lengths.
   *
   * @param other the length that is added
   * @return the sum; one of more than 290000 years is an error of the query
   */
  NullableDurationExpr plus(NullableDurationExpr other);

  /**
   * The sum of both lengths.
   *
   * @param other the length that is added
   * @return the sum; one of more than 290000 years is an error of the query
   */
  NullableDurationExpr plus(Duration other);

  /**
   * This length less the other.
   *
   * @param other the length that is taken off
   * @return the difference, negative where the other is longer; one of more than 290000 years is an
   *     error of the query
   */
  NullableDurationExpr minus(NullableDurationExpr other);

  /**
   * This length less the other.
   *
   * @param other the length that is taken off
   * @return the difference, negative where the other is longer; one of more than 290000 years is an
   *     error of the query
   */
  NullableDurationExpr minus(Duration other);

  /**
   * The same length in the other direction, so that {@code instant.plus(length.negate())} lies
   * before the instant.
   *
   * @return the length with the other sign
   */
  NullableDurationExpr negate();

  /**
   * The length in seconds, rounded down.
   *
   * @return the number of seconds
   */
  NullableLongExpr toSeconds();

  /**
   * The length in milliseconds, rounded down.
   *
   * @return the number of milliseconds
   */
  NullableLongExpr toMillis();

  /**
   * The length in microseconds.
   *
   * @return the number of microseconds
   */
  NullableLongExpr toMicros();

  /** {@return the sum, nulls left out; one of more than 290000 years is an error of the query} */
  Agg<? extends NullableDurationExpr, NullableDurationExpr> sum();

  /** {@return the mean, nulls left out, rounded to a microsecond} */
  Agg<? extends NullableDurationExpr, NullableDurationExpr> mean();
}
