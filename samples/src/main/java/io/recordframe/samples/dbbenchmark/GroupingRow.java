package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** A row of the table that the group-by task groups. */
@Schema
public record GroupingRow(
    String id1, String id2, String id3, int id4, int id5, int id6, int v1, int v2, double v3) {}
