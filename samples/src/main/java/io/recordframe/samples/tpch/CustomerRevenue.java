package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** What a customer ordered for. */
@Schema
record CustomerRevenue(long customerKey, @Decimal(precision = 38, scale = 4) BigDecimal revenue) {}
