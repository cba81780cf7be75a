package io.recordframe.engine.tck.random;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.value.Bytes;
import io.recordframe.plan.value.TemporalRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values and names that engines trip over, among ordinary ones. */
final class HostileValues {

  private static final int LARGE = 1_000_000;

  private static final List<String> TEXTS =
      List.of(
          "\0",
          "a\0b",
          "\uD800",
          "x\uDC00",
          "\uDBFF\uDFFF",
          "\uFEFF",
          "\u202Egnp",
          "e\u0301\u0301\u0301",
          "\r\n",
          "'; DROP TABLE t1; --",
          "\\",
          "\\'",
          "$$",
          "$1",
          "?",
          "${x}",
          "%s%n%x",
          "a.b",
          "1e400",
          "-1e-400",
          "-9223372036854775809",
          "99999999999999999999999999999999999999999",
          "NaN",
          "-infinity",
          "0x7fffffff",
          "1_000",
          " 12 ",
          "290309-12-22 (BC) 00:00:00",
          "99999-12-31 24:00:00",
          "epoch",
          "2024-02-30",
          "25:61:61",
          "true",
          "null",
          "[1, 2",
          "{'a': 1}");

  private static final List<String> PATTERNS =
      List.of(
          "(",
          ")",
          "[",
          "[^]",
          "*",
          "a{2,1}",
          "a{1001}",
          "((a{100}){100}){100}",
          "(x+x+)+y",
          "(.*)(.*)(.*)(.*)(.*)$",
          "\\1",
          "\\",
          "\\p{Nothing}",
          "(?<name>a)(?<name>b)",
          "(?=a)",
          "(?i)(?s)(?z)",
          "$^",
          "\\C",
          "%",
          "%%%%%%%%%%%%%%%%%%%%_",
          "%a%a%a%a%a%a%a%a%a%b",
          "%Y-%",
          "%Q",
          "%-%-%Y",
          "%f%n%g%Z%z%s",
          "$",
          "$.",
          "$..a",
          "$[*]",
          "$[99999999999999999999]",
          "$.\"",
          "/a/b",
          "Europe/Nowhere",
          "utc",
          "+25:00",
          "CENTURY",
          "day; --",
          "microsecond");

  private static final List<Double> NUMBERS =
      List.of(
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          -0.0,
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          -Double.MAX_VALUE,
          9.223372036854776E18,
          1e308);

  private static final List<Long> INTEGERS =
      List.of(
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          (long) Integer.MIN_VALUE,
          (long) Integer.MAX_VALUE,
          1L << 32,
          1L << 53,
          2_000_000_000L,
          -1L,
          0L,
          1_114_112L,
          55_296L);

  private static final List<LocalDate> DATES =
      List.of(
          TemporalRange.MIN_DATE,
          TemporalRange.MAX_DATE,
          LocalDate.MIN,
          LocalDate.MAX,
          LocalDate.of(0, 1, 1),
          LocalDate.of(-4712, 1, 1),
          LocalDate.of(294_247, 1, 10),
          LocalDate.of(-290_308, 12, 22));

  private static final List<String> NAMES =
      List.of(
          "\"",
          "\"\"",
          "a\"b",
          "'",
          "`",
          "\n",
          "a\nb",
          ";",
          "--",
          "/*",
          "*/",
          ".",
          "t1.a",
          "*",
          "COLUMNS(*)",
          "select",
          "SELECT",
          "Select",
          "from",
          "null",
          "true",
          "rowid",
          "main",
          "t0",
          "t1",
          "c1",
          " ",
          "\u200B",
          "\u00E9",
          "e\u0301",
          "\u0130",
          "i",
          "I",
          "\u0131",
          "\u00DF",
          "SS",
          "\uD83D\uDE00",
          "\uD800",
          "$1",
          "?",
          "1",
          "x:y",
          "{}",
          "excluded",
          "\u0001");

  private final SeededRandom random;
  private final RandomValues ordinary;

  HostileValues(SeededRandom random) {
    this.random = random;
    this.ordinary = new RandomValues(random);
  }

  /** A literal or null, where the type has literals. */
  Expression literal(DataType type) {
    boolean isNull = random.oneIn(8) || !TypeUniverse.hasLiterals(type);
    return new Literal(isNull ? null : value(type), type);
  }

  @Nullable Object orNull(DataType type, boolean nullable) {
    return nullable && random.oneIn(4) ? null : value(type);
  }

  Object value(DataType type) {
    if (random.oneIn(3)) {
      return ordinary.value(type);
    }
    return switch (type) {
      case ScalarType scalar -> scalar(scalar);
      case ListType list when random.oneIn(4) ->
          Collections.nCopies(random.size(20_000), ordinary.value(list.element()));
      default -> ordinary.value(type);
    };
  }

  private Object scalar(ScalarType type) {
    return switch (type) {
      case STRING -> text();
      case INT16 -> random.pick(INTEGERS).shortValue();
      case INT32 -> random.pick(INTEGERS).intValue();
      case INT64 -> random.pick(INTEGERS);
      case FLOAT32 -> random.pick(NUMBERS).floatValue();
      case FLOAT64 -> random.pick(NUMBERS);
      case BINARY -> bytes();
      case DATE -> random.pick(DATES);
      case TIMESTAMP -> timestamp();
      case BOOLEAN, INT8, TIME, INSTANT, DURATION, UUID -> ordinary.value(type);
    };
  }

  private LocalDateTime timestamp() {
    return random
        .pick(DATES)
        .atTime(random.pick(LocalTime.MIN, LocalTime.MAX, LocalTime.of(23, 59, 59, 999_999_000)));
  }

  private Bytes bytes() {
    byte[] content = new byte[random.size(LARGE)];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) i;
    }
    return Bytes.copyOf(content);
  }

  private String text() {
    return switch (random.below(8)) {
      case 0, 1, 2 -> random.pick(TEXTS);
      case 3, 4, 5 -> random.pick(PATTERNS);
      case 6 -> random.pick("x", "a%", "[", "{\"a\":", "(", "\uD83D\uDE00").repeat(random.size(99));
      default -> random.pick("x", "[", "ab ", "\u0130").repeat(random.size(LARGE));
    };
  }

  /** So many names that differ. */
  List<String> names(int count) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      names.add(
          random.oneIn(30)
              ? random.pick(NAMES).repeat(random.size(20_000))
              : random.pick(NAMES) + (random.coin() ? "" : random.pick(NAMES) + names.size()));
    }
    return new ArrayList<>(names);
  }
}
