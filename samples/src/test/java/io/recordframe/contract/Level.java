package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** The level of a river at a station and a time. */
@Schema
public record Level(String station, long at, @Nullable Double level) {}
