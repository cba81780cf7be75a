package io.recordframe.contract.type;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values of each type that are most likely to be lost, by the name of its component. */
final class Extremes {

  private static final LocalDate FIRST = LocalDate.of(-290_000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(294_000, 12, 31);
  private static final LocalTime LAST_TIME = LocalTime.of(23, 59, 59, 999_999_000);

  private Extremes() {}

  static List<?> of(String component) {
    return switch (component) {
      case "bool" -> List.of(true, false);
      case "int8" -> List.of(Byte.MIN_VALUE, (byte) -1, (byte) 0, Byte.MAX_VALUE);
      case "int16" -> List.of(Short.MIN_VALUE, (short) -1, (short) 0, Short.MAX_VALUE);
      case "int32" -> List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE);
      case "int64" -> List.of(Long.MIN_VALUE, -1L, 0L, (1L << 53) + 1, Long.MAX_VALUE);
      case "float32" ->
          List.of(
              0.0f,
              -0.0f,
              Float.MIN_VALUE,
              -Float.MIN_NORMAL,
              0.1f,
              16_777_216f,
              1.1754942e-38f,
              -Float.MAX_VALUE,
              Float.POSITIVE_INFINITY,
              Float.NEGATIVE_INFINITY,
              Float.NaN);
      case "float64" ->
          List.of(
              0.0,
              -0.0,
              Double.MIN_VALUE,
              -Double.MIN_NORMAL,
              0.1 + 0.2,
              1.0 / 3,
              Math.nextUp(1.0),
              2.225073858507201e-308,
              9_007_199_254_740_992.0,
              1e23,
              Double.MAX_VALUE,
              Double.POSITIVE_INFINITY,
              Double.NEGATIVE_INFINITY,
              Double.NaN);
      case "text" -> texts();
      case "bytes" ->
          List.of(
              new byte[0],
              new byte[] {0},
              new byte[] {0, -1, 39, 92, 'x', '"', '\n', ','},
              allBytes());
      case "fraction" -> decimals(4, 4);
      case "money" -> decimals(18, 2);
      case "exact" -> decimals(38, 19);
      case "whole" -> decimals(38, 0);
      case "date" ->
          List.of(
              FIRST,
              LocalDate.of(-1, 12, 31),
              LocalDate.of(0, 1, 1),
              LocalDate.of(1, 1, 1),
              LocalDate.of(1582, 10, 10),
              LocalDate.EPOCH,
              LocalDate.of(2024, 2, 29),
              LocalDate.of(10_000, 1, 1),
              LAST);
      case "time" ->
          List.of(
              LocalTime.MIDNIGHT, LocalTime.of(0, 0, 0, 1_000), LocalTime.of(12, 30), LAST_TIME);
      case "timestamp" -> timestamps();
      case "instant" -> timestamps().stream().map(at -> at.toInstant(ZoneOffset.UTC)).toList();
      case "duration" ->
          List.of(
              Duration.ZERO,
              Duration.ofNanos(-1_000),
              Duration.ofDays(-400),
              micros(Long.MIN_VALUE + 1),
              micros(Long.MAX_VALUE));
      case "uuid" ->
          List.of(
              new UUID(0, 0),
              new UUID(-1, -1),
              new UUID(Long.MIN_VALUE, Long.MAX_VALUE),
              new UUID(Long.MAX_VALUE, Long.MIN_VALUE));
      case "hue" -> List.of(Hue.values());
      default -> throw new IllegalArgumentException("No values for " + component);
    };
  }

  private static List<String> texts() {
    return List.of(
        "",
        " ",
        "  a  ",
        "null",
        "NULL",
        "\\N",
        "a'b\"c\\d,e;f\tg",
        "\"\"",
        "line\nbreak\r\nand\rmore\n",
        "\u0001\u001f\u007f\u0085\u2028\ufeff\uffff",
        "e\u0301 \u00e9 \ud83e\udd86 \ud83d\udc68\u200d\ud83d\udc69",
        "{\"a\": [1, null]}",
        "[]",
        "1.10",
        "true",
        "2024-01-01",
        "nul\0inside",
        "\ufeffstart",
        "x".repeat(300_000),
        "\ud83e\udd86".repeat(10_000));
  }

