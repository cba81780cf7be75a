package io.recordframe.contract;

import io.recordframe.annotation.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was ordered. */
@Schema
public record Order(
    long id, long customerId, double amount, int qty, @Nullable String note, LocalDate day) {}
