package io.recordframe.samples.flights;

import io.recordframe.annotation.Schema;

/**
 * An airport of the United States.
 *
 * @param iata its IATA code
 * @param name its name
 * @param city where it is
 * @param state where it is, two letters
 * @param country where it is
 * @param latitude in degrees
 * @param longitude in degrees
 */
@Schema
public record Airport(
    String iata,
    String name,
    String city,
    String state,
    String country,
    double latitude,
    double longitude) {}
