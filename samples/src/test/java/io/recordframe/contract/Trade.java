package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened at a time. */
@Schema
public record Trade(long id, @Nullable String symbol, @Nullable Long at) {}
