package io.recordframe.samples.flights;

import io.recordframe.annotation.Schema;

/**
 * How punctual departures from an airport arrive.
 *
 * @param airport the airport's IATA code
 * @param city where it is
 * @param state where it is
 * @param flights how many departures
 * @param meanDelay their mean delay in minutes
 * @param lateShare which part of them was more than 15 minutes late, 0 to 1
 */
@Schema
public record AirportDelay(
    String airport, String city, String state, long flights, double meanDelay, double lateShare) {}
