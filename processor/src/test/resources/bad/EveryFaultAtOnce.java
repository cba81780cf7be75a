package shop;

import io.recordframe.annotation.Column;
import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(from = Customer.class)
record Order(
    Long id,
    @Nullable int quantity,
    Object anything,
    BigDecimal amount,
    @Decimal(precision = 10, scale = 2) String note,
    @Column(name = "note") String remark,
    @Nullable String city,
    List<Order> related) {}

@Schema
record Customer(long id, String city) {}
