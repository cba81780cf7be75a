package shop;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

@Schema
record Order(
    @Decimal(precision = 4, scale = 5)
    BigDecimal amount,
    @Decimal(precision = 4, scale = -1)
    BigDecimal discount) {}
