package io.recordframe.plan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A value is of its type, or there is none. */
class TypedValueTest {

  private static final DecimalType PRICE = new DecimalType(5, 2);

  @Test
  void decimalsHaveTheScaleOfTheirType() {
    assertThat(value(new BigDecimal("999.9"), PRICE)).isEqualTo(new BigDecimal("999.90"));
    assertThat(value(new BigDecimal("1.2000"), PRICE)).isEqualTo(new BigDecimal("1.20"));
    assertThat(value(new BigDecimal("-999.99"), PRICE)).isEqualTo(new BigDecimal("-999.99"));
    isRefused(new BigDecimal("1.234"), PRICE, "1.234 has more than 2 digits behind the point");
    isRefused(new BigDecimal("1000"), PRICE, "1000 has more digits than decimal(5, 2) can hold");
    isRefused(1.5d, PRICE, "A literal of type decimal(5, 2) cannot be a java.lang.Double");
  }

  @Test
  void listsHoldNullsOnlyWhereTheyMay() {
    List<@Nullable Object> withNull = Arrays.asList(1L, null);

    assertThat(value(withNull, new ListType(ScalarType.INT64, true))).isEqualTo(withNull);
    assertThat(value(List.of(1L), new ListType(ScalarType.INT64, false))).isEqualTo(List.of(1L));
    isRefused(
        withNull,
        new ListType(ScalarType.INT64, false),
        "A literal of type " + new ListType(ScalarType.INT64, false).displayName());
    isRefused(
        List.of(1), new ListType(ScalarType.INT64, true), "A literal of type int64 cannot be a");
    isRefused("1", new ListType(ScalarType.INT64, true), "A literal of type ");
  }

  @Test
  void textsAreThoseThatUtf8CanHold() {
    assertThat(value("😀", ScalarType.STRING)).isEqualTo("😀");
    isRefused("a\ud83d", ScalarType.STRING, "A text has an unpaired surrogate (U+D83D) at index 1");
    isRefused("\ude00b", ScalarType.STRING, "A text has an unpaired surrogate (U+DE00) at index 0");
    isRefused("\ud83dx", ScalarType.STRING, "A text has an unpaired surrogate (U+D83D) at index 0");
  }

  @Test
  void timesAreThoseThatCanBeRepresented() {
    isRefused(LocalDate.MAX, ScalarType.DATE, "+999999999-12-31 lies beyond the dates");
    isRefused(LocalTime.MAX, ScalarType.TIME, "23:59:59.999999999 has parts of a microsecond");
    isRefused(
        Duration.ofNanos(1), ScalarType.DURATION, "PT0.000000001S has parts of a microsecond");
  }

  @Test
  void othersAreRefused() {
    EnumType size = new EnumType("Size", List.of("S", "M"));
    StructType struct = new StructType(List.of(new Field("a", ScalarType.INT64, false)));

    assertThat(value("M", size)).isEqualTo("M");
    assertThat(value(null, size)).isNull();
    isRefused("XL", size, "'XL' is no constant of enum Size, which has [S, M]");
    isRefused(1, ScalarType.INT64, "A literal of type int64 cannot be a java.lang.Integer");
    isRefused(List.of(1L), struct, "There are no literals of type ");
  }

  private static @Nullable Object value(@Nullable Object value, DataType type) {
    return new TypedValue(value, type).value();
  }

  private static void isRefused(Object value, DataType type, String message) {
    assertThatThrownBy(() -> new TypedValue(value, type))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith(message);
  }
}
