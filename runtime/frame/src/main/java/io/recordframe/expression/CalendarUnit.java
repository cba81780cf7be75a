package io.recordframe.expression;

/** The units to which dates and times are truncated and in which they are counted. */
public enum CalendarUnit {
  /** A millionth of a second. */
  MICROSECOND,
  /** A thousandth of a second. */
  MILLISECOND,
  /** A second. */
  SECOND,
  /** A minute. */
  MINUTE,
  /** An hour. */
  HOUR,
  /** A day. */
  DAY,
  /** An ISO week, which starts on Monday. */
  WEEK,
  /** A month. */
  MONTH,
  /** Three months, from January, April, July or October. */
  QUARTER,
  /** A year. */
  YEAR
}
