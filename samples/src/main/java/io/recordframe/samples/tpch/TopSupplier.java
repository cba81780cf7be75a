package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The supplier with the largest revenue of a quarter. */
@Schema
public record TopSupplier(
    long supplierKey,
    String name,
    String address,
    String phone,
    @Decimal(precision = 38, scale = 4) BigDecimal revenue) {

  /**
   * Query 15 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static TopSupplierFrame of(Tpch tpch) {
    LocalDate start = LocalDate.of(1996, 1, 1);
    SupplierRevenueFrame revenues =
        tpch.lineItems()
            .filter(line -> line.shipDate().ge(start).and(line.shipDate().lt(start.plusMonths(3))))
            .groupBy(line -> line.supplierKey())
            .agg((supplierKey, group) ->
                SupplierRevenueFrame.row(
                    supplierKey, group.agg(line -> LineItem.revenue(line).sum())));
    var largest = revenues.agg(supplier -> supplier.revenue().max());
    return tpch.suppliers()
        .join(revenues)
        .on((supplier, sold) -> supplier.supplierKey().eq(sold.supplierKey()))
        .filter((supplier, sold) -> sold.revenue().eq(largest))
        .select((supplier, sold) ->
            TopSupplierFrame.row(
                supplier.supplierKey(),
                supplier.name(),
                supplier.address(),
                supplier.phone(),
                sold.revenue()))
        .sort(supplier -> supplier.supplierKey());
  }
}
