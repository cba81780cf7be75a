package io.recordframe.samples.tpch;

import static io.recordframe.expression.Expressions.lit;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import io.recordframe.expression.DecimalExpr;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A line of an order. */
@Schema
public record LineItem(
    @Column(name = "l_orderkey") long orderKey,
    @Column(name = "l_partkey") long partKey,
    @Column(name = "l_suppkey") long supplierKey,
    @Column(name = "l_linenumber") int lineNumber,
    @Column(name = "l_quantity") @Decimal(precision = 15, scale = 2) BigDecimal quantity,
    @Column(name = "l_extendedprice") @Decimal(precision = 15, scale = 2) BigDecimal extendedPrice,
    @Column(name = "l_discount") @Decimal(precision = 15, scale = 2) BigDecimal discount,
    @Column(name = "l_tax") @Decimal(precision = 15, scale = 2) BigDecimal tax,
    @Column(name = "l_returnflag") String returnFlag,
    @Column(name = "l_linestatus") String lineStatus,
    @Column(name = "l_shipdate") LocalDate shipDate,
    @Column(name = "l_commitdate") LocalDate commitDate,
    @Column(name = "l_receiptdate") LocalDate receiptDate,
    @Column(name = "l_shipinstruct") String shipInstruction,
    @Column(name = "l_shipmode") String shipMode,
    @Column(name = "l_comment") String comment) {

  /** The price after the discount. */
  static DecimalExpr revenue(LineItemColumns line) {
    return line.extendedPrice().times(lit(1).minus(line.discount()));
  }
}
