package io.recordframe.features;

import static io.recordframe.Column.col;
import static io.recordframe.expression.Expressions.lit;
import static io.recordframe.expression.Expressions.random;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Cached;
import io.recordframe.Session;
import io.recordframe.UntypedFrame;
import io.recordframe.engine.tck.stub.StubEngine;
import io.recordframe.plan.codec.PlanNotPortableException;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryFailedException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows that are computed once. */
class CacheTest {

  private static final List<Pair> PAIRS =
      List.of(new Pair(1, "a"), new Pair(2, null), new Pair(3, "c"));

  private static Session session;
  private static PairFrame pairs;

  @BeforeAll
  static void open() {
    session = Session.open();
    pairs = PairFrame.of(session, PAIRS);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  private static AmountFrame drawn() {
    return pairs.select(pair -> AmountFrame.row(pair.text(), random()));
  }

  @Test
  void rowsAreComputedOnce() {
    try (Cached<AmountFrame> cached = drawn().cache()) {
      List<Amount> rows = cached.frame().collect();
      assertThat(rows).hasSize(3).isEqualTo(cached.frame().collect());
      assertThat(
              cached
                  .frame()
                  .join(cached.frame())
                  .on((a, b) -> a.amount().eq(b.amount()))
                  .select((a, b) -> AmountFrame.row(a.name(), b.amount()))
                  .count())
          .isEqualTo(3);
      assertThat(drawn().collect()).isNotEqualTo(rows);
    }
  }

  @Test
  void valuesOfEveryKindAreKept() {
    Sample sample =
        new Sample(
            1,
            7,
            -0.5,
            new BigDecimal("12.30"),
            "Hello \u0000 \"World\"",
            null,
            true,
            Size.LARGE,
            UUID.fromString("00000000-0000-0000-0000-000000000007"),
            LocalDate.of(2024, 2, 29),
            LocalTime.of(10, 15, 30),
            LocalDateTime.parse("2024-02-29T10:15:30.123456"),
            Instant.parse("2024-02-29T10:15:30Z"),
            Duration.ofMinutes(-90),
            new byte[] {1, 2, 3},
            List.of(3, 1, 2, 1),
            List.of("b", "a"),
            Map.of("a", 1),
            new Place("Rome", null));
    try (Cached<SampleFrame> cached = SampleFrame.of(session, List.of(sample)).cache()) {
      assertThat(cached.frame().one()).usingRecursiveComparison().isEqualTo(sample);
      assertThat(cached.frame().filter(s -> s.size().eq(Size.LARGE)).count()).isEqualTo(1);
    }
  }

  @Test
  void theEngineKnowsThemByName() {
    Cached<PairFrame> cached = pairs.cache();
    assertThat(
            session
                .sql("SELECT count(text) FROM " + cached.name() + " WHERE id > ?", 1)
                .value(Long.class))
        .isEqualTo(1);
    assertThat(session.table(cached.name()).as(PairFrame.SCHEMA).collect())
        .containsExactlyInAnyOrderElementsOf(PAIRS);
    cached.close();
    cached.close();
    assertThatThrownBy(() -> session.sql("SELECT * FROM " + cached.name()))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining(cached.name());
  }

  @Test
  void untypedRowsWithParameters() {
    UntypedFrame rows = session.sql("SELECT range AS n FROM range(?)", 5);
    try (Cached<UntypedFrame> cached = rows.cache()) {
      assertThat(cached.frame().filter(col("n").gt(1L)).count()).isEqualTo(3);
    }
  }

  @Test
  void whatIsClosedGivesNoRows() {
    Cached<PairFrame> cached = pairs.cache();
    PairFrame some = cached.frame().filter(pair -> pair.id().gt(1));
    assertThat(some.count()).isEqualTo(2);
    cached.close();
    assertThatThrownBy(some::collect)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The cached rows %s were given up by close(); close a cache when no frame over it is used any more"
                .formatted(cached.name()));
    assertThatThrownBy(() -> some.cache()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theyEndWithTheirSession() {
    Cached<PairFrame> cached;
    try (Session other = Session.open()) {
      cached = PairFrame.of(other, PAIRS).cache();
      assertThat(cached.frame().count()).isEqualTo(3);
    }
    cached.close();
    assertThatThrownBy(() -> cached.frame().count())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The session is closed");
  }

  @Test
  void theyDoNotTravel() {
    try (Cached<PairFrame> cached = pairs.cache()) {
      assertThatThrownBy(() -> cached.frame().limit(1).toBytes())
          .isInstanceOf(PlanNotPortableException.class)
          .hasMessageContaining(
              "The plan reads the cached rows %s, which only the session has that cached them; send the frame from before cache()"
                  .formatted(cached.name()));
    }
  }

  @Test
  void aQueryThatFailsKeepsNothing() {
    PairFrame failing =
        pairs.select(pair -> PairFrame.row(lit(5).quotient(pair.id().minus(2)), pair.text()));
    assertThatThrownBy(() -> failing.cache())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("zero");
    try (Cached<PairFrame> cached = pairs.cache()) {
      long number = Long.parseLong(cached.name().substring("cached_".length()));
      assertThatThrownBy(() -> session.table("cached_" + (number - 1)))
          .hasMessageContaining("cached_" + (number - 1));
    }
  }

  @Test
  void theStubEngineKeepsRowsToo() {
    try (Session stub = Session.builder().engine(new StubEngine()).open();
        Cached<PairFrame> cached = PairFrame.of(stub, PAIRS).cache()) {
      assertThat(cached.frame().filter(pair -> pair.text().isNull()).collect())
          .containsExactly(new Pair(2, null));
    }
  }
}
