package io.recordframe.contract;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What text does not always hold exactly. */
@Schema
public record Measured(
    @Nullable Long count,
    @Decimal(precision = 10, scale = 2) @Nullable BigDecimal price,
    @Nullable Float single,
    @Nullable LocalDate day,
    @Nullable LocalTime time,
    @Nullable LocalDateTime local,
    @Nullable Instant instant,
    @Nullable String text) {}
