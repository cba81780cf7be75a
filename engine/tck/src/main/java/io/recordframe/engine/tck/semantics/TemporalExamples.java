package io.recordframe.engine.tck.semantics;

import static io.recordframe.engine.tck.semantics.Constants.call;
import static io.recordframe.engine.tck.semantics.Constants.date;
import static io.recordframe.engine.tck.semantics.Constants.instant;
import static io.recordframe.engine.tck.semantics.Constants.timestamp;
import static io.recordframe.engine.tck.semantics.Example.gives;

import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.TemporalFunction;
import java.time.Duration;
import java.time.LocalTime;

/** An example for each function of time. */
final class TemporalExamples {

  private TemporalExamples() {}

  static Example of(TemporalFunction function) {
    return switch (function) {
      case YEAR -> gives(call(function, date("2024-02-29")), 2024);
      case QUARTER -> gives(call(function, date("2024-06-30")), 2);
      case MONTH -> gives(call(function, date("2024-02-29")), 2);
      case DAY -> gives(call(function, date("2024-02-29")), 29);
      case DAY_OF_WEEK -> gives(call(function, date("2024-02-29")), 4);
      case DAY_OF_YEAR -> gives(call(function, date("2024-02-29")), 60);
      case ISO_WEEK -> gives(call(function, date("2021-01-03")), 53);
      case ISO_YEAR -> gives(call(function, date("2021-01-03")), 2020);
      case HOUR -> gives(call(function, LocalTime.parse("23:59:58.123456")), 23);
      case MINUTE -> gives(call(function, LocalTime.parse("23:59:58.123456")), 59);
      case SECOND -> gives(call(function, LocalTime.parse("23:59:58.123456")), 58);
      case MICROSECOND -> gives(call(function, LocalTime.parse("23:59:58.123456")), 123456);
      case MILLISECOND -> gives(call(function, LocalTime.parse("23:59:58.123456")), 123);
      case NANOSECOND -> gives(call(function, LocalTime.parse("23:59:58.123456")), 123456000);
      case TIME_BUCKET ->
          gives(
              call(function, "MINUTE", 15L, timestamp("2024-02-29T10:29:59")),
              timestamp("2024-02-29T10:15"));
      case MAKE_TIME -> gives(call(function, 23, 59, 58), LocalTime.of(23, 59, 58));
      case EPOCH_MICROS -> gives(call(function, instant("1969-12-31T23:59:59.999999Z")), -1L);
      case FROM_EPOCH_SECONDS -> gives(call(function, -1L), instant("1969-12-31T23:59:59Z"));
      case FROM_EPOCH_MICROS -> gives(call(function, 1L), instant("1970-01-01T00:00:00.000001Z"));
      case TRUNCATE_TO -> gives(call(function, "QUARTER", date("2024-05-29")), date("2024-04-01"));
      case ADD_DAYS -> gives(call(function, date("2024-02-28"), 2L), date("2024-03-01"));
      case ADD_MONTHS -> gives(call(function, date("2024-01-31"), 1L), date("2024-02-29"));
      case ADD_DURATION ->
          gives(
              call(function, timestamp("2024-01-01T00:00"), Duration.ofHours(36)),
              timestamp("2024-01-02T12:00"));
      case BETWEEN_UNITS ->
          gives(call(function, "MONTH", date("2024-01-31"), date("2024-02-29")), 0L);
      case DAYS_BETWEEN -> gives(call(function, date("2024-02-01"), date("2024-03-01")), 29L);
      case DURATION_BETWEEN ->
          gives(
              call(function, instant("2024-01-01T01:00:00Z"), instant("2024-01-01T00:00:00Z")),
              Duration.ofHours(-1));
      case TO_DATE -> gives(call(function, timestamp("2024-02-29T10:15")), date("2024-02-29"));
      case TO_TIME -> gives(call(function, timestamp("2024-02-29T10:15")), LocalTime.of(10, 15));
      case AT_TIME ->
          gives(
              call(function, date("2024-02-29"), LocalTime.of(10, 15)),
              timestamp("2024-02-29T10:15"));
      case MAKE_DATE -> gives(call(function, 2024, 2, 29), date("2024-02-29"));
      case LAST_DAY_OF_MONTH -> gives(call(function, date("2024-02-01")), date("2024-02-29"));
      case EPOCH_MILLIS -> gives(call(function, instant("1969-12-31T23:59:59.9995Z")), -1L);
      case EPOCH_SECONDS -> gives(call(function, instant("1970-01-01T00:00:01.9Z")), 1L);
      case FROM_EPOCH_MILLIS -> gives(call(function, 1500L), instant("1970-01-01T00:00:01.500Z"));
      case TO_INSTANT ->
          gives(
              call(function, timestamp("2024-07-01T12:00"), "Europe/Berlin"),
              instant("2024-07-01T10:00:00Z"));
      case IN_ZONE ->
          gives(
              call(function, instant("2024-01-01T12:00:00Z"), "Europe/Berlin"),
              timestamp("2024-01-01T13:00"));
      case FORMAT -> gives(call(function, date("2024-02-29"), "%d.%m.%Y"), "29.02.2024");
      case PARSE_TIMESTAMP ->
          gives(call(function, "29.02.2024", "%d.%m.%Y"), timestamp("2024-02-29T00:00"));
      case TRY_PARSE_TIMESTAMP -> gives(call(function, "x", "%Y"), null);
      case NOW -> gives(call(ComparisonFunction.EQUAL, call(function), call(function)), true);
    };
  }
}
