package io.recordframe.samples.tpch;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** Who supplies parts. */
@Schema
public record Supplier(
    @Column(name = "s_suppkey") long supplierKey,
    @Column(name = "s_name") String name,
    @Column(name = "s_address") String address,
    @Column(name = "s_nationkey") long nationKey,
    @Column(name = "s_phone") String phone,
    @Column(name = "s_acctbal") @Decimal(precision = 15, scale = 2) BigDecimal accountBalance,
    @Column(name = "s_comment") String comment) {}
