package io.recordframe.samples.flights;

import io.recordframe.annotation.Schema;

/**
 * An airport of the United States: those columns of the file that the job needs.
 *
 * @param iata its IATA code
 * @param city where it is
 * @param state where it is, two letters
 */
@Schema
public record Airport(String iata, String city, String state) {}
