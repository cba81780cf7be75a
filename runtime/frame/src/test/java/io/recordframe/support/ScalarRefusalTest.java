package io.recordframe.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.TemporalRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarRefusalTest {

  private static final Place PLACE = new Place("Order", "note");
  private static final String SECOND_ROW =
      "Record Order, component note, row 12 (counted from 1): ";

  private enum Color {
    RED,
    GREEN
  }

  private static void assertRefused(ThrowingCallable code, String problem) {
    assertThatThrownBy(code)
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(SECOND_ROW + problem);
  }

  @Test
  void partsOfAMicrosecond() {
    assertRefused(
        () ->
            VectorCodecs.TIME.write(
                new LocalTime[] {LocalTime.NOON, LocalTime.of(1, 2, 3, 1)}, PLACE, 10),
        "01:02:03.000000001 has parts of a microsecond, which would be lost; truncate it to ChronoUnit.MICROS first");
    assertRefused(
        () ->
            VectorCodecs.TIMESTAMP.write(
                new LocalDateTime[] {null, LocalDateTime.of(2026, 1, 2, 3, 4, 5, 999)}, PLACE, 10),
        "2026-01-02T03:04:05.000000999 has parts of a microsecond, which would be lost; truncate it to ChronoUnit.MICROS first");
    assertRefused(
        () ->
            VectorCodecs.INSTANT.write(
                new Instant[] {Instant.EPOCH, Instant.EPOCH.minusNanos(1)}, PLACE, 10),
        "1969-12-31T23:59:59.999999999Z has parts of a microsecond, which would be lost; truncate it to ChronoUnit.MICROS first");
    assertRefused(
        () ->
            VectorCodecs.DURATION.write(
                new Duration[] {Duration.ZERO, Duration.ofNanos(1)}, PLACE, 10),
        "PT0.000000001S has parts of a microsecond, which would be lost; truncate it to ChronoUnit.MICROS first");
  }

  @Test
  void datesThatNoEngineHolds() {
    String range = " lies beyond the dates that can be represented, -290000-01-01 to +294000-12-31";
    assertRefused(
        () ->
            VectorCodecs.DATE.write(
                new LocalDate[] {null, TemporalRange.MAX_DATE.plusDays(1)}, PLACE, 10),
        "+294001-01-01" + range);
    assertRefused(
        () ->
            VectorCodecs.DATE.write(
                new LocalDate[] {null, TemporalRange.MIN_DATE.minusDays(1)}, PLACE, 10),
        "-290001-12-31" + range);
    assertRefused(
        () ->
            VectorCodecs.TIMESTAMP.write(new LocalDateTime[] {null, LocalDateTime.MAX}, PLACE, 10),
        "+999999999-12-31T23:59:59.999999999" + range);
    assertRefused(
        () -> VectorCodecs.INSTANT.write(new Instant[] {null, Instant.MIN}, PLACE, 10),
        "-1000000000-01-01T00:00:00Z" + range);
    assertRefused(
        () ->
            VectorCodecs.DURATION.write(
                new Duration[] {null, Duration.ofSeconds(Long.MAX_VALUE)}, PLACE, 10),
        "PT2562047788015215H30M7S is longer than 64 bits of microseconds can hold");
  }

  @Test
  void countsThatAreNoDate() {
    String range =
        " lies beyond the dates that can be represented, -290000-01-01 to +294000-12-31; replace it, or filter out the row, before it is read";
    assertRefused(
        () ->
            VectorCodecs.DATE.read(
                new HeapVector(ScalarType.DATE, 2, new int[] {0, Integer.MAX_VALUE}, null),
                PLACE,
                10),
        "A date of 2147483647 days since 1970-01-01 (or infinity)" + range);
    assertRefused(
        () ->
            VectorCodecs.TIMESTAMP.read(
                new HeapVector(ScalarType.TIMESTAMP, 2, new long[] {0, Long.MAX_VALUE}, null),
                PLACE,
                10),
        "A count of 9223372036854775807 microseconds since 1970 (or infinity)" + range);
    assertRefused(
        () ->
            VectorCodecs.INSTANT.read(
                new HeapVector(ScalarType.INSTANT, 2, new long[] {0, Long.MIN_VALUE}, null),
                PLACE,
                10),
        "A count of -9223372036854775808 microseconds since 1970 (or infinity)" + range);
    assertRefused(
        () ->
            VectorCodecs.TIME.read(
                new HeapVector(ScalarType.TIME, 2, new long[] {0, 86_400_000_000L}, null),
                PLACE,
                10),
        "A time of 86400000000 microseconds since midnight is not within a day; replace it, or filter out the row, before it is read");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
  void unpairedSurrogates(int unit) {
    String code = "%04X".formatted(unit);
    for (String before : List.of("", "ab\n", "\ud83d\ude00")) {
      String text = before + (char) unit;
      assertRefused(
          () -> VectorCodecs.STRING.write(new String[] {null, text}, PLACE, 10),
          "the text '%s\\u%s' has an unpaired surrogate (U+%s) at index %d, which UTF-8 cannot hold; replace it, or write the text as bytes"
              .formatted(before.replace("\n", "\\u000A"), code, code, before.length()));
    }
  }

  @Test
  void surrogatesInTheWrongOrder() {
    assertRefused(
        () -> VectorCodecs.STRING.write(new String[] {"", "\ude00\ud83d"}, PLACE, 10),
        "the text '\\uDE00\\uD83D' has an unpaired surrogate (U+DE00) at index 0, which UTF-8 cannot hold; replace it, or write the text as bytes");
    assertRefused(
        () -> VectorCodecs.STRING.write(new String[] {"", "\ud83d\ud83d\ude00"}, PLACE, 10),
        "the text '\\uD83D\ud83d\ude00' has an unpaired surrogate (U+D83D) at index 0, which UTF-8 cannot hold; replace it, or write the text as bytes");
  }

  @Test
  void longTextsAreNotPrintedWhole() {
    assertRefused(
        () -> VectorCodecs.STRING.write(new String[] {"", "x".repeat(1000) + '\ud83d'}, PLACE, 10),
        "the text '"
            + "x".repeat(80)
            + "'... (1001 characters) has an unpaired surrogate (U+D83D) at index 1000, which UTF-8 cannot hold; replace it, or write the text as bytes");
  }

  @Test
  void textsThatAreNoConstant() {
    var vector =
        new HeapVector(VectorCodecs.enumType(Color.class), 2, new String[] {"RED", "red"}, null);

    assertRefused(
        () -> VectorCodecs.enumeration(Color.class).read(vector, PLACE, 10),
        "the text 'red' is no constant of the enum Color, which has RED, GREEN; add the constant, or replace the text before it is read");
  }

  @Test
  void enumsHaveConstants() {
    assertThatThrownBy(() -> VectorCodecs.enumeration(None.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The enum None has no constants");
  }

  private enum None {}

  @Test
  void onlySomeOfManyConstantsAreListed() {
    List<String> names = IntStream.range(0, 53).mapToObj(i -> "C" + i).toList();
    assertThatThrownBy(() ->
            VectorCodecs.enumeration(Many.class)
                .read(
                    new HeapVector(new EnumType("Many", names), 1, new String[] {"X"}, null),
                    PLACE,
                    0))
        .hasMessageContaining(
            "which has " + String.join(", ", names.subList(0, 50)) + " and 3 more; add");
  }

  private enum Many {
    C0,
    C1,
    C2,
    C3,
    C4,
    C5,
    C6,
    C7,
    C8,
    C9,
    C10,
    C11,
    C12,
    C13,
    C14,
    C15,
    C16,
    C17,
    C18,
    C19,
    C20,
    C21,
    C22,
    C23,
    C24,
    C25,
    C26,
    C27,
    C28,
    C29,
    C30,
    C31,
    C32,
    C33,
    C34,
    C35,
    C36,
    C37,
    C38,
    C39,
    C40,
    C41,
    C42,
    C43,
    C44,
    C45,
    C46,
    C47,
    C48,
    C49,
    C50,
    C51,
    C52
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234", "-0.001", "1E-2000000000", "99.990000001", "123E-3"})
  void decimalsWithTooManyDigitsBehindThePoint(String value) {
    var number = new BigDecimal(value);
    assertRefused(
        () -> VectorCodecs.decimal(5, 2).write(new BigDecimal[] {null, number}, PLACE, 10),
        number
            + " has more than the 2 digits behind the point that decimal(5, 2) holds; round it first, or use a greater scale");
  }

  @Test
  void decimalsWithTooManyDigitsBeforeThePoint() {
    assertRefused(
        () ->
            VectorCodecs.decimal(5, 2)
                .write(new BigDecimal[] {null, new BigDecimal("-1000")}, PLACE, 10),
        "-1000 has 4 digits before the point, but decimal(5, 2) holds 3; use a greater precision");
    assertRefused(
        () ->
            VectorCodecs.decimal(5, 2)
                .write(new BigDecimal[] {null, new BigDecimal("1E+2000000000")}, PLACE, 10),
        "1E+2000000000 has 2000000001 digits before the point, but decimal(5, 2) holds 3; use a greater precision");
    assertRefused(
        () ->
            VectorCodecs.decimal(2, 2)
                .write(new BigDecimal[] {null, new BigDecimal("1.00")}, PLACE, 10),
        "1.00 has 1 digits before the point, but decimal(2, 2) holds 0; use a greater precision");
  }

  @Test
  void decimalTypesThatThereAreNot() {
    assertThatThrownBy(() -> VectorCodecs.decimal(39, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A decimal has 1 to 38 digits, but the precision is 39");
  }
}
