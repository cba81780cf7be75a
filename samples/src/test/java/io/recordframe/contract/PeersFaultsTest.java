package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.annotation.Schema;
import io.recordframe.expression.BoolExpr;
import io.recordframe.expression.CalendarUnit;
import io.recordframe.expression.DoubleExpr;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableBoolExpr;
import io.recordframe.expression.NullableIntExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.file.Csv;
import io.recordframe.function.Functions;
import io.recordframe.function.ScalarFunction1;
import io.recordframe.function.Types;
import io.recordframe.plan.error.QueryFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What other data frames got wrong, each fault a test. */
@ExtendWith(OpenSession.class)
class PeersFaultsTest {

  /** What was measured. */
  @Schema
  record Reading(long id, LocalDateTime at, @Nullable String text, long amount) {}

  /** A number of a row. */
  @Schema
  record Share(long id, double share) {}

  /** A truth value that can be unknown. */
  @Schema
  record Answer(long id, @Nullable Boolean answer) {}

  /** What a text was read as. */
  @Schema
  record Parsed(long id, @Nullable Integer number, @Nullable String digits) {}

  /** A total. */
  @Schema
  record Sum(long key, @Nullable Long total) {}

  /** A row of a file. */
  @Schema
  record Line(long id, long amount) {}

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 1, 12, 0);

  private static Session session;
  private static PeersFaultsTest_ReadingFrame readings;

  @TempDir private Path folder;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    readings =
        PeersFaultsTest_ReadingFrame.of(
            session,
            List.of(
                new Reading(1, NOON.plusMinutes(7), "17 kg", 7),
                new Reading(2, NOON.plusMinutes(14), "light", 8),
                new Reading(3, NOON.plusMinutes(16), null, 2),
                new Reading(4, NOON.plusMinutes(31), "5", -3)));
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("lines.csv"), content);
  }

  @Test
  void aQuotientOfIntegersThatIsTypedAsFloatingIsNotFloored() {
    assertThat(
            readings
                .select(r -> {
                  DoubleExpr half = r.amount().dividedBy(2);
                  return PeersFaultsTest_ShareFrame.row(r.id(), half);
                })
                .sort(s -> s.id())
                .collect())
        .extracting(Share::share)
        .containsExactly(3.5, 4.0, 1.0, -1.5);
  }

  @Test
  void computedSortKeysAreNotDropped() {
    assertThat(readings.sort(r -> r.amount().mod(3).abs().desc(), r -> r.id().desc()).collect())
        .extracting(Reading::id)
        .containsExactly(3L, 2L, 1L, 4L);
  }

  @Test
  void computedGroupKeysAreNotDropped() {
    assertThat(
            readings
                .groupBy(r -> r.id().mod(2))
                .agg((odd, g) -> PeersFaultsTest_SumFrame.row(odd, g.agg(r -> r.amount().sum())))
                .sort(s -> s.key())
                .collect())
        .containsExactly(new Sum(0, 5L), new Sum(1, 9L));
  }

  @Test
  void computedJoinKeysAreNotDropped() {
    assertThat(
            readings
                .join(readings)
                .on((left, right) -> left.id().plus(1).eq(right.id().times(2)))
                .select((left, right) -> PeersFaultsTest_SumFrame.row(left.id(), right.id()))
                .sort(s -> s.key())
                .collect())
        .containsExactly(new Sum(1, 1L), new Sum(3, 2L));
  }

  @Test
  void betweenOfAValueThatCanBeNullCanBeNull() {
    assertThat(
            readings
                .select(r -> {
                  NullableBoolExpr between = r.text().between("a", "z");
                  return PeersFaultsTest_AnswerFrame.row(r.id(), between);
                })
                .sort(a -> a.id())
                .collect())
        .extracting(Answer::answer)
        .containsExactly(false, true, null, false);
  }

  @Test
  void conversionsThatAreTriedAndExtractionsWithoutAMatchCanBeNull() {
    assertThat(
            readings
                .select(r -> {
                  NullableIntExpr number = r.text().orElse("").tryToInt();
                  NullableStrExpr digits = r.text().orElse("").extractMatch("[0-9]+", 0);
                  return PeersFaultsTest_ParsedFrame.row(r.id(), number, digits);
                })
                .sort(p -> p.id())
                .collect())
        .containsExactly(
            new Parsed(1, null, "17"),
            new Parsed(2, null, null),
            new Parsed(3, null, null),
            new Parsed(4, 5, "5"));
    assertThatThrownBy(() ->
            readings
                .select(r -> PeersFaultsTest_ParsedFrame.row(r.id(), r.text().toInt(), r.text()))
                .collect())
        .isInstanceOf(QueryFailedException.class);
  }

  @Test
  void sumsOfLongIntegersAreExact() {
    long big = (1L << 53) + 1;
    PeersFaultsTest_LineFrame lines =
        PeersFaultsTest_LineFrame.of(session, List.of(new Line(1, big), new Line(1, big + 1)));
    assertThat(
            lines
                .groupBy(line -> line.id())
                .agg((id, g) -> PeersFaultsTest_SumFrame.row(id, g.agg(x -> x.amount().sum())))
                .collect())
        .containsExactly(new Sum(1, 2 * big + 1));
    PeersFaultsTest_LineFrame tooMany =
        PeersFaultsTest_LineFrame.of(
            session, List.of(new Line(1, Long.MAX_VALUE), new Line(1, Long.MAX_VALUE)));
    assertThatThrownBy(() ->
            tooMany
                .groupBy(line -> line.id())
                .agg((id, g) -> PeersFaultsTest_SumFrame.row(id, g.agg(x -> x.amount().sum())))
                .collect())
        .isInstanceOf(QueryFailedException.class);
  }

  @Test
  void theOptionsOfReadingHoldAfterFurtherSteps() throws IOException {
    PeersFaultsTest_LineFrame lines =
        session.read(
            PeersFaultsTest_LineFrame.SCHEMA,
            Csv.files(file("made by hand\nid;amount\n1;10\n2;'20'\n"))
                .delimiter(';')
                .quote('\'')
                .skipLines(1));
    PeersFaultsTest_LineFrame large =
        lines.filter(line -> line.amount().gt(10)).sort(line -> line.id()).limit(5);
    assertThat(large.collect()).containsExactly(new Line(2, 20));
    assertThat(large.count()).isEqualTo(1);
    assertThat(
            lines
                .join(large)
                .on((a, b) -> a.id().eq(b.id()))
                .select((a, b) -> PeersFaultsTest_LineFrame.row(a.id(), b.amount()))
                .collect())
        .containsExactly(new Line(2, 20));
  }

  @Test
  void filtersHoldWhenAQueryIsRunAgainAfterAnError() {
    AtomicBoolean failed = new AtomicBoolean();
    ScalarFunction1<LongExpr, BoolExpr> unsteady =
        Functions.scalar(
            "peers.unsteady",
            Types.LONG,
            Types.BOOLEAN,
            amount -> {
              if (failed.compareAndSet(false, true)) {
                throw new IllegalStateException("not yet");
              }
              return amount > 5;
            });
    PeersFaultsTest_ReadingFrame filtered =
        readings.filter(r -> r.id().gt(1)).filter(r -> unsteady.of(r.amount()));
    assertThatThrownBy(filtered::collect).isInstanceOf(QueryFailedException.class);
    assertThat(filtered.collect()).extracting(Reading::id).containsExactly(2L);
  }

  @Test
  void nullIsNeverZeroInAPrimitive() throws IOException {
    PeersFaultsTest_LineFrame lines =
        session.read(PeersFaultsTest_LineFrame.SCHEMA, Csv.files(file("id,amount\n1,10\n2,\n")));
    assertThatThrownBy(lines::collect).hasMessageContaining("amount").hasMessageContaining("null");
    assertThat(
            readings
                .aggregate(g ->
                    PeersFaultsTest_SumFrame.row(
                        g.count(), g.agg(r -> r.amount().sum().filter(r.id().gt(9)))))
                .collect())
        .containsExactly(new Sum(4, null));
  }

  @Test
  void timeBucketsAreAnchoredAtTheCalendarAlsoInSubqueries() {
    assertThat(
            readings
                .filter(r ->
                    readings
                        .filter(other ->
                            other
                                .at()
                                .bucket(15, CalendarUnit.MINUTE)
                                .eq(r.at().bucket(15, CalendarUnit.MINUTE))
                                .and(other.id().ne(r.id())))
                        .exists())
                .sort(r -> r.id())
                .collect())
        .extracting(Reading::id)
        .containsExactly(1L, 2L);
    assertThat(readings.filter(r -> r.at().bucket(15, CalendarUnit.MINUTE).eq(NOON)).count())
        .isEqualTo(2);
  }
}
