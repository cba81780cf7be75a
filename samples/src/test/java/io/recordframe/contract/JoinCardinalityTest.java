package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Cardinality;
import io.recordframe.Session;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryFailedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Joins whose keys the engine checks. */
@ExtendWith(OpenSession.class)
class JoinCardinalityTest {

  private static final Trade FIRST = new Trade(1, "A", 10L);
  private static final Trade SECOND = new Trade(2, "A", 20L);
  private static final Trade OTHER = new Trade(3, "B", 10L);
  private static final Trade NOBODY = new Trade(4, null, null);

  private static Session session;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
  }

  private static TradeFrame trades(Trade... trades) {
    return TradeFrame.of(session, List.of(trades));
  }

  private static QuoteFrame quotes(Quote... quotes) {
    return QuoteFrame.of(session, List.of(quotes));
  }

  private static long joined(TradeFrame left, QuoteFrame right, Cardinality cardinality) {
    return left.join(right)
        .validate(cardinality)
        .on((t, q) -> t.symbol().eq(q.symbol()))
        .select((t, q) -> PricedFrame.row(t.id(), q.price()))
        .count();
  }

  @Test
  void keysThatAreUniqueWhereTheyMustBe() {
    QuoteFrame one = quotes(new Quote("A", 1L, 5), new Quote("B", 1L, 6));
    assertThat(joined(trades(FIRST, SECOND, OTHER), one, Cardinality.MANY_TO_ONE)).isEqualTo(3);
    assertThat(joined(trades(FIRST, OTHER), one, Cardinality.ONE_TO_ONE)).isEqualTo(2);
    QuoteFrame many = quotes(new Quote("A", 1L, 5), new Quote("A", 2L, 6));
    assertThat(joined(trades(FIRST, OTHER), many, Cardinality.ONE_TO_MANY)).isEqualTo(2);
  }

  @Test
  void keysThatAreNotAreAnErrorOfTheQuery() {
    TradeFrame twice = trades(FIRST, SECOND, OTHER);
    QuoteFrame quotes = quotes(new Quote("A", 1L, 5), new Quote("B", 1L, 6), new Quote("B", 2L, 7));
    assertThatThrownBy(() -> joined(twice, quotes, Cardinality.ONE_TO_MANY))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining(
            "A join that is one-to-many has each key at most once on its left side, but there are 2 rows with symbol = A");
    assertThatThrownBy(() -> joined(twice, quotes, Cardinality.MANY_TO_ONE))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining(
            "A join that is many-to-one has each key at most once on its right side, but there are 2 rows with symbol = B");
    assertThatThrownBy(() -> joined(trades(OTHER), quotes, Cardinality.ONE_TO_ONE))
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("on its right side");
  }

  @Test
  void allKeysTogetherAreUnique() {
    assertThat(
            trades(FIRST, SECOND)
                .leftJoin(quotes(new Quote("A", 10L, 5), new Quote("A", 20L, 6)))
                .validate(Cardinality.ONE_TO_ONE)
                .on((t, q) -> t.symbol().eq(q.symbol()).and(q.at().eq(t.at())))
                .select((t, q) -> PricedFrame.row(t.id(), q.price()))
                .sort(row -> row.id())
                .collect())
        .containsExactly(new Priced(1, 5d), new Priced(2, 6d));
  }

  @Test
  void nullsCountWhereTheyAreEqual() {
    TradeFrame nobodies = trades(NOBODY, new Trade(5, null, 1L));
    QuoteFrame quotes = quotes(new Quote("A", 1L, 5));
    assertThat(joined(nobodies, quotes, Cardinality.ONE_TO_ONE)).isZero();
    assertThatThrownBy(() ->
            nobodies
                .semiJoin(quotes)
                .validate(Cardinality.ONE_TO_ONE)
                .on((t, q) -> t.symbol().eqNullSafe(q.symbol()))
                .count())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("2 rows with symbol = null");
  }

  @Test
  void computedKeysAndManyRows() {
    List<Trade> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      many.add(new Trade(i, "s" + i, (long) i));
    }
    TradeFrame unique = TradeFrame.of(session, many);
    long count =
        unique
            .fullJoin(unique)
            .validate(Cardinality.ONE_TO_ONE)
            .on((t, u) -> t.id().plus(1).eq(u.id()))
            .select((t, u) -> PricedFrame.row(t.id().orElse(0), u.id().toDouble()))
            .count();
    assertThat(count).isEqualTo(5_001);
    assertThatThrownBy(() ->
            unique
                .join(unique)
                .validate(Cardinality.ONE_TO_MANY)
                .on((t, u) -> t.id().quotient(2).eq(u.id()))
                .select((t, u) -> PricedFrame.row(t.id(), u.id().toDouble()))
                .count())
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("2 rows with the key = ");
  }

  @Test
  void otherConditionsAreRefused() {
    TradeFrame trades = trades(FIRST);
    QuoteFrame quotes = quotes();
    assertThatThrownBy(() ->
            trades
                .join(quotes)
                .validate(Cardinality.MANY_TO_ONE)
                .on((t, q) -> t.symbol().eq(q.symbol()).and(q.price().gt(1))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith("A join whose cardinality is checked compares with eq(...)");
  }
}
