package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.MissingColumns;
import io.recordframe.Session;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.SchemaMismatchException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows of several frames in one, columns by name. */
@ExtendWith(OpenSession.class)
class UnionByNameTest {

  private static Session session;
  private static PricedFrame priced;
  private static TradeFrame trades;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    priced = PricedFrame.of(session, List.of(new Priced(1, 2.5), new Priced(2, null)));
    trades = TradeFrame.of(session, List.of(new Trade(1, "A", 9L), new Trade(3, "B", null)));
  }

  @Test
  void columnsThatAreMissingAreNullWhereThatIsAskedFor() {
    assertThat(priced.unionAllByName(trades, MissingColumns.NULL).sort(row -> row.id()).collect())
        .containsExactlyInAnyOrder(
            new Priced(1, 2.5), new Priced(1, null), new Priced(2, null), new Priced(3, null));
  }

  @Test
  void eachDifferentRowOnce() {
    PricedFrame twice = priced.unionByName(priced.untyped(), MissingColumns.REFUSED);
    assertThat(twice.collect()).containsExactlyInAnyOrder(new Priced(1, 2.5), new Priced(2, null));
    assertThat(priced.unionAllByName(priced, MissingColumns.REFUSED).count()).isEqualTo(4);
  }

  @Test
  void columnsThatAreMissingAreRefusedOtherwise() {
    assertThatThrownBy(() -> priced.unionByName(trades, MissingColumns.REFUSED))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("price");
  }

  @Test
  void columnsThatAreNeverNullMustBeThere() {
    QuoteFrame quotes = QuoteFrame.of(session, List.of(new Quote("A", 10L, 1)));
    assertThatThrownBy(() -> priced.unionAllByName(quotes, MissingColumns.NULL))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("id");
  }

  @Test
  void sessionsDoNotMeet() {
    try (Session other = Session.open()) {
      TradeFrame elsewhere = TradeFrame.of(other, List.of());
      assertThatThrownBy(() -> priced.unionByName(elsewhere, MissingColumns.NULL))
          .isInstanceOf(InvalidPlanException.class);
    }
  }
}
