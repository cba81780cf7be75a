package shop;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.util.List;

@Schema
record Order(long id, BigDecimal amount, List<BigDecimal> discounts) {}
