package io.recordframe.validation;

import io.recordframe.annotation.Schema;
import org.jspecify.annotations.Nullable;

/** The columns of {@link Delivery} as text. */
@Schema
record DeliveryText(
    @Nullable String id,
    @Nullable String customer,
    @Nullable String pieces,
    @Nullable String price,
    @Nullable String size,
    @Nullable String day,
    @Nullable String sent,
    @Nullable String weight,
    @Nullable String insured) {}
