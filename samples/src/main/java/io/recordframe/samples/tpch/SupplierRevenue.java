package io.recordframe.samples.tpch;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** What a supplier sold for. */
@Schema
record SupplierRevenue(long supplierKey, @Decimal(precision = 38, scale = 4) BigDecimal revenue) {}
