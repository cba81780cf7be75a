package io.recordframe.samples.workers;

import io.recordframe.annotation.Schema;

/**
 * What a flight costs.
 *
 * @param value what is paid, in dollars
 */
@Schema
public record FlightCost(long value) {}
