package io.recordframe.plan.type;

/** The types that need no parameter. Temporal types count in microseconds. */
public enum ScalarType implements DataType {
  /** True or false. */
  BOOLEAN("boolean"),
  /** Signed integer of 8 bits, Java's {@code byte}. */
  INT8("int8"),
  /** Signed integer of 16 bits, Java's {@code short}. */
  INT16("int16"),
  /** Signed integer of 32 bits, Java's {@code int}. */
  INT32("int32"),
  /** Signed integer of 64 bits, Java's {@code long}. */
  INT64("int64"),
  /** IEEE 754 binary32, Java's {@code float}. */
  FLOAT32("float32"),
  /** IEEE 754 binary64, Java's {@code double}. */
  FLOAT64("float64"),
  /** A sequence of Unicode code points; unpaired surrogates are refused on the way in. */
  STRING("string"),
  /** A sequence of bytes. */
  BINARY("binary"),
  /** A day of the proleptic Gregorian calendar, {@link java.time.LocalDate}. */
  DATE("date"),
  /**
   * A time of day in microseconds from midnight up to 23:59:59.999999, {@link java.time.LocalTime}.
   */
  TIME("time"),
  /** A date and a time of day without a zone, in microseconds, {@link java.time.LocalDateTime}. */
  TIMESTAMP("timestamp"),
  /** A point on the time line in microseconds of UTC, {@link java.time.Instant}. */
  INSTANT("instant"),
  /** A signed length of time in microseconds, {@link java.time.Duration}. */
  DURATION("duration"),
  /** A 128-bit identifier, {@link java.util.UUID}. */
  UUID("uuid");

  private final String displayName;

  ScalarType(String displayName) {
    this.displayName = displayName;
  }

  @Override
  public String displayName() {
    return displayName;
  }

  @Override
  public String toString() {
    return displayName;
  }
}
