package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the suppliers of each nation of a region sold within it. */
@Schema
public record LocalSupplierVolume(
    String nation, @Decimal(precision = 38, scale = 4) BigDecimal revenue) {

  /**
   * Query 5 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static LocalSupplierVolumeFrame of(Tpch tpch) {
    LocalDate start = LocalDate.of(1994, 1, 1);
    return tpch.customers()
        .join(tpch.orders())
        .on((customer, order) -> customer.customerKey().eq(order.customerKey()))
        .join(tpch.lineItems())
        .on((customer, order, line) -> order.orderKey().eq(line.orderKey()))
        .join(tpch.suppliers())
        .on((customer, order, line, supplier) ->
            line.supplierKey()
                .eq(supplier.supplierKey())
                .and(customer.nationKey().eq(supplier.nationKey())))
        .join(tpch.nations())
        .on((customer, order, line, supplier, nation) ->
            supplier.nationKey().eq(nation.nationKey()))
        .join(tpch.regions())
        .on((customer, order, line, supplier, nation, region) ->
            nation.regionKey().eq(region.regionKey()))
        .filter((customer, order, line, supplier, nation, region) ->
            region
                .name()
                .eq("ASIA")
                .and(order.orderDate().ge(start))
                .and(order.orderDate().lt(start.plusYears(1))))
        .groupBy((customer, order, line, supplier, nation, region) -> nation.name())
        .agg((nation, group) ->
            LocalSupplierVolumeFrame.row(
                nation, group.agg((c, o, line, s, n, r) -> LineItem.revenue(line).sum())))
        .sort(volume -> volume.revenue().desc());
  }
}
