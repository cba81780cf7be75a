package io.recordframe.engine.tck.random;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of a type in the forms that literals have; structs as lists of their fields' values, maps
 * as maps. Most are few and small, so that they meet each other; some are at the edges.
 */
final class RandomValues {

  private static final int EDGE = 6;

  /** How many elements a list has at most. */
  static final int MAX_ELEMENTS = 3;

  private static final List<String> TEXTS =
      List.of("", "a", "A", "b", "ab", "aab", "1", "-2", "0", "x y", " x ", "b,a", "2024-02-29");

  private static final List<String> EDGE_TEXTS =
      List.of(
          "\uD83D\uDE00",
          "a\uD83D\uDE00b",
          "\u00DF",
          "\u0130i",
          "e\u0301",
          "\u00E9",
          "%",
          "_a",
          "\\",
          "'",
          "\"",
          "--",
          "/*",
          "\t\n",
          "\u00A0",
          "\u0001",
          "true",
          "1.5",
          "1e3",
          "NaN",
          "9223372036854775808",
          "12:34:56",
          "2024-01-31 10:00:00",
          "00000000-0000-0000-0000-000000000001",
          "red",
          "\uFFFF",
          "\uD834\uDD1E\uD834\uDD1E");

  private static final List<Double> EDGE_DOUBLES =
      List.of(
          -0.0,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          -Double.MAX_VALUE,
          1e20,
          -1e-7,
          9007199254740992.0,
          0.1);

  private static final List<LocalDate> DATES =
      List.of(
          LocalDate.EPOCH,
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2023, 12, 31),
          LocalDate.of(1969, 12, 31));

  private static final List<LocalDate> EDGE_DATES =
      List.of(
          TemporalRange.MIN_DATE,
          TemporalRange.MAX_DATE,
          LocalDate.of(1, 1, 1),
          LocalDate.of(0, 2, 29),
          LocalDate.of(-44, 3, 15),
          LocalDate.of(1582, 10, 10),
          LocalDate.of(9999, 12, 31),
          LocalDate.of(10000, 1, 1));

  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.MIDNIGHT,
          LocalTime.NOON,
          LocalTime.of(10, 30),
          LocalTime.of(23, 59, 59, 999_999_000),
          LocalTime.of(0, 0, 0, 1_000));

  private static final List<Long> DURATIONS =
      List.of(0L, 1L, -1L, 1_000_000L, 86_400_000_000L, -3_600_000_000L, 1_500_000L);

  private final SeededRandom random;

  RandomValues(SeededRandom random) {
    this.random = random;
  }

  @Nullable Object orNull(DataType type, boolean nullable) {
    return nullable && random.oneIn(4) ? null : value(type);
  }

  Object value(DataType type) {
    return switch (type) {
      case ScalarType scalar -> scalar(scalar);
      case DecimalType decimal -> decimal(decimal);
      case EnumType enumType -> random.pick(enumType.constants());
      case ListType list -> {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = random.below(MAX_ELEMENTS + 1); i > 0; i--) {
          elements.add(orNull(list.element(), list.elementNullable()));
        }
        yield Collections.unmodifiableList(elements);
      }
      case MapType map -> {
        Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
        for (int i = random.below(4); i > 0; i--) {
          Object key = value(map.key());
          @Nullable Object value = orNull(map.value(), map.valueNullable());
          entries.putIfAbsent(key, value);
        }
        yield entries;
      }
      case StructType struct -> {
        List<@Nullable Object> fields = new ArrayList<>();
        for (Field field : struct.fields()) {
          fields.add(orNull(field.type(), field.nullable()));
        }
        yield Collections.unmodifiableList(fields);
      }
    };
  }

  private Object scalar(ScalarType type) {
    boolean edge = random.oneIn(EDGE);
    return switch (type) {
      case BOOLEAN -> random.coin();
      case INT8 -> (byte) (edge ? random.pick(Byte.MIN_VALUE, Byte.MAX_VALUE) : small());
      case INT16 -> (short) (edge ? random.pick(Short.MIN_VALUE, Short.MAX_VALUE) : small());
      case INT32 -> edge ? edgeInt() : small();
      case INT64 -> edge ? edgeLong() : (long) small();
      case FLOAT32 -> (float) (edge ? edgeFloat() : smallDouble());
      case FLOAT64 -> edge ? random.pick(EDGE_DOUBLES) : smallDouble();
      case STRING -> random.pick(edge ? EDGE_TEXTS : TEXTS);
      case BINARY ->
          Bytes.copyOf(
              random.pick(new byte[0], new byte[] {0}, new byte[] {97, 98}, new byte[] {-1, 39}));
      case DATE -> random.pick(edge ? EDGE_DATES : DATES);
      case TIME -> random.pick(TIMES);
      case TIMESTAMP -> timestamp(edge);
      case INSTANT -> timestamp(edge).toInstant(ZoneOffset.UTC);
      case DURATION ->
          TemporalRange.duration(
              edge
                  ? random.pick(Long.MIN_VALUE, Long.MAX_VALUE, 1_000_000_000_000_000L)
                  : random.pick(DURATIONS));
      case UUID ->
          edge
              ? random.pick(new UUID(-1, -1), new UUID(Long.MIN_VALUE, 1))
              : new UUID(0, random.below(3));
    };
  }

  /** A small whole number. */
  int small() {
    return random.between(-2, 5);
  }

  private int edgeInt() {
    return random.pick(Integer.MIN_VALUE, Integer.MAX_VALUE, 46_341, -1_000_000, 32_768);
  }

  private long edgeLong() {
    return random.pick(
        Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53, (1L << 53) + 1, 3_037_000_500L, 1L << 32);
  }

  private double smallDouble() {
    return random.pick(0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 3.0, 100.25);
  }

  private float edgeFloat() {
    return random.pick(
        -0.0f, Float.NaN, Float.POSITIVE_INFINITY, Float.MAX_VALUE, Float.MIN_VALUE, 16_777_216f);
  }

  private LocalDateTime timestamp(boolean edge) {
    return random.pick(edge ? EDGE_DATES : DATES).atTime(random.pick(TIMES));
  }

  private BigDecimal decimal(DecimalType type) {
    BigInteger limit = BigInteger.TEN.pow(type.precision());
    BigInteger unscaled =
        random.oneIn(EDGE)
            ? random.pick(
                limit.subtract(BigInteger.ONE),
                BigInteger.ONE.subtract(limit),
                BigInteger.ONE,
                BigInteger.TEN.pow(type.scale()).divide(BigInteger.TWO))
            : BigInteger.valueOf(small())
                .multiply(BigInteger.TEN.pow(type.scale()))
                .add(
                    type.scale() == 0 ? BigInteger.ZERO : BigInteger.valueOf(random.pick(0, 0, 5)));
    return new BigDecimal(unscaled, type.scale());
  }
}
