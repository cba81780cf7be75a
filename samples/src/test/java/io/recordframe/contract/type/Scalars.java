package io.recordframe.contract.type;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A component of each type, any of which may be null. */
@Schema
@SuppressWarnings("ArrayRecordComponent") // byte[] is what binary columns are declared as
public record Scalars(
    @Nullable Boolean bool,
    @Nullable Byte int8,
    @Nullable Short int16,
    @Nullable Integer int32,
    @Nullable Long int64,
    @Nullable Float float32,
    @Nullable Double float64,
    @Nullable String text,
    byte @Nullable [] bytes,
    @Decimal(precision = 4, scale = 4) @Nullable BigDecimal fraction,
    @Decimal(precision = 18, scale = 2) @Nullable BigDecimal money,
    @Decimal(precision = 38, scale = 19) @Nullable BigDecimal exact,
    @Decimal(precision = 38, scale = 0) @Nullable BigDecimal whole,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable LocalDateTime timestamp,
    @Nullable Instant instant,
    @Nullable Duration duration,
    @Nullable UUID uuid,
    @Nullable Hue hue) {}
