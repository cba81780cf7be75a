package io.recordframe.features;

import io.recordframe.annotation.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was sold where. */
@Schema
public record Sale(
    long id,
    String city,
    LocalDate day,
    double amount,
    @Nullable String note,
    @Nullable Double tip) {}
