package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;

/** A row of the table that the join task joins with others. */
@Schema
public record JoiningRow(
    int id1, int id2, int id3, String id4, String id5, String id6, double v1) {}
