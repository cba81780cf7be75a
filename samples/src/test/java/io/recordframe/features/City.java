package io.recordframe.features;

import io.recordframe.annotation.Schema;

/** Where a city is. */
@Schema
public record City(String name, String country) {}
