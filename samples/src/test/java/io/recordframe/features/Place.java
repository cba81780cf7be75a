package io.recordframe.features;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** A nested record. */
@Schema
public record Place(String city, @Nullable String street) {}
