package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** A price at a time. */
@Schema
public record Quote(@Nullable String symbol, @Nullable Long at, double price) {}
