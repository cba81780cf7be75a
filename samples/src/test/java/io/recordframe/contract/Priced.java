package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** A trade with the price that was found for it. */
@Schema
public record Priced(long id, @Nullable Double price) {}
