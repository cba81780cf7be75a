package io.recordframe.engine.tck.random;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments that make sense where any value of the type would hardly ever: units, patterns, zones.
 */
final class ArgumentChoice {

  private static final List<String> UNITS =
      List.of("MICROSECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR");
  private static final List<String> PATTERNS =
      List.of("%Y-%m-%d", "%d.%m.%Y %H:%M:%S", "%H:%M", "%Y-%m-%d %H:%M:%S", "%j %y", "100%%");
  private static final List<String> ZONES =
      List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata");
  private static final List<String> SEPARATORS = List.of(",", "", "b", " ", "ab");
  private static final List<String> LIKE_PATTERNS =
      List.of("%", "a%", "_", "%b%", "", "a\\%", "\\_a", "%a_", "A%");
  private static final List<String> EXPRESSIONS =
      List.of("a", "^a+b?$", "[0-9]+", "(a)(b)?", ".", "", "x|y", "\\d{4}-\\d\\d", "(?i)A");
  private static final List<String> REPLACEMENTS = List.of("", "z", "\\0\\0", "<\\1>");
  private static final List<String> JSON =
      List.of(
          "{\"a\": {\"b c\": [1, 2.50, null]}}",
          "[\"x\\u00fc\\n\\\"\", true, {\"a\": [], \"a\": 2}]",
          " [-0, 1e5, 1e-7, 12345678901234567890, 1.5E300, 0.1] ",
          "[NaN, -inf,]",
          "null",
          "01",
          "{\"a\"}");
  private static final List<String> JSON_PATHS =
      List.of("$", "$.a", "$[0]", "$[2].a", "$.a.\"b c\"[1]", "$[99]", "$.a[0].b");
  private static final List<Double> PARTS = List.of(0.0, 0.25, 0.5, 0.9, 1.0);

  private final SeededRandom random;

  ArgumentChoice(SeededRandom random) {
    this.random = random;
  }

  /** An argument for the position, or null where any expression of the type serves. */
  @Nullable Expression of(Function function, int position, DataType type) {
    return switch (function) {
      case TemporalFunction temporal -> temporal(temporal, position, type);
      case TextFunction text -> text(text, position, type);
      case ArithmeticFunction.SHIFT_RIGHT ->
          position == 1 ? mostly(type, random.pick(0L, 1L, 5L, 63L)) : null;
      case MathFunction.ROUND -> position == 1 ? literal(type, random.between(-2, 3)) : null;
      case CollectionFunction.LIST_JOIN ->
          position == 1 ? literal(type, random.pick(SEPARATORS)) : null;
      case CollectionFunction.LIST_GET ->
          position == 1 ? mostly(type, (long) random.between(-1, 3)) : null;
      case AggregateFunction.TEXT_JOIN ->
          position == 1 ? literal(type, random.pick(SEPARATORS)) : null;
      case CollectionFunction.LIST_SLICE ->
          position == 0 ? null : mostly(type, (long) random.between(-1, 3));
      case CollectionFunction.LIST_RANGE -> mostly(type, (long) random.between(-2, 4));
      case AggregateFunction.LARGEST, AggregateFunction.SMALLEST ->
          position == 1 ? literal(type, (long) random.between(1, 3)) : null;
      case AggregateFunction.APPROX_QUANTILE ->
          position == 1 ? literal(type, random.pick(PARTS)) : null;
      case AggregateFunction.QUANTILE -> position == 1 ? literal(type, random.pick(PARTS)) : null;
      case WindowFunction.NTILE -> literal(type, (long) random.between(1, 5));
      case WindowFunction.NTH_VALUE ->
          position == 1 ? literal(type, (long) random.between(1, 4)) : null;
      case WindowFunction.LAG, WindowFunction.LEAD ->
          position == 1 ? literal(type, (long) random.between(-1, 3)) : null;
      default -> null;
    };
  }

  private @Nullable Expression temporal(TemporalFunction function, int position, DataType type) {
    return switch (function) {
      case TRUNCATE_TO, BETWEEN_UNITS -> position == 0 ? literal(type, random.pick(UNITS)) : null;
      case FORMAT, PARSE_TIMESTAMP, TRY_PARSE_TIMESTAMP ->
          position == 1 ? literal(type, random.pick(PATTERNS)) : null;
      case TO_INSTANT, IN_ZONE -> position == 1 ? literal(type, random.pick(ZONES)) : null;
      case ADD_DAYS, ADD_MONTHS ->
          position == 1 ? mostly(type, random.pick(0L, 1L, -1L, 31L, -400L)) : null;
      case MAKE_DATE ->
          mostly(
              type,
              switch (position) {
                case 0 -> random.pick(2024, 2023, 1900, 1, -4);
                case 1 -> random.between(1, 12);
                default -> random.pick(1, 28, 29, 31);
              });
      case TIME_BUCKET ->
          position == 0
              ? literal(type, random.pick(UNITS))
              : position == 1 ? literal(type, random.pick(1L, 2L, 5L, 15L)) : null;
      case MAKE_TIME -> mostly(type, random.pick(0, 10, 23, 59));
      case FROM_EPOCH_SECONDS, FROM_EPOCH_MICROS ->
          mostly(type, random.pick(0L, -1L, 1_700_000_000L));
      case FROM_EPOCH_MILLIS -> mostly(type, random.pick(0L, -1L, 1_700_000_000_123L));
      default -> null;
    };
  }

  private @Nullable Expression text(TextFunction function, int position, DataType type) {
    if (position == 0) {
      return function == TextFunction.JSON_TEXT || function == TextFunction.IS_JSON
          ? mostly(type, random.pick(JSON))
          : null;
    }
    return switch (function) {
      case JSON_TEXT -> literal(type, random.pick(JSON_PATHS));
      case PAD_START, PAD_END -> position == 1 ? literal(type, random.between(-1, 6)) : null;
      case REPEAT -> literal(type, random.between(-1, 4));
      case SUBSTRING, LEFT, RIGHT -> mostly(type, random.between(0, 4));
      case LIKE, LIKE_IGNORE_CASE -> mostly(type, random.pick(LIKE_PATTERNS));
      case REGEX_MATCHES, REGEX_FULL_MATCH, REGEX_COUNT, REGEX_SPLIT ->
          literal(type, random.pick(EXPRESSIONS));
      case REGEX_EXTRACT, REGEX_EXTRACT_ALL ->
          position == 1 ? literal(type, random.pick(EXPRESSIONS)) : literal(type, random.below(2));
      case REGEX_REPLACE ->
          literal(type, position == 1 ? random.pick(EXPRESSIONS) : random.pick(REPLACEMENTS));
      case SPLIT -> mostly(type, random.pick(SEPARATORS));
      case SPLIT_PART ->
          position == 1
              ? mostly(type, random.pick(SEPARATORS))
              : mostly(type, random.between(-1, 3));
      default -> null;
    };
  }

  /** A literal, or in one of some cases any expression. */
  private @Nullable Expression mostly(DataType type, Object value) {
    return random.oneIn(5) ? null : literal(type, value);
  }

  private static @Nullable Expression literal(DataType type, Object value) {
    boolean fits =
        switch (type) {
          case ScalarType.INT32 -> value instanceof Integer;
          case ScalarType.INT64 -> value instanceof Long;
          case ScalarType.FLOAT64 -> value instanceof Double;
          case ScalarType.STRING -> value instanceof String;
          default -> false;
        };
    return fits ? new Literal(value, type) : null;
  }
}
