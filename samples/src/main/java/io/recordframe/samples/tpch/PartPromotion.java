package io.recordframe.samples.tpch;

import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The suppliers of a nation who have more of some parts than they ship in half a year. */
@Schema
public record PartPromotion(String supplier, String address) {

  /**
   * Query 20 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static PartPromotionFrame of(Tpch tpch) {
    LocalDate start = LocalDate.of(1994, 1, 1);
    PartSupplierFrame surplus =
        tpch.partSuppliers()
            .semiJoin(tpch.parts())
            .on((offer, part) ->
                offer.partKey().eq(part.partKey()).and(part.name().startsWith("forest")))
            .filter(offer -> {
              var shipped =
                  tpch.lineItems()
                      .filter(line ->
                          line.partKey()
                              .eq(offer.partKey())
                              .and(line.supplierKey().eq(offer.supplierKey()))
                              .and(line.shipDate().ge(start))
                              .and(line.shipDate().lt(start.plusYears(1))))
                      .agg(line -> line.quantity().sum());
              return offer.availableQuantity().gt(shipped.times(new BigDecimal("0.5")));
            });
    return tpch.suppliers()
        .join(tpch.nations())
        .on((supplier, nation) -> supplier.nationKey().eq(nation.nationKey()))
        .filter((supplier, nation) -> nation.name().eq("CANADA"))
        .semiJoin(surplus)
        .on((supplier, nation, offer) -> supplier.supplierKey().eq(offer.supplierKey()))
        .select((supplier, nation) -> PartPromotionFrame.row(supplier.name(), supplier.address()))
        .sort(answer -> answer.supplier());
  }
}
