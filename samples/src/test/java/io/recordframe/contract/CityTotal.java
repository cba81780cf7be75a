package io.recordframe.contract;

import io.recordframe.annotation.Schema;

/** What a city ordered. */
@Schema
public record CityTotal(String city, long orders, double revenue) {}
