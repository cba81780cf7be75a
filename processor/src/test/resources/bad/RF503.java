package shop;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema
record Order(
    long id, double amount, @Decimal(precision = 10, scale = 2) BigDecimal tax, List<String> tags) {}

@Schema(from = Order.class)
record Checked(
    int id,
    String amount,
    @Decimal(precision = 10, scale = 4) BigDecimal tax,
    List<@Nullable String> tags,
    boolean valid) {}
