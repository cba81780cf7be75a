package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** Orders by customer and note, with subtotals. */
@Schema
public record Subtotal(
    @Nullable Long customerId,
    @Nullable String note,
    boolean allCustomers,
    boolean allNotes,
    long orders,
    double revenue) {}
