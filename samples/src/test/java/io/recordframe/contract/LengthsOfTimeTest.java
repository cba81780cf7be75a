package io.recordframe.contract;

import static io.recordframe.expression.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lengths of time are added, told as numbers and made of them. */
@ExtendWith(OpenSession.class)
class LengthsOfTimeTest {

  private static final Duration LONG = Duration.ofDays(40_000).plusNanos(1_000);
  private static final Duration SHORT = Duration.ofNanos(-1_500_000);

  private static ShiftFrame shifts;

  @BeforeAll
  static void open(Session session) {
    shifts =
        ShiftFrame.of(
            session,
            List.of(
                new Shift(1, Duration.ofHours(8), Duration.ofMinutes(30)),
                new Shift(2, SHORT, null),
                new Shift(3, LONG, Duration.ofNanos(1_000))));
  }

  @Test
  void sumsAndDifferences() {
    assertThat(
            shifts
                .select(s ->
                    ShiftFrame.row(
                        s.id(),
                        s.worked().plus(s.worked()).plus(Duration.ofSeconds(1)),
                        s.worked().minus(s.paused())))
                .sort(s -> s.id())
                .collect())
        .containsExactly(
            new Shift(1, Duration.ofHours(16).plusSeconds(1), Duration.ofMinutes(450)),
            new Shift(2, SHORT.multipliedBy(2).plusSeconds(1), null),
            new Shift(3, LONG.multipliedBy(2).plusSeconds(1), Duration.ofDays(40_000)));
    assertThat(
            shifts
                .select(s ->
                    ShiftFrame.row(
                        s.id(),
                        s.worked().minus(lit(Duration.ofHours(9))).minus(Duration.ofSeconds(1)),
                        s.paused().minus(Duration.ofHours(1)).plus(s.paused()).negate()))
                .sort(s -> s.id())
                .limit(2)
                .collect())
        .containsExactly(
            new Shift(1, Duration.ofSeconds(-3601), Duration.ZERO),
            new Shift(2, SHORT.minusHours(9).minusSeconds(1), null));
  }

  @Test
  void numbersAreRoundedDown() {
    assertThat(
            shifts
                .select(s ->
                    ShiftNumbersFrame.row(
                        s.id(),
                        s.worked().toSeconds(),
                        s.worked().toMillis(),
                        s.worked().toMicros(),
                        s.paused().toMillis()))
                .sort(s -> s.id())
                .collect())
        .containsExactly(
            new ShiftNumbers(1, 28_800, 28_800_000, 28_800_000_000L, 1_800_000L),
            new ShiftNumbers(2, -1, -2, -1_500, null),
            new ShiftNumbers(3, 3_456_000_000L, 3_456_000_000_000L, 3_456_000_000_000_001L, 0L));
  }

  @Test
  void ofNumbers() {
    assertThat(
            shifts
                .select(s ->
                    ShiftFrame.row(
                        s.id(),
                        s.id().toDurationOfSeconds().plus(s.id().negate().toDurationOfMillis()),
                        s.paused().toMicros().toDurationOfMicros()))
                .sort(s -> s.id())
                .collect())
        .containsExactly(
            new Shift(1, Duration.ofMillis(999), Duration.ofMinutes(30)),
            new Shift(2, Duration.ofMillis(1998), null),
            new Shift(3, Duration.ofMillis(2997), Duration.ofNanos(1_000)));
  }

  @Test
  void ofGroups() {
    assertThat(
            shifts
                .groupBy(s -> s.paused().isNull())
                .agg((_, group) ->
                    ShiftFrame.row(
                        group.count(),
                        group.agg(s -> s.worked().sum()),
                        group.agg(s -> s.paused().sum())))
                .sort(s -> s.id())
                .collect())
        .containsExactly(
            new Shift(1, SHORT, null),
            new Shift(2, LONG.plusHours(8), Duration.ofMinutes(30).plusNanos(1_000)));
  }

  @Test
  void meansAreRoundedToAMicrosecond() {
    assertThat(
            shifts
                .filter(s -> s.id().ne(1))
                .aggregate(all ->
                    ShiftFrame.row(
                        all.count(),
                        all.agg(s -> s.worked().mean()).requireNonNull(),
                        all.agg(s -> s.paused().toMicros().sum()).toDurationOfMicros()))
                .collect())
        .containsExactly(
            new Shift(2, LONG.plus(SHORT).dividedBy(2).plusNanos(500), Duration.ofNanos(1_000)));
  }

  @Test
  void overAWindow() {
    assertThat(
            shifts
                .select(s ->
                    ShiftFrame.row(
                        s.id(),
                        s.worked().sum().over(w -> w.orderBy(s.id())),
                        s.paused().mean().over(w -> w.orderBy(s.id()))))
                .sort(s -> s.id())
                .collect())
        .containsExactly(
            new Shift(1, Duration.ofHours(8), Duration.ofMinutes(30)),
            new Shift(2, Duration.ofHours(8).plus(SHORT), Duration.ofMinutes(30)),
            new Shift(
                3, Duration.ofHours(8).plus(SHORT).plus(LONG), Duration.ofNanos(900_000_001_000L)));
  }

  @Test
  void awayFromAnInstant() {
    Instant noon = Instant.parse("2026-03-29T12:00:00Z");
    assertThat(
            shifts.filter(s -> lit(noon).plus(s.worked().negate()).eq(noon.minus(LONG))).collect())
        .extracting(Shift::id)
        .containsExactly(3L);
  }
}
