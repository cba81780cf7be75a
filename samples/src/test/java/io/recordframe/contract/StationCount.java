package io.recordframe.contract;

import io.recordframe.annotation.Schema;

/** How many rows a station has. */
@Schema
public record StationCount(String station, long rows) {}
