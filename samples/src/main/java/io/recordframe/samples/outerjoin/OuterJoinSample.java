package io.recordframe.samples.outerjoin;

import io.recordframe.Session;
import java.util.List;

/** Outer joins: the compiler knows which side may be missing. */
public final class OuterJoinSample {

  private OuterJoinSample() {}

  /**
   * Runs the sample.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (Session session = Session.open()) {
      CustomerFrame customers =
          CustomerFrame.of(
              session,
              List.of(new Customer(1, "Ada"), new Customer(2, "Grace"), new Customer(3, "Linus")));
      OrderFrame orders =
          OrderFrame.of(
              session,
              List.of(new Order(10, 1, 99.5), new Order(11, 1, 0.0), new Order(12, 7, 5.0)));

      // Here order is a NullableOrderColumns: its amount goes only where null may go.
      System.out.println("Every customer, with orders where there are any");
      customers
          .leftJoin(orders)
          .on((customer, order) -> customer.id().eq(order.customerId()))
          .select((customer, order) -> PurchaseFrame.row(customer.name(), order.amount()))
          .sort(purchase -> purchase.customer(), purchase -> purchase.amount())
          .show();

      // A value for the missing side makes it non-null again.
      System.out.println("Revenue, 0 for those who ordered nothing");
      customers
          .leftJoin(orders)
          .on((customer, order) -> customer.id().eq(order.customerId()))
          .groupBy((customer, order) -> customer.name())
          .agg((name, group) ->
              RevenueFrame.row(
                  name, group.agg((customer, order) -> order.amount().orElse(0).sum())))
          .sort(revenue -> revenue.customer())
          .show();

      System.out.println("Customers and orders, whether or not they match");
      customers
          .fullJoin(orders)
          .on((customer, order) -> customer.id().eq(order.customerId()))
          .select((customer, order) -> MatchFrame.row(customer.name(), order.id()))
          .sort(match -> match.customer(), match -> match.orderId())
          .show();
    }
  }
}
