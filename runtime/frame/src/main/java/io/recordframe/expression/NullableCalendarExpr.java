package io.recordframe.expression;

/** A value with a date that can be null. The fields of an instant are those of UTC. */
public sealed interface NullableCalendarExpr
    permits CalendarExpr, NullableDateExpr, NullableDateTimeExpr, NullableInstantExpr {

  /** {@return the year of the proleptic Gregorian calendar} */
  NullableIntExpr year();

  /** {@return the quarter of the year, 1 to 4} */
  NullableIntExpr quarter();

  /** {@return the month, 1 to 12} */
  NullableIntExpr month();

  /** {@return the day of the month, 1 to 31} */
  NullableIntExpr day();

  /** {@return the day of the ISO week, Monday 1 to Sunday 7} */
  NullableIntExpr dayOfWeek();

  /** {@return the day of the year, 1 to 366} */
  NullableIntExpr dayOfYear();

  /** {@return the week of the ISO week year, 1 to 53} */
  NullableIntExpr isoWeek();

  /** {@return the ISO week year} */
  NullableIntExpr isoYear();
}
