package io.recordframe.samples.tpch;

import io.recordframe.annotation.Schema;
import java.time.LocalDate;

/** Whether slower ways of shipping delay urgent orders. */
@Schema
public record ShippingModes(String shipMode, long urgentLines, long otherLines) {

  /**
   * Query 12 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static ShippingModesFrame of(Tpch tpch) {
    LocalDate start = LocalDate.of(1994, 1, 1);
    return tpch.orders()
        .join(tpch.lineItems())
        .on((order, line) -> order.orderKey().eq(line.orderKey()))
        .filter((order, line) ->
            line.shipMode()
                .in("MAIL", "SHIP")
                .and(line.commitDate().lt(line.receiptDate()))
                .and(line.shipDate().lt(line.commitDate()))
                .and(line.receiptDate().ge(start))
                .and(line.receiptDate().lt(start.plusYears(1))))
        .let((order, line) -> order.orderPriority().in("1-URGENT", "2-HIGH"))
        .groupBy((order, line, urgent) -> line.shipMode())
        .agg((shipMode, group) ->
            ShippingModesFrame.row(
                shipMode,
                group.agg((order, line, urgent) -> urgent.countTrue()),
                group.agg((order, line, urgent) -> urgent.not().countTrue())))
        .sort(mode -> mode.shipMode());
  }
}
