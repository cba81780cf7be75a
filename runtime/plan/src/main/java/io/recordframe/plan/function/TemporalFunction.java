package io.recordframe.plan.function;

import io.recordframe.plan.type.ScalarType;
import java.util.List;

/**
 * Dates and times. Fields of an instant are those of UTC; other zones are named by a conversion
 * first.
 */
public enum TemporalFunction implements ScalarFunction {
  /** The year of the proleptic Gregorian calendar. */
  YEAR(
      Signature.of(
          "year",
          List.of(ParameterType.CALENDAR),
          ResultRule.of(ScalarType.INT32),
          "The year of the proleptic Gregorian calendar.")),
  /** The quarter of the year, 1 to 4. */
  QUARTER(
      Signature.of(
          "quarter",
          List.of(ParameterType.CALENDAR),
          ResultRule.of(ScalarType.INT32),
          "The quarter of the year, 1 to 4.")),
  /** The month, 1 to 12. */
  MONTH(
      Signature.of(
          "month",
          List.of(ParameterType.CALENDAR),
          ResultRule.of(ScalarType.INT32),
          "The month, 1 to 12.")),
  /** The day of the month, 1 to 31. */
  DAY(
      Signature.of(
          "day",
          List.of(ParameterType.CALENDAR),
          ResultRule.of(ScalarType.INT32),
          "The day of the month, 1 to 31.")),
  /** The day of the ISO week, Monday 1 to Sunday 7. */
  DAY_OF_WEEK(
      Signature.of(
          "day_of_week",
          List.of(ParameterType.CALENDAR),
          ResultRule.of(ScalarType.INT32),
          "The day of the ISO week, Monday 1 to Sunday 7.")),
  /** The day of the year, 1 to 366. */
  DAY_OF_YEAR(
      Signature.of(
          "day_of_year",
          List.of(ParameterType.CALENDAR),
          ResultRule.of(ScalarType.INT32),
          "The day of the year, 1 to 366.")),
  /** The week of the ISO week year, 1 to 53. */
  ISO_WEEK(
      Signature.of(
          "iso_week",
          List.of(ParameterType.CALENDAR),
          ResultRule.of(ScalarType.INT32),
          "The week of the ISO week year, 1 to 53.")),
  /** The ISO week year. */
  ISO_YEAR(
      Signature.of(
          "iso_year",
          List.of(ParameterType.CALENDAR),
          ResultRule.of(ScalarType.INT32),
          "The ISO week year.")),
  /** The hour, 0 to 23. */
  HOUR(
      Signature.of(
          "hour",
          List.of(ParameterType.CLOCK),
          ResultRule.of(ScalarType.INT32),
          "The hour, 0 to 23.")),
  /** The minute of the hour, 0 to 59. */
  MINUTE(
      Signature.of(
          "minute",
          List.of(ParameterType.CLOCK),
          ResultRule.of(ScalarType.INT32),
          "The minute of the hour, 0 to 59.")),
  /** The second of the minute, 0 to 59. */
  SECOND(
      Signature.of(
          "second",
          List.of(ParameterType.CLOCK),
          ResultRule.of(ScalarType.INT32),
          "The second of the minute, 0 to 59.")),
  /** The microsecond of the second, 0 to 999999. */
  MICROSECOND(
      Signature.of(
          "microsecond",
          List.of(ParameterType.CLOCK),
          ResultRule.of(ScalarType.INT32),
          "The microsecond of the second, 0 to 999999.")),
  /**
   * The start of the calendar unit that holds the value; the unit stands first as a literal of
   * TimeUnit.
   */
  TRUNCATE_TO(
      Signature.of(
          "truncate_to",
          List.of(ParameterType.STRING, ParameterType.CALENDAR),
          ResultRule.argument(1),
          "The start of the calendar unit that holds the value; the unit stands first as a literal of TimeUnit.")),
  /** The value moved by whole days. */
  ADD_DAYS(
      Signature.of(
          "add_days",
          List.of(ParameterType.LOCAL_CALENDAR, ParameterType.INT64),
          ResultRule.argument(0),
          "The value moved by whole days.")),
  /** The value moved by whole months, clipped to the last day of the month. */
  ADD_MONTHS(
      Signature.of(
          "add_months",
          List.of(ParameterType.LOCAL_CALENDAR, ParameterType.INT64),
          ResultRule.argument(0),
          "The value moved by whole months, clipped to the last day of the month.")),
  /** The timestamp or instant moved by a length of time. */
  ADD_DURATION(
      Signature.of(
          "add_duration",
          List.of(ParameterType.CALENDAR, ParameterType.DURATION),
          ResultRule.argument(0),
          "The timestamp or instant moved by a length of time.")),
  /**
   * How many whole units lie between the second and the third argument, negative when the third is
   * earlier; the unit stands first as a literal of TimeUnit.
   */
  BETWEEN_UNITS(
      Signature.of(
          "between_units",
          List.of(ParameterType.STRING, ParameterType.CALENDAR, ParameterType.CALENDAR),
          ResultRule.of(ScalarType.INT64),
          "How many whole units lie between the second and the third argument, negative when the third is earlier; the unit stands first as a literal of TimeUnit.")),
  /** How many days the second date lies behind the first. */
  DAYS_BETWEEN(
      Signature.of(
          "days_between",
          List.of(ParameterType.DATE, ParameterType.DATE),
          ResultRule.of(ScalarType.INT64),
          "How many days the second date lies behind the first.")),
  /** The length of time from the first timestamp or instant to the second. */
  DURATION_BETWEEN(
      Signature.of(
          "duration_between",
          List.of(ParameterType.CALENDAR, ParameterType.CALENDAR),
          ResultRule.of(ScalarType.DURATION),
          "The length of time from the first timestamp or instant to the second.")),
  /** The date of a timestamp. */
  TO_DATE(
      Signature.of(
          "to_date",
          List.of(ParameterType.TIMESTAMP),
          ResultRule.of(ScalarType.DATE),
          "The date of a timestamp.")),
  /** The time of day of a timestamp. */
  TO_TIME(
      Signature.of(
          "to_time",
          List.of(ParameterType.TIMESTAMP),
          ResultRule.of(ScalarType.TIME),
          "The time of day of a timestamp.")),
  /** The timestamp of a date and a time of day. */
  AT_TIME(
      Signature.of(
          "at_time",
          List.of(ParameterType.DATE, ParameterType.TIME),
          ResultRule.of(ScalarType.TIMESTAMP),
          "The timestamp of a date and a time of day.")),
  /** The date of a year, month and day; a day that does not exist is an error. */
  MAKE_DATE(
      Signature.of(
          "make_date",
          List.of(ParameterType.INT32, ParameterType.INT32, ParameterType.INT32),
          ResultRule.of(ScalarType.DATE),
          "The date of a year, month and day; a day that does not exist is an error.")),
  /** The last day of the month. */
  LAST_DAY_OF_MONTH(
      Signature.of(
          "last_day_of_month",
          List.of(ParameterType.LOCAL_CALENDAR),
          ResultRule.of(ScalarType.DATE),
          "The last day of the month.")),
  /** Milliseconds since 1970-01-01T00:00Z, rounded towards the past. */
  EPOCH_MILLIS(
      Signature.of(
          "epoch_millis",
          List.of(ParameterType.INSTANT),
          ResultRule.of(ScalarType.INT64),
          "Milliseconds since 1970-01-01T00:00Z, rounded towards the past.")),
  /** Seconds since 1970-01-01T00:00Z, rounded towards the past. */
  EPOCH_SECONDS(
      Signature.of(
          "epoch_seconds",
          List.of(ParameterType.INSTANT),
          ResultRule.of(ScalarType.INT64),
          "Seconds since 1970-01-01T00:00Z, rounded towards the past.")),
  /** The instant that lies that many milliseconds behind 1970-01-01T00:00Z. */
  FROM_EPOCH_MILLIS(
      Signature.of(
          "from_epoch_millis",
          List.of(ParameterType.INT64),
          ResultRule.of(ScalarType.INSTANT),
          "The instant that lies that many milliseconds behind 1970-01-01T00:00Z.")),
  /** The instant of a timestamp in a named time zone. */
  TO_INSTANT(
      Signature.of(
          "to_instant",
          List.of(ParameterType.TIMESTAMP, ParameterType.STRING),
          ResultRule.of(ScalarType.INSTANT),
          "The instant of a timestamp in a named time zone.")),
  /** The timestamp that clocks of a named time zone show at an instant. */
  IN_ZONE(
      Signature.of(
          "in_zone",
          List.of(ParameterType.INSTANT, ParameterType.STRING),
          ResultRule.of(ScalarType.TIMESTAMP),
          "The timestamp that clocks of a named time zone show at an instant.")),
  /** The value as text in a pattern of strftime. */
  FORMAT(
      Signature.of(
          "format",
          List.of(ParameterType.LOCAL_CALENDAR, ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The value as text in a pattern of strftime.")),
  /**
   * The timestamp that a text shows in a pattern of strptime; a text that does not fit is an error.
   */
  PARSE_TIMESTAMP(
      Signature.of(
          "parse_timestamp",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.TIMESTAMP),
          "The timestamp that a text shows in a pattern of strptime; a text that does not fit is an error.")),
  /**
   * The timestamp that a text shows in a pattern of strptime; null for a text that does not fit.
   */
  TRY_PARSE_TIMESTAMP(
      Signature.of(
              "try_parse_timestamp",
              List.of(ParameterType.STRING, ParameterType.STRING),
              ResultRule.of(ScalarType.TIMESTAMP),
              "The timestamp that a text shows in a pattern of strptime; null for a text that does not fit.")
          .nulls(NullRule.ALWAYS)),
  /** The instant at which the query began. */
  NOW(
      Signature.of(
              "now",
              List.of(),
              ResultRule.of(ScalarType.INSTANT),
              "The instant at which the query began.")
          .volatility(Volatility.STABLE));

  private final Signature signature;

  TemporalFunction(Signature signature) {
    this.signature = signature;
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
