package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The orders not yet shipped on a day that are worth most. */
@Schema
public record ShippingPriority(
    long orderKey,
    @Decimal(precision = 38, scale = 4) BigDecimal revenue,
    LocalDate orderDate,
    int shipPriority) {

  /**
   * Query 3 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static ShippingPriorityFrame of(Tpch tpch) {
    LocalDate day = LocalDate.of(1995, 3, 15);
    return tpch.customers()
        .join(tpch.orders())
        .on((customer, order) -> customer.customerKey().eq(order.customerKey()))
        .join(tpch.lineItems())
        .on((customer, order, line) -> order.orderKey().eq(line.orderKey()))
        .filter((customer, order, line) ->
            customer
                .marketSegment()
                .eq("BUILDING")
                .and(order.orderDate().lt(day))
                .and(line.shipDate().gt(day)))
        .groupBy(
            (customer, order, line) -> line.orderKey(),
            (customer, order, line) -> order.orderDate(),
            (customer, order, line) -> order.shipPriority())
        .agg((orderKey, orderDate, shipPriority, group) ->
            ShippingPriorityFrame.row(
                orderKey,
                group.agg((customer, order, line) -> LineItem.revenue(line).sum()),
                orderDate,
                shipPriority))
        .sort(order -> order.revenue().desc(), order -> order.orderDate())
        .limit(10);
  }
}
