package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Function2;
import io.recordframe.Session;
import io.recordframe.expression.Nearest;
import io.recordframe.expression.NullableBoolExpr;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each row with the nearest one of another relation. */
@ExtendWith(OpenSession.class)
class AsofJoinTest {

  private static final List<Quote> QUOTES =
      List.of(
          new Quote("A", 10L, 1),
          new Quote("A", 20L, 2),
          new Quote("B", 15L, 3),
          new Quote("A", null, 4),
          new Quote(null, 12L, 5));

  private static final List<Trade> TRADES =
      List.of(
          new Trade(1, "A", 9L),
          new Trade(2, "A", 10L),
          new Trade(3, "A", 19L),
          new Trade(4, "A", 99L),
          new Trade(5, "B", 16L),
          new Trade(6, "C", 16L),
          new Trade(7, "A", null),
          new Trade(8, null, 16L));

  private static TradeFrame trades;
  private static QuoteFrame quotes;

  @BeforeAll
  static void open(Session session) {
    trades = TradeFrame.of(session, TRADES);
    quotes = QuoteFrame.of(session, QUOTES);
  }

  private static List<Priced> inner(
      Function2<TradeColumns, QuoteColumns, NullableBoolExpr> condition) {
    return trades
        .asofJoin(quotes)
        .on(condition)
        .select((t, q) -> PricedFrame.row(t.id(), q.price()))
        .sort(priced -> priced.id())
        .collect();
  }

  private static List<Priced> left(
      Function2<TradeColumns, QuoteColumns, NullableBoolExpr> condition) {
    return trades
        .asofLeftJoin(quotes)
        .on(condition)
        .select((t, q) -> PricedFrame.row(t.id(), q.price()))
        .sort(priced -> priced.id())
        .collect();
  }

  @Test
  void theLastOneUpToEachRow() {
    assertThat(inner((t, q) -> t.symbol().eq(q.symbol()).and(t.at().ge(q.at()))))
        .containsExactly(
            new Priced(2, 1d), new Priced(3, 1d), new Priced(4, 2d), new Priced(5, 3d));
  }

  @Test
  void rowsWithoutOneAreKeptWhereTheyAreAskedFor() {
    assertThat(left((t, q) -> q.at().le(t.at()).and(q.symbol().eq(t.symbol()))))
        .containsExactly(
            new Priced(1, null),
            new Priced(2, 1d),
            new Priced(3, 1d),
            new Priced(4, 2d),
            new Priced(5, 3d),
            new Priced(6, null),
            new Priced(7, null),
            new Priced(8, null));
  }

  @Test
  void theLastOneBeforeEachRow() {
    assertThat(inner((t, q) -> t.symbol().eq(q.symbol()).and(t.at().gt(q.at()))))
        .containsExactly(new Priced(3, 1d), new Priced(4, 2d), new Priced(5, 3d));
  }

  @Test
  void theNextOneFromEachRowOn() {
    assertThat(inner((t, q) -> t.symbol().eq(q.symbol()).and(t.at().le(q.at()))))
        .containsExactly(new Priced(1, 1d), new Priced(2, 1d), new Priced(3, 2d));
    assertThat(inner((t, q) -> t.symbol().eq(q.symbol()).and(t.at().lt(q.at()))))
        .containsExactly(new Priced(1, 1d), new Priced(2, 2d), new Priced(3, 2d));
  }

  @Test
  void aSecondComparisonSaysHowFarItReaches() {
    assertThat(
            left((t, q) ->
                t.symbol().eq(q.symbol()).and(t.at().ge(q.at())).and(t.at().minus(5).le(q.at()))))
        .filteredOn(priced -> priced.price() != null)
        .containsExactly(new Priced(2, 1d), new Priced(5, 3d));
  }

  @Test
  void withoutKeysAllRowsAreNear() {
    assertThat(inner((t, q) -> t.at().ge(q.at())))
        .containsExactly(
            new Priced(2, 1d),
            new Priced(3, 3d),
            new Priced(4, 2d),
            new Priced(5, 3d),
            new Priced(6, 3d),
            new Priced(8, 3d));
  }

  @Test
  void nullKeysAreEqualWhereTheyAreAskedToBe() {
    assertThat(inner((t, q) -> t.symbol().eqNullSafe(q.symbol()).and(t.at().ge(q.at()))))
        .contains(new Priced(8, 5d))
        .hasSize(5);
  }

