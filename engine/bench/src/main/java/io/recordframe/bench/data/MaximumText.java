package io.recordframe.bench.data;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The last of some texts in their order.
 *
 * @param name the text, or null where there is none
 */
@Schema
public record MaximumText(@Nullable String name) {}
