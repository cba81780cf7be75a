package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** An element of a list. */
@Schema
public record TagRow(long id, @Nullable Long position, @Nullable String tag, @Nullable Long mark) {}
