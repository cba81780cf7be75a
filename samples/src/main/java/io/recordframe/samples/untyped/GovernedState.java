package io.recordframe.samples.untyped;

import io.recordframe.annotation.Schema;

/** A record that the query does not give. */
@Schema
record GovernedState(String state, int airports, String governor) {}
