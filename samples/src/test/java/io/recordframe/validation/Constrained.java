package io.recordframe.validation;

import io.recordframe.annotation.Decimal;
import io.recordframe.annotation.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every constraint on every type that it can stand on, in some places several at once. */
@SuppressWarnings({"ArrayRecordComponent", "MultipleNullnessAnnotations"})
@Schema
public record Constrained(
    @NotNull @Nullable String given,
    @Null @Nullable Integer absent,
    @NotBlank @Nullable String written,
    @NotBlank String required,
    @NotEmpty @Nullable String text,
    @NotEmpty @Nullable List<String> list,
    @NotEmpty @Nullable Map<String, Integer> map,
    @Size(min = 2, max = 4, payload = Unwrapping.Skip.class) @Nullable String sizedText,
    @Size(min = 1, max = 2, payload = Unwrapping.Skip.class) @Nullable List<String> sizedList,
    @Size(max = 1) @Nullable Map<String, Integer> sizedMap,
    @Size(min = 2) byte @Nullable [] sizedBytes,
    @Min(-3) @Max(3) byte small,
    @Min(1_000) @Max(-1_000) short impossible,
    @Min(-5) @Max(5) int whole,
    @Min(Long.MIN_VALUE) @Max(Long.MAX_VALUE) long any,
    @Min(0) @Max(100) double percent,
    @DecimalMin("-0.5") @DecimalMax("2.5") int between,
    @DecimalMin(value = "2", inclusive = false) @DecimalMax(value = "4", inclusive = false)
        @Nullable Long strictlyBetween,
    @DecimalMin("99999999999999999999") @Nullable Long huge,
    @DecimalMin(value = "0.005", inclusive = false)
        @DecimalMax("1.999")
        @Decimal(precision = 5, scale = 2)
        @Nullable BigDecimal price,
    @DecimalMin("0.1") @DecimalMax(value = "0.9", inclusive = false) @Nullable Double share,
    @Positive @Nullable Integer positive,
    @PositiveOrZero @Nullable Double positiveOrZero,
    @Negative @Nullable Float negative,
    @NegativeOrZero @Decimal(precision = 5, scale = 2) @Nullable BigDecimal negativeOrZero,
    @Positive @Nullable Double nonNan,
    @Negative @Nullable Double negativeNonNan,
    @Digits(integer = 2, fraction = 1) @Decimal(precision = 6, scale = 3)
        @Nullable BigDecimal digits,
    @Digits(integer = 2, fraction = 0) @Nullable Long wholeDigits,
    @Pattern(regexp = "[A-Z]{2}-\\d+") @Nullable String code,
    @Pattern(regexp = "a.*z", flags = Pattern.Flag.DOTALL)
        @Pattern(regexp = "[^k-m]*", flags = Pattern.Flag.CASE_INSENSITIVE)
        @Nullable String twice,
    @Past @Nullable LocalDate past,
    @PastOrPresent @Nullable LocalDateTime pastOrPresent,
    @Future @Nullable Instant future,
    @FutureOrPresent @Nullable LocalTime futureOrPresent,
    @AssertTrue @Nullable Boolean yes,
    @AssertFalse boolean no,
    @Valid @Nullable Inner inner,
    @Nullable List<@NotBlank @Size(max = 3) String> writtenElements,
    List<@NotNull @Positive @Nullable Integer> numbers,
    @Nullable Map<@Pattern(regexp = "[a-z]+") @Size(max = 2) String, @Min(1) @Nullable Integer>
        counts,
    Map<@Positive Long, @NotEmpty List<@Max(5) Integer>> lists,
    @Decimal(precision = 5, scale = 2) List<@DecimalMin("0.5") BigDecimal> prices,
    List<@Size(min = 1) List<@Past LocalDate>> days,
    List<@Valid Inner> inners,
    @Valid @Nullable List<@NotNull @Nullable Inner> others,
    Map<String, @Valid Inner> innersByName,
    List<byte @Size(min = 1) []> bytes,
    @Valid Outer outer) {

  /** A record whose records have constraints, alone and in lists. */
  @Schema
  public record Outer(
      @Valid Inner inner,
      @Size(max = 2) List<@Valid Inner> list,
      List<List<@Valid @Nullable Inner>> nested,
      @Nullable List<@AssertTrue Boolean> truths) {}

  /** A record with constraints of its own. */
  @SuppressWarnings("MultipleNullnessAnnotations")
  @Schema
  public record Inner(@Min(1) int number, @NotNull @Nullable String name) {}
}
