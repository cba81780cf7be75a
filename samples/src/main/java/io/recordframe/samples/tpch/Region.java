package io.recordframe.samples.tpch;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Schema;

/** A region of the world. */
@Schema
public record Region(
    @Column(name = "r_regionkey") long regionKey,
    @Column(name = "r_name") String name,
    @Column(name = "r_comment") String comment) {}
