package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** A {@link Box} in which any place may be null. */
@Schema
public record LooseBox(@Nullable Integer width, @Nullable String label, @Nullable Integer height) {}
