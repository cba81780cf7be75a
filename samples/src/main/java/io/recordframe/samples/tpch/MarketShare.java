package io.recordframe.samples.tpch;

import io.recordframe.annotation.Schema;
import java.time.LocalDate;

/** A nation's part of a region's market for a type of part. */
@Schema
public record MarketShare(int year, double share) {

  /**
   * Query 8 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static MarketShareFrame of(Tpch tpch) {
    return tpch.parts()
        .join(tpch.lineItems())
        .on((part, line) -> part.partKey().eq(line.partKey()))
        .join(tpch.suppliers())
        .on((part, line, supplier) -> line.supplierKey().eq(supplier.supplierKey()))
        .join(tpch.orders())
        .on((part, line, supplier, order) -> line.orderKey().eq(order.orderKey()))
        .join(tpch.customers())
        .on((part, line, supplier, order, customer) ->
            order.customerKey().eq(customer.customerKey()))
        .join(tpch.nations())
        .on((part, line, supplier, order, customer, to) -> customer.nationKey().eq(to.nationKey()))
        .join(tpch.regions())
        .on((part, line, supplier, order, customer, to, region) ->
            to.regionKey().eq(region.regionKey()))
        .join(tpch.nations())
        .on((part, line, supplier, order, customer, to, region, from) ->
            supplier.nationKey().eq(from.nationKey()))
        .filter((part, line, supplier, order, customer, to, region, from) ->
            region
                .name()
                .eq("AMERICA")
                .and(part.type().eq("ECONOMY ANODIZED STEEL"))
                .and(
                    order
                        .orderDate()
                        .between(LocalDate.of(1995, 1, 1), LocalDate.of(1996, 12, 31))))
        .groupBy(
            (part, line, supplier, order, customer, to, region, from) -> order.orderDate().year())
        .agg((year, group) -> {
          var all = group.agg((p, line, s, o, c, t, r, from) -> LineItem.revenue(line).sum());
          var brazil =
              group.agg((p, line, s, o, c, t, r, from) ->
                  LineItem.revenue(line).sum().filter(from.name().eq("BRAZIL")));
          return MarketShareFrame.row(year, brazil.orElse(0).dividedBy(all));
        })
        .sort(share -> share.year());
  }
}
