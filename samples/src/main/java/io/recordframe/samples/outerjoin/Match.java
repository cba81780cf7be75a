package io.recordframe.samples.outerjoin;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** A customer and an order, either of which may be missing. */
@Schema
record Match(@Nullable String customer, @Nullable Long orderId) {}
