package io.recordframe.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Group1;
import io.recordframe.Grouped2;
import io.recordframe.Session;
import io.recordframe.Subtotals2;
import io.recordframe.expression.LongExpr;
import io.recordframe.expression.NullableLongExpr;
import io.recordframe.expression.NullableStrExpr;
import io.recordframe.plan.error.InvalidPlanException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Groups with their subtotals, where a key of the rows is null as well. */
@ExtendWith(OpenSession.class)
class SubtotalsTest {

  private static OrderFrame orders;

  @BeforeAll
  static void open(Session session) {
    orders = ContractData.orders(session);
  }

  private static Grouped2<
          Group1<OrderColumns>, LongExpr, NullableLongExpr, NullableStrExpr, NullableStrExpr>
      groups(OrderFrame rows) {
    return rows.groupBy(o -> o.customerId(), o -> o.note());
  }

  private static List<Subtotal> rows(
      Subtotals2<Group1<OrderColumns>, NullableLongExpr, NullableStrExpr> subtotals) {
    return subtotals
        .agg((customer, note, group) ->
            SubtotalFrame.row(
                customer,
                note,
                group.isSubtotalOver(customer),
                group.isSubtotalOver(note),
                group.count(),
                group.agg(o -> o.amount().sum())))
        .collect();
  }

  private static final Subtotal ALL = new Subtotal(null, null, true, true, 4, 162.5);
  private static final List<Subtotal> BY_CUSTOMER =
      List.of(
          new Subtotal(1L, null, false, true, 2, 105),
          new Subtotal(2L, null, false, true, 1, 50),
          new Subtotal(9L, null, false, true, 1, 7.5));
  private static final List<Subtotal> BY_NOTE =
      List.of(
          new Subtotal(null, null, true, false, 2, 150),
          new Subtotal(null, "gift", true, false, 1, 5),
          new Subtotal(null, "lost", true, false, 1, 7.5));
  private static final List<Subtotal> BY_BOTH =
      List.of(
          new Subtotal(1L, null, false, false, 1, 100),
          new Subtotal(1L, "gift", false, false, 1, 5),
          new Subtotal(2L, null, false, false, 1, 50),
          new Subtotal(9L, "lost", false, false, 1, 7.5));

  private static Subtotal[] all(List<List<Subtotal>> lists) {
    return lists.stream().flatMap(List::stream).toArray(Subtotal[]::new);
  }

  @Test
  void aRollupHasTheGroupsAndTheSubtotalsFromTheLastKeyOn() {
    assertThat(rows(groups(orders).rollup()))
        .containsExactlyInAnyOrder(all(List.of(BY_BOTH, BY_CUSTOMER, List.of(ALL))));
  }

  @Test
  void aCubeHasTheSubtotalsOverEveryChoiceOfKeys() {
    assertThat(rows(groups(orders).cube()))
        .containsExactlyInAnyOrder(all(List.of(BY_BOTH, BY_CUSTOMER, BY_NOTE, List.of(ALL))));
  }

  @Test
  void setsAreThoseThatAreGiven() {
    assertThat(
            rows(
                groups(orders).groupingSets((customer, note) -> List.of(List.of(note), List.of()))))
        .containsExactlyInAnyOrder(all(List.of(BY_NOTE, List.of(ALL))));
    assertThat(
            rows(
                groups(orders)
                    .groupingSets(
                        (customer, note) -> List.of(List.of(note, customer), List.of(customer)))))
        .containsExactlyInAnyOrder(all(List.of(BY_BOTH, BY_CUSTOMER)));
  }

  @Test
  void noRowsHaveNoSubtotals() {
    OrderFrame none = orders.filter(o -> o.id().lt(0));
    assertThat(rows(groups(none).rollup())).isEmpty();
    assertThat(rows(groups(none).cube())).isEmpty();
  }

  @Test
  void aFilterBySubtotalLeavesTheOthersAlone() {
    assertThat(
            groups(orders)
                .cube()
                .agg((customer, note, group) ->
                    SubtotalFrame.row(
                        customer,
                        note,
                        group.isSubtotalOver(customer),
                        group.isSubtotalOver(note),
                        group.count(),
                        group.agg(o -> o.amount().sum())))
                .filter(row -> row.allCustomers().and(row.allNotes()))
                .collect())
        .containsExactly(ALL);
  }

  @Test
  void plainGroupsAreNoSubtotals() {
    assertThat(
            groups(orders)
                .agg((customer, note, group) ->
                    SubtotalFrame.row(
                        customer,
                        note,
                        group.isSubtotalOver(customer),
                        group.isSubtotalOver(note),
                        group.count(),
                        group.agg(o -> o.amount().sum())))
                .collect())
        .containsExactlyInAnyOrder(all(List.of(BY_BOTH)));
  }

  @Test
  void whatIsNoKeyOrComesTwiceIsRefused() {
    assertThatThrownBy(() -> groups(orders).groupingSets((customer, note) -> List.of()))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("no set of keys");
    assertThatThrownBy(() ->
            groups(orders)
                .groupingSets(
                    (customer, note) -> List.of(List.of(customer, note), List.of(note, customer))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("the same set of keys twice");
    assertThatThrownBy(
            () -> groups(orders).groupingSets((customer, note) -> List.of(List.of(note.upper()))))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("where a key of the groups is expected");
  }
}
