package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** A row of the smallest of the other tables; id1 is unique. */
@Schema
public record SmallRow(int id1, String id4, double v2) {}
