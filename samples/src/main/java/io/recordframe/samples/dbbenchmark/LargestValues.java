package io.recordframe.samples.dbbenchmark;

import io.recordframe.annotation.Schema;
import java.util.List;

/** The two largest values of a group. */
@Schema
public record LargestValues(int id6, List<Double> values) {}
