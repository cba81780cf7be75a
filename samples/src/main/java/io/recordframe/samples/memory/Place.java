package io.recordframe.samples.memory;

import io.recordframe.annotation.Schema;

/** Where a measurement was taken. */
@Schema
record Place(String site, double latitude, double longitude) {}
