package io.recordframe.features;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** Any value, as JSON. */
@Schema
public record Shown(long id, @Nullable String json) {}
