package io.recordframe.contract.type;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A map with keys and values of each type that keys can have. */
@Schema
public record Maps(
    @Nullable Map<Boolean, @Nullable Boolean> bool,
    @Nullable Map<Byte, @Nullable Byte> int8,
    @Nullable Map<Short, @Nullable Short> int16,
    @Nullable Map<Integer, @Nullable Integer> int32,
    @Nullable Map<Long, @Nullable Long> int64,
    @Nullable Map<Float, @Nullable Float> float32,
    @Nullable Map<Double, @Nullable Double> float64,
    @Nullable Map<String, @Nullable String> text,
    @Decimal(precision = 4, scale = 4) @Nullable Map<BigDecimal, @Nullable BigDecimal> fraction,
    @Decimal(precision = 18, scale = 2) @Nullable Map<BigDecimal, @Nullable BigDecimal> money,
    @Decimal(precision = 38, scale = 19) @Nullable Map<BigDecimal, @Nullable BigDecimal> exact,
    @Decimal(precision = 38, scale = 0) @Nullable Map<BigDecimal, @Nullable BigDecimal> whole,
    @Nullable Map<LocalDate, @Nullable LocalDate> date,
    @Nullable Map<LocalTime, @Nullable LocalTime> time,
    @Nullable Map<LocalDateTime, @Nullable LocalDateTime> timestamp,
    @Nullable Map<Instant, @Nullable Instant> instant,
    @Nullable Map<Duration, @Nullable Duration> duration,
    @Nullable Map<UUID, @Nullable UUID> uuid,
    @Nullable Map<Hue, @Nullable Hue> hue) {}
