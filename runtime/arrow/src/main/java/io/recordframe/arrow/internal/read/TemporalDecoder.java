package io.recordframe.arrow.internal.read;

import io.recordframe.arrow.internal.format.ArrowField;
import io.recordframe.arrow.internal.format.TimeUnit;
import io.recordframe.plan.value.TemporalRange;
import org.jspecify.annotations.Nullable;

/** Counts of time as columns have them: days, and microseconds. Refuses what would be lost. */
final class TemporalDecoder {

  private static final long DAY_MILLIS = 86_400_000L;
  private static final long DAY_MICROS = 1_000 * DAY_MILLIS;
  private static final long FIRST_DAY = TemporalRange.MIN_DATE.toEpochDay();
  private static final long LAST_DAY = TemporalRange.MAX_DATE.toEpochDay();

  private final ArrowField field;
  private final boolean @Nullable [] nulls;
  private final Place place;

  TemporalDecoder(ArrowField field, boolean @Nullable [] nulls, Place place) {
    this.field = field;
    this.nulls = nulls;
    this.place = place;
  }

  private boolean isNull(int row) {
    return nulls != null && nulls[row];
  }

  /** Days since 1970-01-01, in place. */
  int[] days(int[] days) {
    for (int i = 0; i < days.length; i++) {
      if (!isNull(i) && (days[i] < FIRST_DAY || days[i] > LAST_DAY)) {
        throw outOfRange(i, days[i] + " days");
      }
    }
    return days;
  }

  /** Days since 1970-01-01, of milliseconds. */
  int[] dates(long[] millis) {
    int[] days = new int[millis.length];
    for (int i = 0; i < days.length; i++) {
      if (isNull(i)) {
        continue;
      }
      if (millis[i] % DAY_MILLIS != 0) {
        throw place.invalid(
            field, i, "a date of %d milliseconds is no whole day".formatted(millis[i]));
      }
      long day = millis[i] / DAY_MILLIS;
      if (day < FIRST_DAY || day > LAST_DAY) {
        throw outOfRange(i, day + " days");
      }
      days[i] = (int) day;
    }
    return days;
  }

  /** Microseconds since midnight, in place. */
  long[] times(long[] counts, TimeUnit unit) {
    micros(counts, unit);
    for (int i = 0; i < counts.length; i++) {
      if (!isNull(i) && (counts[i] < 0 || counts[i] >= DAY_MICROS)) {
        throw place.invalid(
            field,
            i,
            "a time of %d microseconds since midnight is not within a day".formatted(counts[i]));
      }
    }
    return counts;
  }

  /** Microseconds since 1970-01-01T00:00, in place. */
  long[] timestamps(long[] counts, TimeUnit unit) {
    micros(counts, unit);
    for (int i = 0; i < counts.length; i++) {
      if (!isNull(i)
          && (counts[i] < FIRST_DAY * DAY_MICROS || counts[i] >= (LAST_DAY + 1) * DAY_MICROS)) {
        throw outOfRange(i, counts[i] + " microseconds");
      }
    }
    return counts;
  }

  /** Microseconds, in place. */
  long[] micros(long[] counts, TimeUnit unit) {
    if (unit.isMicros()) {
      return counts;
    }
    for (int i = 0; i < counts.length; i++) {
      if (isNull(i)) {
        counts[i] = 0;
      } else if (unit.fits(counts[i])) {
        counts[i] = unit.toMicros(counts[i]);
      } else {
        throw place.invalid(
            field,
            i,
            "%d %s are no whole microseconds of 64 bits; round them before they are written"
                .formatted(counts[i], unit.plural()));
      }
    }
    return counts;
  }

  private RuntimeException outOfRange(int row, String count) {
    return place.invalid(
        field,
        row,
        "%s since 1970-01-01 lie beyond the dates that can be represented, %s to %s"
            .formatted(count, TemporalRange.MIN_DATE, TemporalRange.MAX_DATE));
  }
}
