package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;

/**
 * A station of a city.
 *
 * @param id its number
 * @param name its name
 * @param cityId its city
 */
@Schema
public record Station(int id, String name, int cityId) {}
