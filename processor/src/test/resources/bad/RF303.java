package shop;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

@Schema
record Order(
    @Decimal(precision = 39, scale = 2)
    BigDecimal amount,
    @Decimal(precision = 0, scale = 0)
    BigDecimal discount) {}
