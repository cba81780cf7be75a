package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The largest value of each column of {@link Event}.
 *
 * @param id the largest id
 * @param code the largest code
 * @param value the largest value
 * @param name the last name
 */
@Schema
public record Largest(
    @Nullable Long id, @Nullable Integer code, @Nullable Double value, @Nullable String name) {}
