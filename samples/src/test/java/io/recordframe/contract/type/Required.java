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

/** A component of each type, none of which may be null. */
@Schema
@SuppressWarnings("ArrayRecordComponent") // byte[] is what binary columns are declared as
public record Required(
    boolean bool,
    byte int8,
    short int16,
    int int32,
    long int64,
    float float32,
    double float64,
    String text,
    byte[] bytes,
    @Decimal(precision = 4, scale = 4) BigDecimal fraction,
    @Decimal(precision = 18, scale = 2) BigDecimal money,
    @Decimal(precision = 38, scale = 19) BigDecimal exact,
    @Decimal(precision = 38, scale = 0) BigDecimal whole,
    LocalDate date,
    LocalTime time,
    LocalDateTime timestamp,
    Instant instant,
    Duration duration,
    UUID uuid,
    Hue hue) {}
