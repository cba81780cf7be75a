package io.recordframe.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.TemporalRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarCodecTest {

  private static final Place PLACE = new Place("Sample", "value");
  private static final LocalTime LAST_MICRO = LocalTime.of(23, 59, 59, 999_999_000);

  enum Suit {
    CLUBS,
    DIAMONDS {
      @Override
      public String toString() {
        return "not the name";
      }
    },
    HEARTS,
    SPADES
  }

  static Stream<Arguments> samples() {
    return Stream.of(
        sample(VectorCodecs.BOOLEAN, ScalarType.BOOLEAN, true, null, false),
        sample(VectorCodecs.INT8, ScalarType.INT8, Byte.MIN_VALUE, null, (byte) 0, Byte.MAX_VALUE),
        sample(
            VectorCodecs.INT16,
            ScalarType.INT16,
            Short.MIN_VALUE,
            null,
            (short) 0,
            Short.MAX_VALUE),
        sample(VectorCodecs.INT32, ScalarType.INT32, Integer.MIN_VALUE, null, 0, Integer.MAX_VALUE),
        sample(VectorCodecs.INT64, ScalarType.INT64, Long.MIN_VALUE, null, 0L, Long.MAX_VALUE),
        sample(
            VectorCodecs.FLOAT32,
            ScalarType.FLOAT32,
            Float.NaN,
            null,
            -0.0f,
            0.0f,
            Float.MIN_VALUE,
            -Float.MAX_VALUE,
            Float.NEGATIVE_INFINITY,
            Float.POSITIVE_INFINITY),
        sample(
            VectorCodecs.FLOAT64,
            ScalarType.FLOAT64,
            Double.NaN,
            null,
            -0.0,
            0.0,
            Double.MIN_VALUE,
            -Double.MAX_VALUE,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY),
        sample(
            VectorCodecs.STRING,
            ScalarType.STRING,
            "",
            null,
            "x".repeat(1 << 20),
            "\u00e9",
            "\0",
            "\ud83d\ude00",
            "a\udbff\udfffb\ud800\udc00"),
        sample(
            VectorCodecs.decimal(5, 2),
            new DecimalType(5, 2),
            new BigDecimal("-999.99"),
            null,
            new BigDecimal("0.00"),
            new BigDecimal("999.99")),
        sample(
            VectorCodecs.decimal(38, 38),
            new DecimalType(38, 38),
            new BigDecimal("0." + "9".repeat(38)),
            new BigDecimal("-0." + "0".repeat(37) + "1")),
        sample(
            VectorCodecs.decimal(38, 0),
            new DecimalType(38, 0),
            new BigDecimal("9".repeat(38)),
            new BigDecimal("-" + "9".repeat(38))),
        sample(
            VectorCodecs.DATE,
            ScalarType.DATE,
            TemporalRange.MIN_DATE,
            null,
            LocalDate.EPOCH,
            LocalDate.of(0, 2, 29),
            LocalDate.of(0, 2, 29),
            TemporalRange.MAX_DATE),
        sample(
            VectorCodecs.TIME,
            ScalarType.TIME,
            LocalTime.MIDNIGHT,
            null,
            LocalTime.of(12, 30, 1, 1_000),
            LAST_MICRO),
        sample(
            VectorCodecs.TIMESTAMP,
            ScalarType.TIMESTAMP,
            TemporalRange.MIN_DATE.atStartOfDay(),
            null,
            LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
            TemporalRange.MAX_DATE.atTime(LAST_MICRO)),
        sample(
            VectorCodecs.INSTANT,
            ScalarType.INSTANT,
            TemporalRange.MIN_DATE.atStartOfDay().toInstant(ZoneOffset.UTC),
            null,
            Instant.EPOCH.minus(Duration.of(1, ChronoUnit.MICROS)),
            TemporalRange.MAX_DATE.atTime(LAST_MICRO).toInstant(ZoneOffset.UTC)),
        sample(
            VectorCodecs.DURATION,
            ScalarType.DURATION,
            Duration.of(Long.MIN_VALUE + 1_000_000, ChronoUnit.MICROS),
            null,
            Duration.ZERO,
            Duration.of(-1, ChronoUnit.MICROS),
            Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS)),
        sample(
            VectorCodecs.UUID, ScalarType.UUID, new UUID(0, 0), null, new UUID(-1, Long.MIN_VALUE)),
        sample(
            VectorCodecs.enumeration(Suit.class),
            new EnumType("Suit", List.of("CLUBS", "DIAMONDS", "HEARTS", "SPADES")),
            Suit.SPADES,
            null,
            Suit.SPADES,
            Suit.CLUBS,
            Suit.DIAMONDS,
            Suit.HEARTS));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only handed on.
  private static <T> Arguments sample(VectorCodec<T> codec, DataType type, T... values) {
    return Arguments.of(codec, type, values);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("samples")
  <T> void readsWhatItHasWritten(VectorCodec<T> codec, DataType type, T[] values) {
    ColumnVector vector = codec.write(values, PLACE, 0);

    assertThat(codec.type()).isEqualTo(type);
    assertThat(vector.type()).isEqualTo(type);
    assertThat(vector.size()).isEqualTo(values.length);
    for (int i = 0; i < values.length; i++) {
      assertThat(vector.nulls() != null && vector.nulls()[i]).isEqualTo(values[i] == null);
    }
    assertThat(codec.read(vector, PLACE, 0)).containsExactly(values);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("samples")
  <T> void writesNoNullsWhereThereAreNone(VectorCodec<T> codec, DataType type, T[] values) {
    T[] present = codec.newArray(values.length - 1);
    Arrays.fill(present, values[0]);

    assertThat(codec.write(present, PLACE, 0).nulls()).isNull();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("samples")
  <T> void takesNoRowsAndNothingButNulls(VectorCodec<T> codec, DataType type, T[] values) {
    assertThat(codec.read(codec.write(codec.newArray(0), PLACE, 0), PLACE, 0)).isEmpty();
    assertThat(codec.read(codec.write(codec.newArray(2), PLACE, 0), PLACE, 0))
        .containsExactly(null, null);
  }

  @Test
  void keepsThePayloadOfNaN() {
    double odd = Double.longBitsToDouble(0x7ff8_0000_dead_beefL);

    Double[] read =
        VectorCodecs.FLOAT64.read(
            VectorCodecs.FLOAT64.write(new Double[] {odd}, PLACE, 0), PLACE, 0);

    assertThat(Double.doubleToRawLongBits(read[0])).isEqualTo(0x7ff8_0000_dead_beefL);
  }

  @Test
  void keepsTheSignOfZero() {
    Double[] read =
        VectorCodecs.FLOAT64.read(
            VectorCodecs.FLOAT64.write(new Double[] {-0.0}, PLACE, 0), PLACE, 0);

    assertThat(1 / read[0]).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void looksAtNothingThatStandsAtANull() {
    int[] beyondAllDates = {Integer.MAX_VALUE, 0, Integer.MIN_VALUE};
    var vector =
        new HeapVector(ScalarType.DATE, 3, beyondAllDates, new boolean[] {true, false, true});

    assertThat(VectorCodecs.DATE.read(vector, PLACE, 0))
        .containsExactly(null, LocalDate.EPOCH, null);
  }

  @Test
  void takesNoDateFromANullBefore() {
    var vector = new HeapVector(ScalarType.DATE, 2, new int[] {7, 7}, new boolean[] {true, false});

    assertThat(VectorCodecs.DATE.read(vector, PLACE, 0))
        .containsExactly(null, LocalDate.ofEpochDay(7));
  }

  @Test
  void readsNoFurtherThanTheColumnGoes() {
    var vector = new HeapVector(ScalarType.INT32, 2, new int[] {1, 2, 3}, null);

    assertThat(VectorCodecs.INT32.read(vector, PLACE, 0)).containsExactly(1, 2);
  }

  @Test
  void sharesNoBytesWithTheColumn() {
    byte[] mine = {1, 2};
    ColumnVector vector = VectorCodecs.BINARY.write(new byte[][] {mine, null, {}}, PLACE, 0);
    mine[0] = 9;
    byte[][] read = VectorCodecs.BINARY.read(vector, PLACE, 0);
    read[0][1] = 9;

    assertThat(VectorCodecs.BINARY.read(vector, PLACE, 0))
        .isDeepEqualTo(new byte[][] {{1, 2}, null, {}});
  }

  @Test
  void readsEqualNamesThatAreDifferentObjects() {
    var vector =
        new HeapVector(
            VectorCodecs.enumType(Suit.class),
            3,
            new String[] {new String("HEARTS"), new String("HEARTS"), "CLUBS"},
            null);

    assertThat(VectorCodecs.enumeration(Suit.class).read(vector, PLACE, 0))
        .containsExactly(Suit.HEARTS, Suit.HEARTS, Suit.CLUBS);
  }

  @Test
  void adaptsTheScaleOfDecimalsWhereNothingIsLost() {
    BigDecimal[] values = {
      new BigDecimal("1"),
      new BigDecimal("1.5000"),
      new BigDecimal("9E+2"),
      new BigDecimal("0E+2000000000"),
      new BigDecimal("0E-2000000000"),
      null
    };

    assertThat(VectorCodecs.decimal(5, 2).write(values, PLACE, 0).decimals())
        .containsExactly(
            new BigDecimal("1.00"),
            new BigDecimal("1.50"),
            new BigDecimal("900.00"),
            new BigDecimal("0.00"),
            new BigDecimal("0.00"),
            null);
  }
}
