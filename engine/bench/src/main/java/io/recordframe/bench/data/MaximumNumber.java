package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The largest of some numbers.
 *
 * @param value the number, or null where there is none
 */
@Schema
public record MaximumNumber(@Nullable Double value) {}
