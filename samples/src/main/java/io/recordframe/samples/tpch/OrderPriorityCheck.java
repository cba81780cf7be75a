package io.recordframe.samples.tpch;

import io.recordframe.annotation.Schema;
import java.time.LocalDate;

/** How many orders of a quarter had a line that came too late. */
@Schema
public record OrderPriorityCheck(String orderPriority, long orders) {

  /**
   * Query 4 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static OrderPriorityCheckFrame of(Tpch tpch) {
    LocalDate start = LocalDate.of(1993, 7, 1);
    return tpch.orders()
        .filter(order -> order.orderDate().ge(start).and(order.orderDate().lt(start.plusMonths(3))))
        .semiJoin(tpch.lineItems())
        .on((order, line) ->
            order.orderKey().eq(line.orderKey()).and(line.commitDate().lt(line.receiptDate())))
        .groupBy(order -> order.orderPriority())
        .agg((orderPriority, group) -> OrderPriorityCheckFrame.row(orderPriority, group.count()))
        .sort(check -> check.orderPriority());
  }
}
