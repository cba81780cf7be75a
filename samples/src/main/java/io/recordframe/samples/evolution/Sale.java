package io.recordframe.samples.evolution;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What was sold. */
@Schema
record Sale(
    LocalDate day,
    String article,
    int quantity,
    @Decimal(precision = 10, scale = 2) BigDecimal price) {}
