package io.recordframe.display;

import static io.recordframe.display.Vectors.doubles;
import static io.recordframe.display.Vectors.ints;
import static io.recordframe.display.Vectors.longs;
import static io.recordframe.display.Vectors.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueTextTest {

  private static String of(DataType type, Object array) {
    return ValueText.of(new HeapVector(type, 1, array, null), 0);
  }

  @Test
  void numbersInPlainDigits() {
    assertThat(of(ScalarType.BOOLEAN, new boolean[] {true})).isEqualTo("true");
    assertThat(of(ScalarType.INT8, new byte[] {Byte.MIN_VALUE})).isEqualTo("-128");
    assertThat(of(ScalarType.INT16, new short[] {Short.MAX_VALUE})).isEqualTo("32767");
    assertThat(of(ScalarType.INT32, new int[] {Integer.MIN_VALUE})).isEqualTo("-2147483648");
    assertThat(of(ScalarType.INT64, new long[] {Long.MIN_VALUE})).isEqualTo("-9223372036854775808");
    assertThat(of(new DecimalType(38, 2), new BigDecimal[] {new BigDecimal("1E+30").setScale(2)}))
        .isEqualTo("1000000000000000000000000000000.00");
    assertThat(of(new DecimalType(12, 10), new BigDecimal[] {new BigDecimal("1E-10")}))
        .isEqualTo("0.0000000001");
  }

  @Test
  void floatingPointAsShortAsItReadsBack() {
    assertThat(of(ScalarType.FLOAT32, new float[] {0.1f})).isEqualTo("0.1");
    assertThat(of(ScalarType.FLOAT64, new double[] {2e-44})).isEqualTo("2.0E-44");
    assertThat(
            IntStream.range(0, 5)
                .mapToObj(i ->
                    ValueText.of(
                        doubles(1.0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, 0.1 + 0.2), i)))
        .containsExactly("1.0", "-0.0", "NaN", "-Infinity", "0.30000000000000004");
  }

  @Test
  void datesAndTimesInIsoForm() {
    assertThat(of(ScalarType.DATE, new int[] {-1})).isEqualTo("1969-12-31");
    assertThat(of(ScalarType.TIME, new long[] {36_000_000_000L})).isEqualTo("10:00:00");
    assertThat(of(ScalarType.TIME, new long[] {86_399_999_999L})).isEqualTo("23:59:59.999999");
    assertThat(of(ScalarType.TIMESTAMP, new long[] {0})).isEqualTo("1970-01-01T00:00:00");
    assertThat(of(ScalarType.TIMESTAMP, new long[] {-1})).isEqualTo("1969-12-31T23:59:59.999999");
    assertThat(of(ScalarType.INSTANT, new long[] {1_000_000})).isEqualTo("1970-01-01T00:00:01Z");
    assertThat(of(ScalarType.DURATION, new long[] {90_000_000L})).isEqualTo("PT1M30S");
    assertThat(of(ScalarType.DURATION, new long[] {-500_000L})).isEqualTo("PT-0.5S");
  }

  @Test
  void timesBeyondTheRangeAreRefused() {
    assertThatThrownBy(() -> of(ScalarType.TIMESTAMP, new long[] {Long.MAX_VALUE}))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("9223372036854775807 microseconds since 1970 (or infinity)");
  }

  @Test
  void textEnumsAndIdentifiersAsTheyAre() {
    assertThat(of(ScalarType.STRING, new String[] {"a\nb"})).isEqualTo("a\nb");
    assertThat(of(new EnumType("Size", List.of("S", "M")), new String[] {"M"})).isEqualTo("M");
    assertThat(of(ScalarType.UUID, new UUID[] {new UUID(1, 2)}))
        .isEqualTo("00000000-0000-0001-0000-000000000002");
  }

  @Test
  void bytesInHexadecimalCutAfterSixteen() {
    byte[] sixteen = new byte[16];
    Arrays.fill(sixteen, (byte) 0xAB);
    assertThat(of(ScalarType.BINARY, new byte[][] {{}})).isEqualTo("x''");
    assertThat(of(ScalarType.BINARY, new byte[][] {{0, 1, -1}})).isEqualTo("x'0001ff'");
    assertThat(of(ScalarType.BINARY, new byte[][] {sixteen}))
        .isEqualTo("x'" + "ab".repeat(16) + "'");
    assertThat(of(ScalarType.BINARY, new byte[][] {new byte[17]}))
        .isEqualTo("x'" + "00".repeat(16) + "…'");
  }

  @Test
  void nullsOfEveryForm() {
    assertThat(ValueText.of(ints(1, null), 1)).isEqualTo("null");
    assertThat(ValueText.of(strings((String) null), 0)).isEqualTo("null");
  }

  @Test
  void structsListsAndMaps() {
    StructType address =
        new StructType(
            List.of(
                Field.required("city", ScalarType.STRING),
                Field.nullable("zip", ScalarType.INT32)));
    ColumnVector structs =
        HeapVector.struct(
            address,
            3,
            new boolean[] {false, false, true},
            List.of(strings("Paris", "Rome", "-"), ints(null, 7, 0)));
    assertThat(IntStream.range(0, 3).mapToObj(i -> ValueText.of(structs, i)))
        .containsExactly("{city: Paris, zip: null}", "{city: Rome, zip: 7}", "null");

    ColumnVector lists =
        HeapVector.nested(new ListType(address, true), new int[] {0, 2, 2, 3}, null, structs);
    assertThat(IntStream.range(0, 3).mapToObj(i -> ValueText.of(lists, i)))
        .containsExactly("[{city: Paris, zip: null}, {city: Rome, zip: 7}]", "[]", "[null]");

    ColumnVector maps =
        HeapVector.nested(
            new MapType(ScalarType.STRING, ScalarType.INT64, true),
            new int[] {0, 2, 2},
            null,
            strings("a", "b"),
            longs(1L, null));
    assertThat(IntStream.range(0, 2).mapToObj(i -> ValueText.of(maps, i)))
        .containsExactly("{a: 1, b: null}", "{}");
  }

  @Test
  void aLimitStopsWithinTextAndLists() {
    String long1 = "x".repeat(1_000_000);
    assertThat(ValueText.of(strings(long1), 0, 10)).isEqualTo("xxxxxxxxxx");
    ColumnVector numbers = new HeapVector(ScalarType.INT64, 1_000_000, new long[1_000_000], null);
    ColumnVector list =
        HeapVector.nested(
            new ListType(ScalarType.INT64, false), new int[] {0, 1_000_000}, null, numbers);
    assertThat(ValueText.of(list, 0, 7)).isEqualTo("[0, 0, 0]");
    ColumnVector texts =
        HeapVector.nested(
            new ListType(ScalarType.STRING, false), new int[] {0, 2}, null, strings(long1, long1));
    assertThat(ValueText.of(texts, 0, 10)).isEqualTo("[xxxxxxxxx]");
  }
}