  private static byte[] allBytes() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  private static List<BigDecimal> decimals(int precision, int scale) {
    BigDecimal most = new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
    BigDecimal least = new BigDecimal(BigInteger.ONE, scale);
    return List.of(
        new BigDecimal(BigInteger.ZERO, scale), least, least.negate(), most, most.negate());
  }

  private static List<LocalDateTime> timestamps() {
    return List.of(
        FIRST.atStartOfDay(),
        LocalDateTime.of(-1, 12, 31, 23, 59, 59, 999_999_000),
        LocalDateTime.of(1, 1, 1, 0, 0, 0, 1_000),
        LocalDateTime.of(1582, 10, 10, 1, 2, 3),
        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
        LocalDateTime.of(1970, 1, 1, 0, 0),
        LocalDateTime.of(2024, 3, 31, 2, 30),
        LAST.atTime(LAST_TIME));
  }

  private static Duration micros(long count) {
    return Duration.ofSeconds(
        Math.floorDiv(count, 1_000_000L), Math.floorMod(count, 1_000_000L) * 1_000L);
  }

  /** A list of all values of a component with a null in it. */
  static List<@Nullable Object> listOf(String component) {
    List<@Nullable Object> list = new ArrayList<>(of(component));
    list.add(1, null);
    return list;
  }

  /** A map with each value as a key, and each but the first as a value; of two zeros only one. */
  static Map<Object, @Nullable Object> mapOf(String component) {
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    List<?> values =
        of(component).stream().filter(value -> !value.equals(0.0) && !value.equals(0.0f)).toList();
    for (int i = 0; i < values.size(); i++) {
      map.put(values.get(i), i == 0 ? null : values.get(values.size() - i));
    }
    return map;
  }

  static Scalars scalars(String component, @Nullable Object value) {
    return only(Scalars.class, component, value);
  }

  static Lists lists(String component, @Nullable List<@Nullable Object> value) {
    return only(Lists.class, component, value);
  }

  /** A record with a value in each component, the n-th of each type. */
  static Required required(int n) {
    return record(
        Required.class,
        Arrays.stream(Required.class.getRecordComponents())
            .map(component -> {
              List<?> values = of(component.getName());
              return (Object) values.get(n % values.size());
            })
            .toList());
  }

  /** Records within lists within maps, with nulls, empty lists and lists of nothing but nulls. */
  static List<Deep> deep() {
    List<Deep> rows = new ArrayList<>();
    for (String component : components(Lists.class)) {
      int n = rows.size();
      Scalars scalars = scalars(component, of(component).getLast());
      Lists lists = lists(component, listOf(component));
      Map<Long, @Nullable Lists> map = new LinkedHashMap<>();
      map.put(1L, lists);
      map.put(-1L, null);
      rows.add(
          new Deep(
              required(n),
              n % 2 == 0 ? null : scalars,
              List.of(List.of(), Arrays.asList(scalars, null), Collections.singletonList(null)),
              Map.of("", List.of(required(n), required(n + 1)), "\"k\" '\\", List.of()),
              n % 3 == 0 ? null : Arrays.asList(map, null, Map.of())));
    }
    return rows;
  }

  /** The values of a record's components, in order. */
  static List<@Nullable Object> values(Record record) {
    List<@Nullable Object> values = new ArrayList<>();
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        values.add(component.getAccessor().invoke(record));
      }
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(record.getClass().getName(), impossible);
    }
    return values;
  }

  static List<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** A record in which one component has a value and the others are null. */
  static <R extends Record> R only(Class<R> type, String component, @Nullable Object value) {
    return record(
        type,
        components(type).stream()
            .<@Nullable Object>map(name -> name.equals(component) ? value : null)
            .collect(ArrayList::new, List::add, List::addAll));
  }

  private static <R extends Record> R record(
      Class<R> type, List<? extends @Nullable Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        IntStream.range(0, components.length)
            .mapToObj(i -> components[i].getType())
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(type.getName(), impossible);
    }
  }
}
