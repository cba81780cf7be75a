package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** What was earned on a line of parts, by nation and year. */
@Schema
public record ProductTypeProfit(
    String nation, int year, @Decimal(precision = 38, scale = 4) BigDecimal profit) {

  /**
   * Query 9 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static ProductTypeProfitFrame of(Tpch tpch) {
    return tpch.parts()
        .join(tpch.lineItems())
        .on((part, line) -> part.partKey().eq(line.partKey()))
        .join(tpch.suppliers())
        .on((part, line, supplier) -> line.supplierKey().eq(supplier.supplierKey()))
        .join(tpch.partSuppliers())
        .on((part, line, supplier, offer) ->
            line.supplierKey().eq(offer.supplierKey()).and(line.partKey().eq(offer.partKey())))
        .join(tpch.orders())
        .on((part, line, supplier, offer, order) -> line.orderKey().eq(order.orderKey()))
        .join(tpch.nations())
        .on((part, line, supplier, offer, order, nation) ->
            supplier.nationKey().eq(nation.nationKey()))
        .filter((part, line, supplier, offer, order, nation) -> part.name().contains("green"))
        .groupBy(
            (part, line, supplier, offer, order, nation) -> nation.name(),
            (part, line, supplier, offer, order, nation) -> order.orderDate().year())
        .agg((nation, year, group) ->
            ProductTypeProfitFrame.row(
                nation,
                year,
                group.agg((part, line, supplier, offer, order, n) ->
                    LineItem.revenue(line).minus(offer.supplyCost().times(line.quantity())).sum())))
        .sort(profit -> profit.nation(), profit -> profit.year().desc());
  }
}
