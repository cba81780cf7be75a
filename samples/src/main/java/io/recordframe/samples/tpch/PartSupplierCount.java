package io.recordframe.samples.tpch;

import io.recordframe.annotation.Schema;

/** How many suppliers without complaints can supply parts of a kind. */
@Schema
public record PartSupplierCount(String brand, String type, int size, long suppliers) {

  /**
   * Query 16 of the benchmark.
   *
   * @param tpch the tables
   * @return the answer
   */
  public static PartSupplierCountFrame of(Tpch tpch) {
    return tpch.partSuppliers()
        .join(tpch.parts())
        .on((offer, part) -> offer.partKey().eq(part.partKey()))
        .filter((offer, part) ->
            part.brand()
                .ne("Brand#45")
                .and(part.type().startsWith("MEDIUM POLISHED").not())
                .and(part.size().in(49, 14, 23, 45, 19, 3, 36, 9)))
        .antiJoin(tpch.suppliers())
        .on((offer, part, supplier) ->
            offer
                .supplierKey()
                .eq(supplier.supplierKey())
                .and(supplier.comment().like("%Customer%Complaints%")))
        .groupBy(
            (offer, part) -> part.brand(),
            (offer, part) -> part.type(),
            (offer, part) -> part.size())
        .agg((brand, type, size, group) ->
            PartSupplierCountFrame.row(
                brand, type, size, group.agg((offer, part) -> offer.supplierKey().countDistinct())))
        .sort(
            answer -> answer.suppliers().desc(),
            answer -> answer.brand(),
            answer -> answer.type(),
            answer -> answer.size());
  }
}
