package io.recordframe.contract.type;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list of each type, with nulls in it or in its place. */
@Schema
public record Lists(
    @Nullable List<@Nullable Boolean> bool,
    @Nullable List<@Nullable Byte> int8,
    @Nullable List<@Nullable Short> int16,
    @Nullable List<@Nullable Integer> int32,
    @Nullable List<@Nullable Long> int64,
    @Nullable List<@Nullable Float> float32,
    @Nullable List<@Nullable Double> float64,
    @Nullable List<@Nullable String> text,
    @Nullable List<byte @Nullable []> bytes,
    @Decimal(precision = 4, scale = 4) @Nullable List<@Nullable BigDecimal> fraction,
    @Decimal(precision = 18, scale = 2) @Nullable List<@Nullable BigDecimal> money,
    @Decimal(precision = 38, scale = 19) @Nullable List<@Nullable BigDecimal> exact,
    @Decimal(precision = 38, scale = 0) @Nullable List<@Nullable BigDecimal> whole,
    @Nullable List<@Nullable LocalDate> date,
    @Nullable List<@Nullable LocalTime> time,
    @Nullable List<@Nullable LocalDateTime> timestamp,
    @Nullable List<@Nullable Instant> instant,
    @Nullable List<@Nullable Duration> duration,
    @Nullable List<@Nullable UUID> uuid,
    @Nullable List<@Nullable Hue> hue) {}
