package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** A value of an order with its name. */
@Schema
public record NamedValue(long orderId, String name, @Nullable Double value) {}
