package io.recordframe.samples.tpch;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** Who orders. */
@Schema
public record Customer(
    @Column(name = "c_custkey") long customerKey,
    @Column(name = "c_name") String name,
    @Column(name = "c_address") String address,
    @Column(name = "c_nationkey") long nationKey,
    @Column(name = "c_phone") String phone,
    @Column(name = "c_acctbal") @Decimal(precision = 15, scale = 2) BigDecimal accountBalance,
    @Column(name = "c_mktsegment") String marketSegment,
    @Column(name = "c_comment") String comment) {}
