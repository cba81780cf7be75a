package io.recordframe.expression;

/** Lengths of time of their numbers. */
public final class Durations {

  private Durations() {}

  /**
   * The length of that many seconds.
   *
   * @param seconds the seconds, negative for a length towards the past
   * @return the length; one of more than 290000 years is an error of the query
   */
  public static NullableDurationExpr ofSeconds(NullableLongExpr seconds) {
    return DurationNode.EPOCH.durationUntil(Expressions.instantOfEpochSeconds(seconds));
  }

  /**
   * The length of that many seconds.
   *
   * @param seconds the seconds, negative for a length towards the past
   * @return the length; one of more than 290000 years is an error of the query
   */
  public static DurationExpr ofSeconds(LongExpr seconds) {
    return DurationNode.EPOCH.durationUntil(Expressions.instantOfEpochSeconds(seconds));
  }

  /**
   * The length of that many milliseconds.
   *
   * @param millis the milliseconds, negative for a length towards the past
   * @return the length; one of more than 290000 years is an error of the query
   */
  public static NullableDurationExpr ofMillis(NullableLongExpr millis) {
    return DurationNode.EPOCH.durationUntil(Expressions.instantOfEpochMillis(millis));
  }

  /**
   * The length of that many milliseconds.
   *
   * @param millis the milliseconds, negative for a length towards the past
   * @return the length; one of more than 290000 years is an error of the query
   */
  public static DurationExpr ofMillis(LongExpr millis) {
    return DurationNode.EPOCH.durationUntil(Expressions.instantOfEpochMillis(millis));
  }

  /**
   * The length of that many microseconds.
   *
   * @param micros the microseconds, negative for a length towards the past
   * @return the length; one of more than 290000 years is an error of the query
   */
  public static NullableDurationExpr ofMicros(NullableLongExpr micros) {
    return DurationNode.EPOCH.durationUntil(Expressions.instantOfEpochMicros(micros));
  }

  /**
   * The length of that many microseconds.
   *
   * @param micros the microseconds, negative for a length towards the past
   * @return the length; one of more than 290000 years is an error of the query
   */
  public static DurationExpr ofMicros(LongExpr micros) {
    return DurationNode.EPOCH.durationUntil(Expressions.instantOfEpochMicros(micros));
  }
}
