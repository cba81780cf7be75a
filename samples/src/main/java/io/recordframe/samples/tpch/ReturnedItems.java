package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The customers who cost most by returning parts. */
@Schema
public record ReturnedItems(
    long customerKey,
    String name,
    @Decimal(precision = 38, scale = 4) BigDecimal revenue,
    @Decimal(precision = 15, scale = 2) BigDecimal accountBalance,
    String nation,
    String address,
    String phone,
    String comment) {

  /**
   * Query 10 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static ReturnedItemsFrame of(Tpch tpch) {
    LocalDate start = LocalDate.of(1993, 10, 1);
    CustomerRevenueFrame returned =
        tpch.lineItems()
            .filter(line -> line.returnFlag().eq("R"))
            .join(tpch.orders())
            .on((line, order) -> line.orderKey().eq(order.orderKey()))
            .filter((line, order) ->
                order.orderDate().ge(start).and(order.orderDate().lt(start.plusMonths(3))))
            .groupBy((line, order) -> order.customerKey())
            .agg((customerKey, group) ->
                CustomerRevenueFrame.row(
                    customerKey, group.agg((line, order) -> LineItem.revenue(line).sum())));
    return tpch.customers()
        .join(returned)
        .on((customer, lost) -> customer.customerKey().eq(lost.customerKey()))
        .join(tpch.nations())
        .on((customer, lost, nation) -> customer.nationKey().eq(nation.nationKey()))
        .select((customer, lost, nation) ->
            ReturnedItemsFrame.row(
                customer.customerKey(),
                customer.name(),
                lost.revenue(),
                customer.accountBalance(),
                nation.name(),
                customer.address(),
                customer.phone(),
                customer.comment()))
        .sort(answer -> answer.revenue().desc())
        .limit(20);
  }
}
