package io.recordframe.plan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.error.InvalidDataException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Values at the ends of what can be represented go there and back; those beyond are refused. */
class TemporalRangeTest {

  private static final LocalDateTime FIRST = TemporalRange.MIN_DATE.atStartOfDay();
  private static final LocalDateTime LAST = TemporalRange.MAX_DATE.atTime(23, 59, 59, 999_999_000);

  @Test
  void dates() {
    for (LocalDate date : List.of(TemporalRange.MIN_DATE, TemporalRange.MAX_DATE)) {
      assertThat(TemporalRange.date(TemporalRange.epochDay(date))).isEqualTo(date);
    }
    LocalDate before = TemporalRange.MIN_DATE.minusDays(1);
    LocalDate after = TemporalRange.MAX_DATE.plusDays(1);
    isBeyond(() -> TemporalRange.epochDay(before));
    isBeyond(() -> TemporalRange.epochDay(after));
    isBeyond(() -> TemporalRange.date((int) before.toEpochDay()));
    isBeyond(() -> TemporalRange.date((int) after.toEpochDay()));
  }

  @Test
  void times() {
    assertThat(TemporalRange.time(0)).isEqualTo(LocalTime.MIN);
    assertThat(TemporalRange.time(TemporalRange.microOfDay(LAST.toLocalTime())))
        .isEqualTo(LAST.toLocalTime());
    isNotWithinADay(-1);
    isNotWithinADay(86_400_000_000L);
    hasPartsOfAMicrosecond(() -> TemporalRange.microOfDay(LocalTime.MAX));
  }

  @Test
  void timestamps() {
    for (LocalDateTime timestamp : List.of(FIRST, LAST)) {
      assertThat(TemporalRange.timestamp(TemporalRange.epochMicros(timestamp)))
          .isEqualTo(timestamp);
    }
    long first = TemporalRange.epochMicros(FIRST);
    long last = TemporalRange.epochMicros(LAST);
    isBeyond(() -> TemporalRange.epochMicros(FIRST.minusNanos(1_000)));
    isBeyond(() -> TemporalRange.epochMicros(LAST.plusNanos(1_000)));
    isBeyond(() -> TemporalRange.timestamp(first - 1));
    isBeyond(() -> TemporalRange.timestamp(last + 1));
    hasPartsOfAMicrosecond(() -> TemporalRange.epochMicros(LAST.plusNanos(1)));
  }

  @Test
  void instants() {
    Instant first = FIRST.toInstant(ZoneOffset.UTC);
    Instant last = LAST.toInstant(ZoneOffset.UTC);
    for (Instant instant : List.of(first, last)) {
      assertThat(TemporalRange.instant(TemporalRange.epochMicros(instant))).isEqualTo(instant);
    }
    long afterLast = TemporalRange.epochMicros(last) + 1;
    isBeyond(() -> TemporalRange.epochMicros(first.minusNanos(1_000)));
    isBeyond(() -> TemporalRange.epochMicros(last.plusNanos(1_000)));
    isBeyond(() -> TemporalRange.instant(afterLast));
    hasPartsOfAMicrosecond(() -> TemporalRange.epochMicros(last.plusNanos(1)));
  }

  @Test
  void lengths() {
    for (long micros : new long[] {Long.MIN_VALUE, -1, 0, 1_500_000, Long.MAX_VALUE}) {
      assertThat(TemporalRange.micros(TemporalRange.duration(micros))).isEqualTo(micros);
    }
    Duration longest = TemporalRange.duration(Long.MAX_VALUE);
    assertThatThrownBy(() -> TemporalRange.micros(longest.plusNanos(1_000)))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageEndingWith(" is longer than 64 bits of microseconds can hold");
    hasPartsOfAMicrosecond(() -> TemporalRange.micros(Duration.ofNanos(1_001)));
  }

  private static void isBeyond(ThrowingCallable conversion) {
    assertThatThrownBy(conversion)
        .isInstanceOf(InvalidDataException.class)
        .hasMessageEndingWith(
            " lies beyond the dates that can be represented, -290000-01-01 to +294000-12-31");
  }

  private static void isNotWithinADay(long micros) {
    assertThatThrownBy(() -> TemporalRange.time(micros))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("A time of %d microseconds since midnight is not within a day", micros);
  }

  private static void hasPartsOfAMicrosecond(ThrowingCallable conversion) {
    assertThatThrownBy(conversion)
        .isInstanceOf(InvalidDataException.class)
        .hasMessageEndingWith(
            " has parts of a microsecond, which would be lost; truncate it to ChronoUnit.MICROS first");
  }
}
