package io.recordframe.validation;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of files that people write. */
@Schema
public record Delivery(
    long id,
    @NotBlank String customer,
    @Max(10) @Max(value = 5, groups = Delivery.Small.class) int pieces,
    @Positive @Decimal(precision = 8, scale = 2) BigDecimal price,
    @Nullable Size size,
    @Nullable LocalDate day,
    @Nullable Instant sent,
    @Nullable Double weight,
    @Nullable Boolean insured) {

  /** How large it is. */
  public enum Size {
    /** Fits into a letter box. */
    SMALL,
    /** Does not. */
    LARGE
  }

  /** What holds for small deliveries only. */
  public interface Small {}

  /** What holds for small deliveries, besides what holds for all. */
  public interface AlsoSmall extends Small, jakarta.validation.groups.Default {}
}
