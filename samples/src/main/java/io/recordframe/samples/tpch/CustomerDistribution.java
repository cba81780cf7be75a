package io.recordframe.samples.tpch;

import io.recordframe.annotation.Schema;

/** How many customers have how many orders, none included. */
@Schema
public record CustomerDistribution(long orders, long customers) {

  /**
   * Query 13 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static CustomerDistributionFrame of(Tpch tpch) {
    return tpch.customers()
        .leftJoin(tpch.orders())
        .on((customer, order) ->
            customer
                .customerKey()
                .eq(order.customerKey())
                .and(order.comment().like("%special%requests%").not()))
        .groupBy((customer, order) -> customer.customerKey())
        .agg((customerKey, group) ->
            CustomerOrdersFrame.row(
                customerKey, group.agg((customer, order) -> order.orderKey().count())))
        .groupBy(customer -> customer.orders())
        .agg((orders, group) -> CustomerDistributionFrame.row(orders, group.count()))
        .sort(answer -> answer.customers().desc(), answer -> answer.orders().desc());
  }
}
