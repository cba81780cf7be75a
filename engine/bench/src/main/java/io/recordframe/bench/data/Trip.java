package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;

/**
 * A trip from a station.
 *
 * @param id its number
 * @param stationId where it began
 * @param minutes how long it took
 * @param rider who rode
 */
@Schema
public record Trip(long id, int stationId, double minutes, String rider) {}
