package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** What a {@link Parcel} consists of. */
@Schema
public record Box(int width, String label, @Nullable Integer height) {}
