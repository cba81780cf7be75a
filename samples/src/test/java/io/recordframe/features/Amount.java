package io.recordframe.features;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** An amount of something named. */
@Schema
public record Amount(@Nullable String name, @Nullable Double amount) {}
