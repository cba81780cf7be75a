package io.recordframe.contract;

import static io.recordframe.expression.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which rows of a frame remain, by their place in an order, by keys, or by their nulls. */
@ExtendWith(OpenSession.class)
class RowChoiceTest {

  private static OrderFrame orders;
  private static CustomerFrame customers;

  @BeforeAll
  static void open(Session session) {
    orders = ContractData.orders(session);
    customers = ContractData.customers(session);
  }

  private static List<Long> ids(OrderFrame frame) {
    return frame.collect().stream().map(Order::id).sorted().toList();
  }

  @Test
  void theTailIsTheEndOfAnOrderInThatOrder() {
    assertThat(orders.sort(o -> o.amount()).tail(2).collect())
        .extracting(Order::id)
        .containsExactly(12L, 10L);
    assertThat(orders.sort(o -> o.note().desc(), o -> o.id()).tail(3).collect())
        .extracting(Order::id)
        .containsExactly(11L, 10L, 12L);
    assertThat(orders.sort(o -> o.note().asc().nullsFirst(), o -> o.id()).tail(3).collect())
        .extracting(Order::id)
        .containsExactly(12L, 11L, 13L);
    assertThat(orders.sort(o -> o.id()).tail(0).collect()).isEmpty();
    assertThat(orders.sort(o -> o.id()).tail(9).collect()).hasSize(4);
  }

  @Test
  void aTailWithoutAnOrderIsRefused() {
    assertThatThrownBy(() -> orders.tail(1))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("put sort(...) directly before it");
    assertThatThrownBy(() -> orders.sort(o -> o.id()).tail(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofEqualRowsTheFirstOrTheLastRemains() {
    assertThat(ids(orders.distinctOn(o -> o.customerId()).keepFirst(o -> o.amount())))
        .containsExactly(11L, 12L, 13L);
    assertThat(ids(orders.distinctOn(o -> o.customerId()).keepLast(o -> o.amount())))
        .containsExactly(10L, 12L, 13L);
    assertThat(ids(orders.distinctOn(o -> o.qty().gt(1)).keepFirst(o -> o.day().desc())))
        .containsExactly(11L, 13L);
  }

  @Test
  void nullKeysAreEqualAndNullsStandLastInTheOrder() {
    assertThat(ids(orders.distinctOn(o -> o.note()).keepFirst(o -> o.id())))
        .containsExactly(10L, 11L, 13L);
    assertThat(ids(orders.distinctOn(o -> o.customerId()).keepFirst(o -> o.note())))
        .containsExactly(11L, 12L, 13L);
    assertThat(ids(orders.distinctOn(o -> o.customerId()).keepLast(o -> o.note())))
        .containsExactly(10L, 12L, 13L);
  }

  @Test
  void severalKeysAndSeveralOrders() {
    OrderFrame twice = orders.unionAll(orders);
    assertThat(
            ids(
                twice
                    .distinctOn(o -> o.note(), o -> o.customerId())
                    .keepFirst(o -> o.qty(), o -> o.id().desc())))
        .containsExactly(10L, 11L, 12L, 13L);
  }

  @Test
  void anyOneOrOnlyThoseWithoutAnEqual() {
    assertThat(orders.distinctOn(o -> o.customerId()).keepAny().collect())
        .extracting(Order::customerId)
        .containsExactlyInAnyOrder(1L, 2L, 9L);
    assertThat(ids(orders.distinctOn(o -> o.customerId()).keepUnique())).containsExactly(12L, 13L);
    assertThat(ids(orders.distinctOn(o -> o.note()).keepUnique())).containsExactly(11L, 13L);
    assertThat(orders.filter(o -> o.id().lt(0)).distinctOn(o -> o.id()).keepAny().collect())
        .isEmpty();
  }

  @Test
  void pairsOfAJoinAreChosenAsWell() {
    assertThat(
            orders
                .join(customers)
                .on((o, c) -> o.customerId().eq(c.id()))
                .distinctOn((o, c) -> c.name())
                .keepLast((o, c) -> o.day())
                .sort((o, c) -> o.id())
                .tail(2)
                .select((o, c) -> LineFrame.row(o.id(), c.name(), o.amount()))
                .collect())
        .containsExactly(new Line(11, "Ada", 5), new Line(12, "Grace", 50));
  }

  @Test
  void rowsWithANullInAnyColumnAreLeftOut() {
    assertThat(ids(orders.dropNulls())).containsExactly(11L, 13L);
    assertThat(customers.dropNulls().collect())
        .extracting(Customer::name)
        .containsExactlyInAnyOrder("Grace", "Linus", "Nobody");
    LineFrame lines = orders.select(o -> LineFrame.row(o.id(), lit("?"), o.amount()));
    assertThat(lines.dropNulls().collect()).hasSize(4);
  }

  private static OrderFrame large(OrderFrame in) {
    return in.filter(o -> o.amount().gt(10));
  }

  @Test
  void aStepOfAQueryMayBeAFunction() {
    assertThat(ids(orders.transform(RowChoiceTest::large).limit(10))).containsExactly(10L, 12L);
    assertThat(orders.<Long>transform(o -> o.count())).isEqualTo(4);
  }
}
