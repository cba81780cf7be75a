package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;

/**
 * A city.
 *
 * @param id its number
 * @param name its name
 * @param country where it is
 */
@Schema
public record City(int id, String name, String country) {}
