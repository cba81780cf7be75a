package io.recordframe.contract;

import io.recordframe.annotation.Schema;

/** The first time and the end of the times of a station. */
@Schema
public record Span(String station, long first, long end) {}
