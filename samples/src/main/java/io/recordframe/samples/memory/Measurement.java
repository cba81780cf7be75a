package io.recordframe.samples.memory;

import io.recordframe.annotation.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A measurement. */
@Schema
record Measurement(
    Instant at, Place place, Severity severity, List<String> tags, Map<String, Double> readings) {}
