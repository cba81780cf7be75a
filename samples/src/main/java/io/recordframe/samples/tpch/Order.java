package io.recordframe.samples.tpch;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An order of a customer. */
@Schema
public record Order(
    @Column(name = "o_orderkey") long orderKey,
    @Column(name = "o_custkey") long customerKey,
    @Column(name = "o_orderstatus") String orderStatus,
    @Column(name = "o_totalprice") @Decimal(precision = 15, scale = 2) BigDecimal totalPrice,
    @Column(name = "o_orderdate") LocalDate orderDate,
    @Column(name = "o_orderpriority") String orderPriority,
    @Column(name = "o_clerk") String clerk,
    @Column(name = "o_shippriority") int shipPriority,
    @Column(name = "o_comment") String comment) {}