  private static List<Priced> nearest(Function2<TradeColumns, QuoteColumns, Nearest> nearest) {
    return trades
        .asofLeftJoin(quotes)
        .onNearest(nearest)
        .select((t, q) -> PricedFrame.row(t.id(), q.price()))
        .sort(priced -> priced.id())
        .collect();
  }

  @Test
  void theNearestOneOfBothDirections() {
    assertThat(nearest((t, q) -> Nearest.of(t.at(), q.at()).and(t.symbol().eq(q.symbol()))))
        .containsExactly(
            new Priced(1, 1d),
            new Priced(2, 1d),
            new Priced(3, 2d),
            new Priced(4, 2d),
            new Priced(5, 3d),
            new Priced(6, null),
            new Priced(7, null),
            new Priced(8, null));
    assertThat(
            trades
                .asofJoin(quotes)
                .onNearest((t, q) -> Nearest.of(t.at(), q.at()).and(t.symbol().eq(q.symbol())))
                .select((t, q) -> PricedFrame.row(t.id(), q.price()))
                .collect())
        .hasSize(5);
  }

  @Test
  void theNearestOneThatIsNearEnough() {
    assertThat(
            nearest((t, q) ->
                Nearest.of(t.at(), q.at())
                    .and(t.symbol().eq(q.symbol()))
                    .and(q.at().ge(t.at().minus(5)))
                    .and(q.at().lt(t.at().plus(1)))))
        .filteredOn(priced -> priced.price() != null)
        .containsExactly(new Priced(2, 1d), new Priced(5, 3d));
  }

  @Test
  void otherValuesHaveDifferencesToo() {
    assertThat(nearest((t, q) -> Nearest.of(t.id(), q.price())))
        .element(7)
        .isEqualTo(new Priced(8, 5d));
    assertThatThrownBy(
            () -> nearest((t, q) -> Nearest.of(t.at(), q.at()).and(t.id().ge(q.price()))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith("The condition of an asof join for the nearest row")
        .hasMessageContaining("a bound of another value");
    assertThatThrownBy(() -> nearest((t, q) -> Nearest.of(t.at(), t.id())))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("a comparison of other values");
    assertThatThrownBy(
            () -> nearest((t, q) -> Nearest.of(t.at(), q.at()).and(t.symbol().ne(q.symbol()))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("found not_equal");
  }

  @Test
  void noRowsOnEitherSide() {
    QuoteFrame none = quotes.filter(q -> q.price().lt(0));
    assertThat(
            trades
                .asofJoin(none)
                .on((t, q) -> t.at().ge(q.at()))
                .select((t, q) -> PricedFrame.row(t.id(), q.price()))
                .collect())
        .isEmpty();
    assertThat(
            trades
                .asofLeftJoin(none)
                .on((t, q) -> t.at().ge(q.at()))
                .select((t, q) -> PricedFrame.row(t.id(), q.price()))
                .collect())
        .hasSize(8)
        .extracting(Priced::price)
        .containsOnlyNulls();
  }

  @Test
  void furtherRelationsAndFiltersAsAfterAnyJoin() {
    assertThat(
            trades
                .asofJoin(quotes)
                .on((t, q) -> t.symbol().eq(q.symbol()).and(t.at().ge(q.at())))
                .asofLeftJoin(quotes)
                .on((t, q, next) -> t.symbol().eq(next.symbol()).and(t.at().lt(next.at())))
                .filter((t, q, next) -> q.price().eq(1d))
                .select((t, q, next) -> PricedFrame.row(t.id(), next.price()))
                .sort(priced -> priced.id())
                .collect())
        .containsExactly(new Priced(2, 2d), new Priced(3, 2d));
  }

  @Test
  void otherConditionsAreRefused() {
    refused((t, q) -> t.symbol().eq(q.symbol()), "no such comparison");
    refused((t, q) -> t.at().ge(q.at()).and(t.at().ge(5L)), "a comparison of other values");
    refused((t, q) -> t.at().ge(q.at()).or(t.at().le(q.at())), "no comparison");
    refused((t, q) -> t.at().ge(q.at()).and(t.id().ge(q.at())), "the opposite way");
    refused((t, q) -> t.at().plus(q.at()).ge(q.at()), "a value of both");
    refused((t, q) -> t.at().ge(q.at()).and(t.symbol().ne(q.symbol())), "found not_equal");
  }

  private static void refused(
      Function2<TradeColumns, QuoteColumns, NullableBoolExpr> condition, String text) {
    assertThatThrownBy(() -> inner(condition))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageStartingWith("The condition of an asof join")
        .hasMessageContaining(text);
  }
}
