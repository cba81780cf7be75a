package io.recordframe.samples.tpch;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** What is sold. */
@Schema
public record Part(
    @Column(name = "p_partkey") long partKey,
    @Column(name = "p_name") String name,
    @Column(name = "p_mfgr") String manufacturer,
    @Column(name = "p_brand") String brand,
    @Column(name = "p_type") String type,
    @Column(name = "p_size") int size,
    @Column(name = "p_container") String container,
    @Column(name = "p_retailprice") @Decimal(precision = 15, scale = 2) BigDecimal retailPrice,
    @Column(name = "p_comment") String comment) {}
