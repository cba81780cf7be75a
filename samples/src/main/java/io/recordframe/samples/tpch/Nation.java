package io.recordframe.samples.tpch;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Schema;

/** A nation of a region. */
@Schema
public record Nation(
    @Column(name = "n_nationkey") long nationKey,
    @Column(name = "n_name") String name,
    @Column(name = "n_regionkey") long regionKey,
    @Column(name = "n_comment") String comment) {}
