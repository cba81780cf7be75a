package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What joined prices come to.
 *
 * @param rows how many
 * @param price the sum, or null where there is none
 */
@Schema
public record Prices(long rows, @Nullable Double price) {}
