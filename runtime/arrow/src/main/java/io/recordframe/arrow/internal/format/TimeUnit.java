package io.recordframe.arrow.internal.format;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a temporal value counts, and how much of a microsecond that is. */
public enum TimeUnit {
  SECOND(ChronoUnit.SECONDS, 1_000_000, 1),
  MILLISECOND(ChronoUnit.MILLIS, 1_000, 1),
  MICROSECOND(ChronoUnit.MICROS, 1, 1),
  NANOSECOND(ChronoUnit.NANOS, 1, 1_000);

  private final ChronoUnit unit;
  private final long micros;
  private final long parts;

  TimeUnit(ChronoUnit unit, long micros, long parts) {
    this.unit = unit;
    this.micros = micros;
    this.parts = parts;
  }

  /** As messages call it. */
  public String plural() {
    return unit.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether each count is one of microseconds, as columns have it. */
  public boolean isMicros() {
    return this == MICROSECOND;
  }

  /** Whether the count is one of whole microseconds that 64 bits can hold. */
  public boolean fits(long count) {
    return count % parts == 0
        && count <= Long.MAX_VALUE / micros
        && count >= Long.MIN_VALUE / micros;
  }

  /** The microseconds of a count that {@link #fits}. */
  public long toMicros(long count) {
    return count * micros / parts;
  }
}
