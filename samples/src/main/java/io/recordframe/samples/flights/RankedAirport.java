package io.recordframe.samples.flights;

import io.recordframe.annotation.Schema;

/**
 * An airport and its place among those of the whole country.
 *
 * @param rank 1 for the longest mean delay
 * @param state where it is
 * @param airport its IATA code
 * @param city where it is
 * @param flights how many departures
 * @param meanDelay their mean delay in minutes, to a tenth
 * @param lateShare which part of them was more than 15 minutes late, 0 to 1, to a thousandth
 */
@Schema(from = AirportDelay.class)
public record RankedAirport(
    long rank,
    String state,
    String airport,
    String city,
    long flights,
    double meanDelay,
    double lateShare) {}
