package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** How many parts an order has. */
@Schema
record OrderQuantity(long orderKey, @Decimal(precision = 38, scale = 2) BigDecimal quantity) {}
