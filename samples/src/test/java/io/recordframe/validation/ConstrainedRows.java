package io.recordframe.validation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of which many values are at the edges of what constraints admit. */
final class ConstrainedRows {

  /** What time it is: whole microseconds, and not midnight. */
  static final Instant NOW = Instant.parse("2026-02-03T10:20:30.123456Z");

  private static final List<@Nullable String> TEXTS =
      Arrays.asList(
          null, "", " ", "\t\n", "a", "ab", "abcd", "abcde", "äöüß", "\u00a0", "\u3000", "x y",
          "AB-12", "AB-", "ab-12", "AB-12\n", "az", "a\nz", "akz", "aKz", "a\rz", "\u0001",
          "\u001c", "\u2003", "\u2007", "\ufeff", "AB-1٣");

  private final Random random;

  private ConstrainedRows(long seed) {
    this.random = new Random(seed);
  }

  static List<Constrained> of(long seed, int count) {
    ConstrainedRows rows = new ConstrainedRows(seed);
    List<Constrained> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(rows.next());
    }
    return all;
  }

  private Constrained next() {
    return new Constrained(
        text(),
        orNull(0),
        text(),
        oneOf("", " ", "\t", "x", " x "),
        text(),
        list(),
        map(),
        text(),
        list(),
        map(),
        oneOf(null, new byte[0], new byte[] {1}, new byte[] {1, 2}),
        oneOf((byte) -128, (byte) -4, (byte) -3, (byte) 3, (byte) 4, (byte) 127),
        oneOf((short) -1_001, (short) 0, (short) 1_000, (short) 1_001),
        oneOf(Integer.MIN_VALUE, -6, -5, 0, 5, 6, Integer.MAX_VALUE),
        oneOf(Long.MIN_VALUE, 0L, Long.MAX_VALUE),
        floating(-1, 0, 100, 100.5),
        oneOf(-1, 0, 1, 2, 3),
        oneOf(null, 1L, 2L, 3L, 4L, 5L),
        oneOf(null, 0L, Long.MAX_VALUE),
        decimal(2, "-1", "0", "0.01", "1.99", "2", "2.5"),
        random.nextInt(9) == 0 ? null : floating(0.1, 0.9, 0.5, 0.09, 0.91),
        oneOf(null, -1, 0, 1),
        random.nextInt(9) == 0 ? null : floating(-1, 0, 1),
        oneOf(null, -1f, 0f, 1f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE),
        decimal(2, "-0.01", "0", "0.01"),
        random.nextInt(9) == 0 ? null : floating(-1, Double.MIN_VALUE),
        random.nextInt(9) == 0 ? null : floating(1, -Double.MIN_VALUE),
        number("0", "99.9", "99.95", "100", "-99.9", "-100", "0.05", "0.1", "12.345"),
        oneOf(null, 0L, 9L, 99L, 100L, -99L, -100L, Long.MIN_VALUE),
        text(),
        text(),
        oneOf(
            null,
            today().toLocalDate(),
            today().toLocalDate().minusDays(1),
            today().toLocalDate().plusDays(1)),
        oneOf(null, today(), today().minusNanos(1_000), today().plusNanos(1_000)),
        oneOf(null, NOW, NOW.minus(Duration.ofNanos(1_000)), NOW.plus(Duration.ofNanos(1_000))),
        oneOf(null, time(), time().minusNanos(1_000), time().plusNanos(1_000)),
        oneOf(null, true, false),
        random.nextBoolean(),
        random.nextInt(4) == 0 ? null : inner(),
        random.nextInt(4) == 0 ? null : listOf(() -> oneOf("", " ", "x", "xyz", "wxyz")),
        listOf(() -> oneOf(null, -1, 0, 1)),
        random.nextInt(4) == 0
            ? null
            : mapOf(() -> oneOf("a", "ab", "abc", "A", "äß", ""), () -> oneOf(null, 0, 1)),
        mapOf(() -> oneOf(-1L, 0L, 1L, 2L), () -> listOf(() -> oneOf(4, 5, 6))),
        listOf(() -> oneOf(new BigDecimal("0.49"), new BigDecimal("0.50"))),
        listOf(() -> listOf(() -> today().toLocalDate().minusDays(random.nextInt(2)))),
        listOf(this::inner),
        random.nextInt(4) == 0 ? null : listOf(() -> random.nextInt(4) == 0 ? null : inner()),
        mapOf(() -> oneOf("a", "b c", "]"), this::inner),
        listOf(() -> new byte[random.nextInt(2)]),
        new Constrained.Outer(
            inner(),
            listOf(this::inner),
            listOf(() -> listOf(() -> random.nextInt(4) == 0 ? null : inner())),
            random.nextInt(4) == 0 ? null : listOf(random::nextBoolean)));
  }

  private Constrained.Inner inner() {
    return new Constrained.Inner(random.nextInt(2), random.nextBoolean() ? "x" : null);
  }

  private <T extends @Nullable Object> List<T> listOf(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }

  private <K, V extends @Nullable Object> Map<K, V> mapOf(Supplier<K> key, Supplier<V> value) {
    Map<K, V> map = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(key.get(), value.get());
    }
    return map;
  }

  private static LocalDateTime today() {
    return LocalDateTime.ofInstant(NOW, ZoneOffset.UTC);
  }

  private static LocalTime time() {
    return today().toLocalTime();
  }

  private @Nullable String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private @Nullable Integer orNull(int value) {
    return random.nextBoolean() ? null : value;
  }

  private double floating(double... values) {
    return switch (random.nextInt(8)) {
      case 0 -> Double.NaN;
      case 1 -> Double.POSITIVE_INFINITY;
      case 2 -> Double.NEGATIVE_INFINITY;
      default -> values[random.nextInt(values.length)];
    };
  }

  private @Nullable BigDecimal decimal(int scale, String... values) {
    BigDecimal number = number(values);
    return number == null ? null : number.setScale(scale);
  }

  private @Nullable BigDecimal number(String... values) {
    return random.nextInt(9) == 0 ? null : new BigDecimal(values[random.nextInt(values.length)]);
  }

  private @Nullable List<String> list() {
    int size = random.nextInt(5) - 1;
    return size < 0 ? null : List.copyOf(Collections.nCopies(size, "x"));
  }

  private @Nullable Map<String, Integer> map() {
    int size = random.nextInt(4) - 1;
    if (size < 0) {
      return null;
    }
    Map<String, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put("k" + i, i);
    }
    return map;
  }

  @SafeVarargs
  private final <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }
}
