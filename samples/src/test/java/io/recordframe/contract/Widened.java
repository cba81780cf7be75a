package io.recordframe.contract;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;

/** What small and unsigned integers of files become. */
@Schema
public record Widened(
    long tiny,
    short unsignedByte,
    int unsignedShort,
    long unsignedInt,
    @Decimal(precision = 20, scale = 0) BigDecimal unsignedLong,
    double single) {}
