package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;

/**
 * The trips in a country.
 *
 * @param country the country
 * @param trips how many
 * @param meanMinutes how long they took on average
 */
@Schema
public record CountryTrips(String country, long trips, double meanMinutes) {}
