package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.Unpivot;
import io.recordframe.expression.NullableDoubleExpr;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values of a row as rows of their own. */
@ExtendWith(OpenSession.class)
class UnpivotTest {

  private static OrderFrame orders;
  private static CustomerFrame customers;

  @BeforeAll
  static void open(Session session) {
    orders = ContractData.orders(session).filter(o -> o.customerId().eq(1));
    customers = ContractData.customers(session);
  }

  @Test
  void eachValueHasARowWithItsName() {
    assertThat(
            orders
                .unpivot(o -> Unpivot.of("amount", o.amount()).and("quantity", o.qty().toDouble()))
                .select((o, name, value) -> NamedValueFrame.row(o.id(), name, value))
                .collect())
        .containsExactlyInAnyOrder(
            new NamedValue(10, "amount", 100d),
            new NamedValue(10, "quantity", 2d),
            new NamedValue(11, "amount", 5d),
            new NamedValue(11, "quantity", 1d));
  }

  @Test
  void nullsAreKept() {
    assertThat(
            orders
                .unpivot(o ->
                    Unpivot.<NullableDoubleExpr>of("amount", o.amount())
                        .and("large", o.amount().nullIf(5d)))
                .filter((o, name, value) -> name.eq("large"))
                .select((o, name, value) -> NamedValueFrame.row(o.id(), name, value))
                .collect())
        .containsExactlyInAnyOrder(
            new NamedValue(10, "large", 100d), new NamedValue(11, "large", null));
  }

  @Test
  void aggregatesOfTheValuesSeeEachOnce() {
    List<CityTotal> totals =
        orders
            .join(customers)
            .on((o, c) -> o.customerId().eq(c.id()))
            .unpivot((o, c) ->
                Unpivot.of("a", o.amount()).and("b", o.amount().negate()).and("c", o.amount()))
            .groupBy((o, c, name, value) -> name)
            .agg((name, group) ->
                CityTotalFrame.row(name, group.count(), group.agg((o, c, n, value) -> value.sum())))
            .sort(total -> total.city())
            .collect();
    assertThat(totals)
        .containsExactly(
            new CityTotal("a", 2, 105), new CityTotal("b", 2, -105), new CityTotal("c", 2, 105));
  }

  @Test
  void oneValueIsEnoughAndNoRowsGiveNone() {
    assertThat(
            orders
                .unpivot(o -> Unpivot.of("only", o.amount()))
                .select((o, name, value) -> NamedValueFrame.row(o.id(), name, value))
                .collect())
        .hasSize(2);
    assertThat(
            orders
                .filter(o -> o.id().lt(0))
                .unpivot(o -> Unpivot.of("a", o.amount()).and("b", o.amount()))
                .select((o, name, value) -> NamedValueFrame.row(o.id(), name, value))
                .collect())
        .isEmpty();
  }

  @Test
  void aNameStandsOnce() {
    assertThatThrownBy(() -> orders.unpivot(o -> Unpivot.of("a", o.amount()).and("a", o.amount())))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("named 'a'");
  }
}
