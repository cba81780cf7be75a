package io.recordframe.engine.tck.conformance;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of every type, with its extremes, and a null between them.
 *
 * @param type the type
 * @param values the values, in the forms that {@link io.recordframe.engine.tck.rows.Row} states
 */
public record TypeSamples(DataType type, List<@Nullable Object> values) {

  /** Copies. */
  public TypeSamples {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  private static TypeSamples of(DataType type, Object... values) {
    List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
    all.add(1, null);
    return new TypeSamples(type, all);
  }

  /**
   * Samples of all types: scalars, decimals of several digits, enums and nested ones.
   *
   * @return the samples
   */
  public static List<TypeSamples> all() {
    List<TypeSamples> samples = new ArrayList<>();
    for (ScalarType type : ScalarType.values()) {
      samples.add(scalar(type));
    }
    samples.add(decimals(2, 1));
    samples.add(decimals(4, 4));
    samples.add(decimals(9, 2));
    samples.add(decimals(18, 0));
    samples.add(decimals(19, 3));
    samples.add(decimals(38, 38));
    samples.add(decimals(38, 0));
    EnumType size = new EnumType("Size", List.of("SMALL", "it's", "\"q\"", "größer"));
    samples.add(of(size, "SMALL", "it's", "\"q\"", "größer"));
    samples.addAll(nested(size));
    return samples;
  }

  /**
   * Samples of a type without parameters.
   *
   * @param type the type
   * @return its samples
   */
  public static TypeSamples scalar(ScalarType type) {
    return switch (type) {
      case BOOLEAN -> of(type, true, false);
      case INT8 -> of(type, Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE);
      case INT16 -> of(type, Short.MIN_VALUE, (short) -1, Short.MAX_VALUE);
      case INT32 -> of(type, Integer.MIN_VALUE, -1, Integer.MAX_VALUE);
      case INT64 -> of(type, Long.MIN_VALUE, -1L, Long.MAX_VALUE);
      case FLOAT32 ->
          of(
              type,
              Float.MIN_VALUE,
              -0.0f,
              0.1f,
              16777216f,
              -Float.MAX_VALUE,
              Float.NEGATIVE_INFINITY,
              Float.NaN);
      case FLOAT64 ->
          of(
              type,
              Double.MIN_VALUE,
              -0.0,
              0.1,
              9007199254740992.0,
              -Double.MAX_VALUE,
              Double.POSITIVE_INFINITY,
              Double.NaN);
      case STRING ->
          of(
              type,
              "",
              "null",
              "a'b\"c\\d",
              "line\nbreak\ttab",
              "\uD83E\uDD86 e\u0301 \uFFFF",
              "x".repeat(5000));
      case BINARY ->
          of(type, Bytes.copyOf(new byte[0]), Bytes.copyOf(new byte[] {0, -1, 39, 92, 'x'}));
      case DATE ->
          of(
              type,
              TemporalRange.MIN_DATE,
              LocalDate.of(-1, 12, 31),
              LocalDate.of(0, 1, 1),
              LocalDate.of(1969, 12, 31),
              LocalDate.of(10_000, 1, 1),
              TemporalRange.MAX_DATE);
      case TIME -> of(type, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000));
      case TIMESTAMP ->
          of(
              type,
              TemporalRange.MIN_DATE.atStartOfDay(),
              LocalDateTime.of(-1, 12, 31, 1, 2, 3, 1_000),
              LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
              LocalDateTime.of(2024, 2, 29, 12, 0),
              TemporalRange.MAX_DATE.atTime(23, 59, 59, 999_999_000));
      case INSTANT ->
          of(
              type,
              TemporalRange.MIN_DATE.atStartOfDay().toInstant(ZoneOffset.UTC),
              Instant.parse("1969-12-31T23:59:59.999999Z"),
              Instant.parse("2024-02-29T12:00:00Z"),
              TemporalRange.MAX_DATE.atTime(23, 59).toInstant(ZoneOffset.UTC));
      case DURATION ->
          of(
              type,
              TemporalRange.duration(-9_223_372_036_854_000_000L),
              Duration.ZERO,
              Duration.ofNanos(-1000),
              TemporalRange.duration(Long.MAX_VALUE));
      case UUID ->
          of(
              type,
              new UUID(0, 0),
              new UUID(Long.MIN_VALUE, Long.MAX_VALUE),
              new UUID(-1, -1),
              UUID.fromString("80112233-4455-6677-8899-aabbccddeeff"));
    };
  }

  private static TypeSamples decimals(int precision, int scale) {
    BigDecimal most = new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
    return of(
        new DecimalType(precision, scale),
        most,
        most.negate(),
        new BigDecimal(BigInteger.ZERO, scale),
        new BigDecimal(BigInteger.ONE.negate(), scale));
  }

  private static List<TypeSamples> nested(EnumType size) {
    ListType numbers = new ListType(ScalarType.INT32, true);
    StructType point =
        new StructType(
            List.of(
                Field.nullable("x", ScalarType.FLOAT64),
                Field.nullable("X", ScalarType.STRING),
                Field.nullable("in \"side\"", numbers)));
    MapType byName = new MapType(ScalarType.STRING, new DecimalType(20, 2), true);
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    map.put("a", new BigDecimal("1.50"));
    map.put("", null);
    Map<Object, Object> byId = new LinkedHashMap<>();
    byId.put(new UUID(1, 2), List.of("SMALL", "it's"));
    return List.of(
        of(numbers, List.of(), Arrays.asList(1, null, Integer.MIN_VALUE), List.of(7)),
        of(
            new ListType(new ListType(ScalarType.STRING, true), true),
            List.of(),
            Arrays.asList(List.of("a", ""), null, List.of(), Collections.singletonList(null))),
        of(
            point,
            Arrays.asList(1.5, "a", List.of(1, 2)),
            Arrays.asList(null, null, null),
            Arrays.asList(Double.NaN, "", Arrays.asList(null, 3))),
        of(
            new ListType(point, true),
            Arrays.asList(Arrays.asList(1.5, "a", List.of(1)), null),
            List.of()),
        of(byName, Map.of(), map),
        of(new MapType(ScalarType.UUID, new ListType(size, false), true), Map.of(), byId),
        of(
            new StructType(
                List.of(Field.nullable("m", byName), Field.nullable("b", ScalarType.BINARY))),
            Arrays.asList(map, Bytes.copyOf(new byte[] {1})),
            Arrays.asList(null, null)));
  }

  @Override
  public String toString() {
    return type.displayName();
  }
}
