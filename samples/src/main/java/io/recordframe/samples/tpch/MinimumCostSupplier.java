package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** The supplier in a region who offers a part at the lowest cost. */
@Schema
public record MinimumCostSupplier(
    @Decimal(precision = 15, scale = 2) BigDecimal accountBalance,
    String supplier,
    String nation,
    long partKey,
    String manufacturer,
    String address,
    String phone,
    String comment) {

  /**
   * Query 2 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static MinimumCostSupplierFrame of(Tpch tpch) {
    var offers =
        tpch.partSuppliers()
            .join(tpch.suppliers())
            .on((offer, supplier) -> offer.supplierKey().eq(supplier.supplierKey()))
            .join(tpch.nations())
            .on((offer, supplier, nation) -> supplier.nationKey().eq(nation.nationKey()))
            .join(tpch.regions())
            .on((offer, supplier, nation, region) -> nation.regionKey().eq(region.regionKey()))
            .filter((offer, supplier, nation, region) -> region.name().eq("EUROPE"));
    return offers
        .join(tpch.parts())
        .on((offer, supplier, nation, region, part) -> offer.partKey().eq(part.partKey()))
        .filter((offer, supplier, nation, region, part) ->
            part.size().eq(15).and(part.type().endsWith("BRASS")))
        .let((offer, supplier, nation, region, part) ->
            offers
                .filter((other, s, n, r) -> other.partKey().eq(part.partKey()))
                .agg((other, s, n, r) -> other.supplyCost().min()))
        .filter((offer, supplier, nation, region, part, least) -> offer.supplyCost().eq(least))
        .select((offer, supplier, nation, region, part, least) ->
            MinimumCostSupplierFrame.row(
                supplier.accountBalance(),
                supplier.name(),
                nation.name(),
                part.partKey(),
                part.manufacturer(),
                supplier.address(),
                supplier.phone(),
                supplier.comment()))
        .sort(
            answer -> answer.accountBalance().desc(),
            answer -> answer.nation(),
            answer -> answer.supplier(),
            answer -> answer.partKey())
        .limit(100);
  }
}
