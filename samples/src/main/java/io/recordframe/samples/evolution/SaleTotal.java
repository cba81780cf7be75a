package io.recordframe.samples.evolution;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was sold, with totals. The compiler checks that the components which both records have agree
 * in type and nullability.
 */
@Schema(from = Sale.class, stagedBuilder = true)
record SaleTotal(
    LocalDate day,
    String article,
    int quantity,
    @Decimal(precision = 10, scale = 2) BigDecimal price,
    @Decimal(precision = 20, scale = 2) BigDecimal total) {}
