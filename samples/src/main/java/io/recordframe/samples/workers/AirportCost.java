package io.recordframe.samples.workers;

import io.recordframe.annotation.Schema;

/**
 * What late flights from an airport cost.
 *
 * @param airport its IATA code
 * @param flights how many flights there were
 * @param cost what was paid, in dollars
 */
@Schema
public record AirportCost(String airport, long flights, long cost) {}
