package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order with its tax. */
@Schema(from = Order.class)
public record OrderTax(
    long id,
    long customerId,
    double amount,
    int qty,
    @Nullable String note,
    LocalDate day,
    double tax) {}
