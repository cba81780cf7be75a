package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** Lengths of time as numbers. */
@Schema
public record ShiftNumbers(
    long id, long seconds, long millis, long micros, @Nullable Long pausedMillis) {}
