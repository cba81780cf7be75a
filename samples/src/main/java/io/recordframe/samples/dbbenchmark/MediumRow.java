package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** A row of the middle one of the other tables; id2 is unique. */
@Schema
public record MediumRow(int id1, int id2, String id4, String id5, double v2) {}
