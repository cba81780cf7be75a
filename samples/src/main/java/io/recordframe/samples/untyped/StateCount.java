package io.recordframe.samples.untyped;

import io.recordframe.annotation.Schema;

/** How many airports a state has. */
@Schema
record StateCount(String state, long airports) {}
