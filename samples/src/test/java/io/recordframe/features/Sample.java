package io.recordframe.features;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value of each kind. */
@Schema
@SuppressWarnings("ArrayRecordComponent") // byte[] is what binary columns are declared as
public record Sample(
    long id,
    int count,
    double amount,
    @Decimal(precision = 10, scale = 2) BigDecimal price,
    String text,
    @Nullable String note,
    boolean open,
    Size size,
    UUID key,
    LocalDate day,
    LocalTime time,
    LocalDateTime at,
    Instant moment,
    Duration length,
    byte[] bytes,
    List<Integer> numbers,
    List<String> words,
    Map<String, Integer> pieces,
    Place place) {}
