package io.recordframe.contract;

import static io.recordframe.expression.Expressions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.Session;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.error.QueryFailedException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A query inside of another that gives one value. */
@ExtendWith(OpenSession.class)
class ValueOfAQueryTest {

  private static Session session;
  private static OrderFrame orders;
  private static CustomerFrame customers;

  @BeforeAll
  static void open(Session opened) {
    session = opened;
    orders = ContractData.orders(session);
    customers = ContractData.customers(session);
  }

  @Test
  void anAggregateOfAllRowsIsAValueForTheLambdasOfOthers() {
    var mean = orders.agg(o -> o.amount().mean());
    assertThat(orders.filter(o -> o.amount().gt(mean)).sort(o -> o.id()).collect())
        .extracting(Order::id)
        .containsExactly(10L, 12L);
  }

  @Test
  void anAggregateMayDependOnTheRowAround() {
    List<Line> lines =
        customers
            .let(c -> orders.filter(o -> o.customerId().eq(c.id())).agg(o -> o.amount().max()))
            .let((c, largest) ->
                orders.filter(o -> o.customerId().eq(c.id())).agg(o -> o.id().count()))
            .select((c, largest, count) -> LineFrame.row(count, c.name(), largest.orElse(-1)))
            .sort(line -> line.customer())
            .collect();
    assertThat(lines)
        .containsExactly(
            new Line(2, "Ada", 100.0),
            new Line(1, "Grace", 50.0),
            new Line(0, "Linus", -1),
            new Line(0, "Nobody", -1));
  }

  @Test
  void theValueOfTheOnlyRowIsNullWhereThereIsNone() {
    assertThat(
            customers
                .let(c -> customers.filter(r -> c.referrerId().eq(r.id())).scalar(r -> r.name()))
                .select((c, referrer) -> LineFrame.row(c.id(), referrer.orElse("none"), lit(0d)))
                .sort(line -> line.orderId())
                .collect())
        .extracting(Line::customer)
        .containsExactly("none", "Ada", "Ada", "Linus");
  }

  @Test
  void aSecondRowIsAnError() {
    var name = customers.filter(c -> c.city().eq("London")).scalar(c -> c.name());
    CustomerFrame same = customers.filter(c -> c.name().eq(name));
    assertThatThrownBy(same::collect)
        .isInstanceOf(QueryFailedException.class)
        .hasMessageContaining("More than one row");
  }

  @Test
  void joinedRowsHaveValuesAndQuestionsToo() {
    var sold = orders.join(customers).on((o, c) -> o.customerId().eq(c.id()));
    var revenue = sold.agg((o, c) -> o.amount().sum());
    assertThat(
            customers
                .filter(c -> sold.filter((o, buyer) -> buyer.id().eq(c.id())).notExists())
                .let(c -> revenue)
                .select((c, total) -> LineFrame.row(c.id(), c.name(), total.orElse(0)))
                .sort(line -> line.orderId())
                .collect())
        .containsExactly(new Line(3, "Linus", 155.0), new Line(4, "Nobody", 155.0));
    assertThat(
            customers
                .filter(c ->
                    sold.filter((o, buyer) -> o.id().eq(10)).scalar((o, b) -> b.id()).eq(c.id()))
                .collect())
        .containsExactly(ContractData.CUSTOMERS.getFirst());
  }

  @Test
  void aValueOfAnotherSessionIsRefused() {
    try (Session other = Session.open()) {
      var count = ContractData.orders(other).agg(o -> o.id().count());
      assertThatThrownBy(() -> orders.filter(o -> o.id().gt(count)))
          .isInstanceOf(InvalidPlanException.class)
          .hasMessageContaining("session");
    }
  }
}
