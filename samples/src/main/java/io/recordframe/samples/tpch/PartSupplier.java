package io.recordframe.samples.tpch;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import io.recordframe.expression.DecimalExpr;
import java.math.BigDecimal;

/** A part as one supplier offers it. */
@Schema
public record PartSupplier(
    @Column(name = "ps_partkey") long partKey,
    @Column(name = "ps_suppkey") long supplierKey,
    @Column(name = "ps_availqty") int availableQuantity,
    @Column(name = "ps_supplycost") @Decimal(precision = 15, scale = 2) BigDecimal supplyCost,
    @Column(name = "ps_comment") String comment) {

  /** What all that is available costs. */
  static DecimalExpr value(PartSupplierColumns offer) {
    return offer.supplyCost().times(offer.availableQuantity());
  }
}
