package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The customers who ordered large quantities at once. */
@Schema
public record LargeVolumeCustomer(
    String customer,
    long customerKey,
    long orderKey,
    LocalDate orderDate,
    @Decimal(precision = 15, scale = 2) BigDecimal totalPrice,
    @Decimal(precision = 38, scale = 2) BigDecimal quantity) {

  /**
   * Query 18 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static LargeVolumeCustomerFrame of(Tpch tpch) {
    OrderQuantityFrame large =
        tpch.lineItems()
            .groupBy(line -> line.orderKey())
            .agg((orderKey, group) ->
                OrderQuantityFrame.row(orderKey, group.agg(line -> line.quantity().sum())))
            .filter(order -> order.quantity().gt(300));
    return tpch.customers()
        .join(tpch.orders())
        .on((customer, order) -> customer.customerKey().eq(order.customerKey()))
        .join(large)
        .on((customer, order, total) -> order.orderKey().eq(total.orderKey()))
        .select((customer, order, total) ->
            LargeVolumeCustomerFrame.row(
                customer.name(),
                customer.customerKey(),
                order.orderKey(),
                order.orderDate(),
                order.totalPrice(),
                total.quantity()))
        .sort(answer -> answer.totalPrice().desc(), answer -> answer.orderDate())
        .limit(100);
  }
}
