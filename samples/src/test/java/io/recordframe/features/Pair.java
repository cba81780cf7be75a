package io.recordframe.features;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** A number and a text. */
@Schema
public record Pair(long id, @Nullable String text) {}
