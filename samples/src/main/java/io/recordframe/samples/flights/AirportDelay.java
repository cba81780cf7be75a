package io.recordframe.samples.flights;

import io.recordframe.annotation.Schema;

/**
 * How punctual departures from an airport arrive.
 *
 * @param state where it is
 * @param airport its IATA code
 * @param city where it is
 * @param flights how many departures
 * @param meanDelay their mean delay in minutes, to a tenth
 * @param lateShare which part of them was more than 15 minutes late, 0 to 1, to a thousandth
 */
@Schema
public record AirportDelay(
    String state, String airport, String city, long flights, double meanDelay, double lateShare) {}
