package io.recordframe.samples.outerjoin;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** A customer with the amount of an order, where there is one. */
@Schema
record Purchase(String customer, @Nullable Double amount) {}
