package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** The customers of some countries who have money but no orders. */
@Schema
public record SalesOpportunity(
    String countryCode,
    long customers,
    @Decimal(precision = 38, scale = 2) BigDecimal accountBalance) {

  /**
   * Query 22 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static SalesOpportunityFrame of(Tpch tpch) {
    CustomerFrame candidates =
        tpch.customers()
            .filter(
                customer -> customer.phone().left(2).in("13", "31", "23", "29", "30", "18", "17"));
    var mean =
        candidates
            .filter(customer -> customer.accountBalance().gt(0))
            .agg(customer -> customer.accountBalance().mean());
    return candidates
        .filter(customer -> customer.accountBalance().toDouble().gt(mean))
        .antiJoin(tpch.orders())
        .on((customer, order) -> customer.customerKey().eq(order.customerKey()))
        .groupBy(customer -> customer.phone().left(2))
        .agg((countryCode, group) ->
            SalesOpportunityFrame.row(
                countryCode, group.count(), group.agg(customer -> customer.accountBalance().sum())))
        .sort(answer -> answer.countryCode());
  }
}
