package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What two nations shipped to each other. */
@Schema
public record VolumeShipping(
    String supplierNation,
    String customerNation,
    int year,
    @Decimal(precision = 38, scale = 4) BigDecimal revenue) {

  /**
   * Query 7 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static VolumeShippingFrame of(Tpch tpch) {
    return tpch.suppliers()
        .join(tpch.lineItems())
        .on((supplier, line) -> supplier.supplierKey().eq(line.supplierKey()))
        .join(tpch.orders())
        .on((supplier, line, order) -> line.orderKey().eq(order.orderKey()))
        .join(tpch.customers())
        .on((supplier, line, order, customer) -> order.customerKey().eq(customer.customerKey()))
        .join(tpch.nations())
        .on((supplier, line, order, customer, from) -> supplier.nationKey().eq(from.nationKey()))
        .join(tpch.nations())
        .on((supplier, line, order, customer, from, to) -> customer.nationKey().eq(to.nationKey()))
        .filter((supplier, line, order, customer, from, to) ->
            from.name()
                .eq("FRANCE")
                .and(to.name().eq("GERMANY"))
                .or(from.name().eq("GERMANY").and(to.name().eq("FRANCE"))))
        .filter((supplier, line, order, customer, from, to) ->
            line.shipDate().between(LocalDate.of(1995, 1, 1), LocalDate.of(1996, 12, 31)))
        .groupBy(
            (supplier, line, order, customer, from, to) -> from.name(),
            (supplier, line, order, customer, from, to) -> to.name(),
            (supplier, line, order, customer, from, to) -> line.shipDate().year())
        .agg((from, to, year, group) ->
            VolumeShippingFrame.row(
                from, to, year, group.agg((s, line, o, c, f, t) -> LineItem.revenue(line).sum())))
        .sort(
            volume -> volume.supplierNation(),
            volume -> volume.customerNation(),
            volume -> volume.year());
  }
}
