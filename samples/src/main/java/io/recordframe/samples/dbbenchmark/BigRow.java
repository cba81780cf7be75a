package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** A row of the largest of the other tables; id3 is unique. */
@Schema
public record BigRow(int id1, int id2, int id3, String id4, String id5, String id6, double v2) {}
