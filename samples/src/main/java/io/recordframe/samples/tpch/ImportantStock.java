package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** The parts that make up a large part of the stock of a nation. */
@Schema
public record ImportantStock(long partKey, @Decimal(precision = 38, scale = 2) BigDecimal value) {

  /**
   * Query 11 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static ImportantStockFrame of(Tpch tpch) {
    var offers =
        tpch.partSuppliers()
            .join(tpch.suppliers())
            .on((offer, supplier) -> offer.supplierKey().eq(supplier.supplierKey()))
            .join(tpch.nations())
            .on((offer, supplier, nation) -> supplier.nationKey().eq(nation.nationKey()))
            .filter((offer, supplier, nation) -> nation.name().eq("GERMANY"));
    var all = offers.agg((offer, supplier, nation) -> PartSupplier.value(offer).sum());
    return offers
        .groupBy((offer, supplier, nation) -> offer.partKey())
        .agg((partKey, group) ->
            ImportantStockFrame.row(
                partKey, group.agg((offer, s, n) -> PartSupplier.value(offer).sum())))
        .filter(stock -> stock.value().gt(all.times(new BigDecimal("0.0001"))))
        .sort(stock -> stock.value().desc());
  }
}
