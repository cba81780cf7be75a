package io.recordframe.samples.outerjoin;

import io.recordframe.Session;
import io.recordframe.annotation.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outer joins: the compiler knows which side may be missing. */
public final class OuterJoinSample {

  private OuterJoinSample() {}

  /** A customer. */
  @Schema
  record Customer(long id, String name, @Nullable String city) {}

  /** An order; its customer may be unknown. */
  @Schema
  record Order(long id, long customerId, double amount) {}

  /** A customer with an order, where there is one. */
  @Schema
  record Line(String customer, @Nullable Double amount) {}

  /** Both sides of a full join. */
  @Schema
  record Match(@Nullable String customer, @Nullable Long orderId) {}

  /**
   * Runs the sample.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    try (Session session = Session.open()) {
      OuterJoinSample_CustomerFrame customers =
          OuterJoinSample_CustomerFrame.of(
              session,
              List.of(
                  new Customer(1, "Ada", "London"),
                  new Customer(2, "Grace", null),
                  new Customer(3, "Linus", "Helsinki")));
      OuterJoinSample_OrderFrame orders =
          OuterJoinSample_OrderFrame.of(
              session,
              List.of(new Order(10, 1, 99.5), new Order(11, 1, 0.0), new Order(12, 7, 5.0)));

      // order is a NullableOrderColumns: its amount goes only where null may go.
      customers
          .leftJoin(orders)
          .on((customer, order) -> customer.id().eq(order.customerId()))
          .select(
              (customer, order) -> OuterJoinSample_LineFrame.row(customer.name(), order.amount()))
          .sort(line -> line.customer(), line -> line.amount())
          .show();

      // A value for the missing side makes it non-null again.
      customers
          .leftJoin(orders)
          .on((customer, order) -> customer.id().eq(order.customerId()))
          .groupBy((customer, order) -> customer.name())
          .agg((name, group) ->
              OuterJoinSample_LineFrame.row(
                  name, group.agg((customer, order) -> order.amount().orElse(0).sum())))
          .sort(line -> line.customer())
          .show();

      customers
          .fullJoin(orders)
          .on((customer, order) -> customer.id().eq(order.customerId()))
          .select((customer, order) -> OuterJoinSample_MatchFrame.row(customer.name(), order.id()))
          .sort(match -> match.customer(), match -> match.orderId())
          .show();
    }
  }
}
