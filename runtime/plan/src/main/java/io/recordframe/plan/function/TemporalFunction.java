package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.CALENDAR;
import static io.recordframe.plan.function.ParameterType.CLOCK;
import static io.recordframe.plan.function.ParameterType.DATE;
import static io.recordframe.plan.function.ParameterType.DURATION;
import static io.recordframe.plan.function.ParameterType.INSTANT;
import static io.recordframe.plan.function.ParameterType.INT32;
import static io.recordframe.plan.function.ParameterType.INT64;
import static io.recordframe.plan.function.ParameterType.LOCAL_CALENDAR;
import static io.recordframe.plan.function.ParameterType.STRING;
import static io.recordframe.plan.function.ParameterType.TIME;
import static io.recordframe.plan.function.ParameterType.TIMESTAMP;
import static io.recordframe.plan.function.ResultRule.argument;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.ScalarType;

/**
 * Dates and times. Fields of an instant are those of UTC; other zones are named by a conversion
 * first.
 */
public enum TemporalFunction implements ScalarFunction {
  YEAR(takes(CALENDAR).gives(ScalarType.INT32, "The year of the proleptic Gregorian calendar.")),
  QUARTER(takes(CALENDAR).gives(ScalarType.INT32, "The quarter of the year, 1 to 4.")),
  MONTH(takes(CALENDAR).gives(ScalarType.INT32, "The month, 1 to 12.")),
  DAY(takes(CALENDAR).gives(ScalarType.INT32, "The day of the month, 1 to 31.")),
  DAY_OF_WEEK(
      takes(CALENDAR).gives(ScalarType.INT32, "The day of the ISO week, Monday 1 to Sunday 7.")),
  DAY_OF_YEAR(takes(CALENDAR).gives(ScalarType.INT32, "The day of the year, 1 to 366.")),
  ISO_WEEK(takes(CALENDAR).gives(ScalarType.INT32, "The week of the ISO week year, 1 to 53.")),
  ISO_YEAR(takes(CALENDAR).gives(ScalarType.INT32, "The ISO week year.")),
  HOUR(takes(CLOCK).gives(ScalarType.INT32, "The hour, 0 to 23.")),
  MINUTE(takes(CLOCK).gives(ScalarType.INT32, "The minute of the hour, 0 to 59.")),
  SECOND(takes(CLOCK).gives(ScalarType.INT32, "The second of the minute, 0 to 59.")),
  MICROSECOND(takes(CLOCK).gives(ScalarType.INT32, "The microsecond of the second, 0 to 999999.")),
  MILLISECOND(takes(CLOCK).gives(ScalarType.INT32, "The millisecond of the second, 0 to 999.")),
  NANOSECOND(
      takes(CLOCK)
          .gives(
              ScalarType.INT32,
              "The nanosecond of the second, 0 to 999999000: whole microseconds.")),
  TIME_BUCKET(
      takes(STRING, INT64, CALENDAR)
          .gives(
              argument(2),
              "The start of the bucket of so many units (a literal, 1 to 1000000) that holds the value. Buckets of months, quarters and years are counted from 2000-01-01, others from Monday, 2000-01-03; the unit stands first as a literal of TimeUnit.")),
  MAKE_TIME(
      takes(INT32, INT32, INT32)
          .gives(
              ScalarType.TIME,
              "The time of an hour, minute and second; a time that does not exist is an error.")),
  EPOCH_MICROS(takes(INSTANT).gives(ScalarType.INT64, "Microseconds since 1970-01-01T00:00Z.")),
  FROM_EPOCH_SECONDS(
      takes(INT64)
          .gives(
              ScalarType.INSTANT,
              "The instant that lies that many seconds behind 1970-01-01T00:00Z.")),
  FROM_EPOCH_MICROS(
      takes(INT64)
          .gives(
              ScalarType.INSTANT,
              "The instant that lies that many microseconds behind 1970-01-01T00:00Z.")),
  TRUNCATE_TO(
      takes(STRING, CALENDAR)
          .gives(
              argument(1),
              "The start of the calendar unit that holds the value; the unit stands first as a literal of TimeUnit.")),
  ADD_DAYS(takes(LOCAL_CALENDAR, INT64).gives(argument(0), "The value moved by whole days.")),
  ADD_MONTHS(
      takes(LOCAL_CALENDAR, INT64)
          .gives(
              argument(0),
              "The value moved by whole months, clipped to the last day of the month.")),
  ADD_DURATION(
      takes(CALENDAR, DURATION)
          .gives(argument(0), "The timestamp or instant moved by a length of time.")),
  BETWEEN_UNITS(
      takes(STRING, CALENDAR, CALENDAR)
          .gives(
              ScalarType.INT64,
              "How many whole units lie between the second and the third argument, negative when the third is earlier; the unit stands first as a literal of TimeUnit.")),
  DAYS_BETWEEN(
      takes(DATE, DATE)
          .gives(ScalarType.INT64, "How many days the second date lies behind the first.")),
  DURATION_BETWEEN(
      takes(CALENDAR, CALENDAR)
          .gives(
              ScalarType.DURATION,
              "The length of time from the first timestamp or instant to the second.")),
  TO_DATE(takes(TIMESTAMP).gives(ScalarType.DATE, "The date of a timestamp.")),
  TO_TIME(takes(TIMESTAMP).gives(ScalarType.TIME, "The time of day of a timestamp.")),
  AT_TIME(
      takes(DATE, TIME).gives(ScalarType.TIMESTAMP, "The timestamp of a date and a time of day.")),
  MAKE_DATE(
      takes(INT32, INT32, INT32)
          .gives(
              ScalarType.DATE,
              "The date of a year, month and day; a day that does not exist is an error.")),
  LAST_DAY_OF_MONTH(takes(LOCAL_CALENDAR).gives(ScalarType.DATE, "The last day of the month.")),
  EPOCH_MILLIS(
      takes(INSTANT)
          .gives(
              ScalarType.INT64, "Milliseconds since 1970-01-01T00:00Z, rounded towards the past.")),
  EPOCH_SECONDS(
      takes(INSTANT)
          .gives(ScalarType.INT64, "Seconds since 1970-01-01T00:00Z, rounded towards the past.")),
  FROM_EPOCH_MILLIS(
      takes(INT64)
          .gives(
              ScalarType.INSTANT,
              "The instant that lies that many milliseconds behind 1970-01-01T00:00Z.")),
  TO_INSTANT(
      takes(TIMESTAMP, STRING)
          .gives(ScalarType.INSTANT, "The instant of a timestamp in a named time zone.")),
  IN_ZONE(
      takes(INSTANT, STRING)
          .gives(
              ScalarType.TIMESTAMP,
              "The timestamp that clocks of a named time zone show at an instant.")),
  FORMAT(
      takes(LOCAL_CALENDAR, STRING)
          .gives(ScalarType.STRING, "The value as text in a pattern of strftime.")),
  PARSE_TIMESTAMP(
      takes(STRING, STRING)
          .gives(
              ScalarType.TIMESTAMP,
              "The timestamp that a text shows in a pattern of strptime; a text that does not fit is an error.")),
  TRY_PARSE_TIMESTAMP(
      takes(STRING, STRING)
          .canBeNull()
          .gives(
              ScalarType.TIMESTAMP,
              "The timestamp that a text shows in a pattern of strptime; null for a text that does not fit.")),
  NOW(takes().stable().gives(ScalarType.INSTANT, "The instant at which the query began."));

  private final Signature signature;

  TemporalFunction(SignatureBuilder signature) {
    this.signature = signature.build(this);
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
