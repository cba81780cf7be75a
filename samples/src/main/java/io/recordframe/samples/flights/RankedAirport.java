package io.recordframe.samples.flights;

import io.recordframe.annotation.Schema;

/**
 * An airport and its place in its state.
 *
 * @param airport the airport's IATA code
 * @param city where it is
 * @param state where it is
 * @param flights how many departures
 * @param meanDelay their mean delay in minutes
 * @param lateShare which part of them was more than 15 minutes late, 0 to 1
 * @param rankInState 1 for the state's worst mean delay
 */
@Schema(from = AirportDelay.class)
public record RankedAirport(
    String airport,
    String city,
    String state,
    long flights,
    double meanDelay,
    double lateShare,
    long rankInState) {}
