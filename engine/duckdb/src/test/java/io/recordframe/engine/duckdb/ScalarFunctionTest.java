package io.recordframe.engine.duckdb;

import static io.recordframe.engine.duckdb.FunctionCase.fails;
import static io.recordframe.plan.function.ArithmeticFunction.*;
import static io.recordframe.plan.function.ComparisonFunction.*;
import static io.recordframe.plan.function.ConditionalFunction.*;
import static io.recordframe.plan.function.LogicalFunction.*;
import static io.recordframe.plan.function.MathFunction.*;
import static io.recordframe.plan.function.TemporalFunction.*;
import static io.recordframe.plan.function.TextFunction.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.NullRule;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scalar function on values, a row for each case; collections have a test of their own. */
class ScalarFunctionTest {

  private static final double NAN = Double.NaN;
  private static final Set<ScalarFunction> UNIT_FIRST =
      Set.of(TRUNCATE_TO, TIME_BUCKET, BETWEEN_UNITS);
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final EnumType SIZE = new EnumType("Size", List.of("SMALL", "LARGE", "HUGE"));

  @RegisterExtension static final OpenEngine ENGINE = new OpenEngine();

  private static FunctionCase row(ScalarFunction function, Object expected, Object... arguments) {
    return FunctionCase.of(function, expected, arguments);
  }

  private static Literal nothing(DataType type) {
    return Plans.nothing(type);
  }

  private static Literal size(String name) {
    return new Literal(name, SIZE);
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits);
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static LocalDateTime at(String text) {
    return LocalDateTime.parse(text);
  }

  private static Instant instant(String text) {
    return Instant.parse(text);
  }

  static List<FunctionCase> comparisons() {
    return List.of(
        row(EQUAL, true, 1, 1),
        row(EQUAL, true, NAN, NAN),
        row(EQUAL, true, -0.0, 0.0),
        row(EQUAL, false, "a", "A"),
        row(EQUAL, true, size("HUGE"), size("HUGE")),
        row(NOT_EQUAL, true, "a", "A"),
        row(NOT_EQUAL, false, NAN, NAN),
        row(LESS, true, INF, NAN),
        row(LESS, false, NAN, NAN),
        row(LESS, true, "B", "a"),
        row(LESS, true, "\uFFFF", "\uD83E\uDD86"),
        row(LESS, true, size("LARGE"), size("HUGE")),
        row(LESS, false, size("LARGE"), size("SMALL")),
        row(LESS, true, false, true),
        row(LESS_OR_EQUAL, true, NAN, NAN),
        row(LESS_OR_EQUAL, true, size("SMALL"), size("SMALL")),
        row(GREATER, true, NAN, INF),
        row(GREATER, false, 0.0, -0.0),
        row(GREATER_OR_EQUAL, true, date("2024-01-02"), date("2024-01-01")),
        row(BETWEEN, true, 2, 1, 2),
        row(BETWEEN, false, 2, 3, 1),
        row(BETWEEN, false, 2, 3, nothing(ScalarType.INT32)),
        row(BETWEEN, false, 2, nothing(ScalarType.INT32), 1),
        row(BETWEEN, null, 2, nothing(ScalarType.INT32), 3),
        row(BETWEEN, true, size("LARGE"), size("SMALL"), size("HUGE")),
        row(EQUAL_NULL_SAFE, true, nothing(ScalarType.INT32), nothing(ScalarType.INT32)),
        row(EQUAL_NULL_SAFE, false, 1, nothing(ScalarType.INT32)),
        row(EQUAL_NULL_SAFE, true, NAN, NAN),
        row(IS_NULL, true, nothing(ScalarType.STRING)),
        row(IS_NULL, false, ""),
        row(IS_NOT_NULL, false, nothing(ScalarType.STRING)),
        row(IS_NOT_NULL, true, ""));
  }

  static List<FunctionCase> logic() {
    Literal unknown = nothing(ScalarType.BOOLEAN);
    return List.of(
        row(AND, true, true, true),
        row(AND, false, unknown, false),
        row(AND, null, unknown, true),
        row(AND, false, true, true, false),
        row(OR, true, unknown, true),
        row(OR, null, unknown, false),
        row(OR, false, false, false, false),
        row(NOT, false, true),
        row(NOT, null, unknown),
        row(XOR, true, true, false),
        row(XOR, false, true, true),
        row(XOR, null, unknown, true),
        row(IS_TRUE, false, unknown),
        row(IS_TRUE, true, true),
        row(IS_FALSE, false, unknown),
        row(IS_FALSE, true, false));
  }

  static List<FunctionCase> conditions() {
    Literal none = nothing(ScalarType.INT32);
    return List.of(
        row(COALESCE, 2, none, 2, 3),
        row(COALESCE, null, none, none),
        row(NULL_IF, null, 1, 1),
        row(NULL_IF, 1, 1, 2),
        row(NULL_IF, null, NAN, NAN),
        row(GREATEST, 3, 1, 3, 2),
        row(GREATEST, null, 1, none, 2),
        row(GREATEST, NAN, 1.0, NAN),
        row(GREATEST, "HUGE", size("LARGE"), size("HUGE")),
        row(LEAST, 1, 1, 3, 2),
        row(LEAST, null, none, 1),
        row(LEAST, "SMALL", size("LARGE"), size("SMALL")),
        row(REQUIRE_NON_NULL, 5, 5),
        row(REQUIRE_NON_NULL, fails("A value must not be null, but"), none),
        row(FAIL, fails("no such price: 'x'"), "no such price: 'x'"),
        row(FAIL, null, nothing(ScalarType.STRING)));
  }

  static List<FunctionCase> arithmetic() {
    String zero = "Division by zero";
    return List.of(
        row(SHIFT_LEFT, 40L, 5L, 3L),
        row(SHIFT_LEFT, -4L, -1L, 2L),
        row(SHIFT_LEFT, Long.MIN_VALUE, 5L, 63L),
        row(SHIFT_LEFT, 5L, 5L, 0L),
        row(SHIFT_LEFT, fails("The distance of a shift must be 0 to 63"), 1L, 64L),
        row(BIT_COUNT, 64, -1L),
        row(BIT_COUNT, 3, 7L),
        row(GCD, 6L, -12L, 18L),
        row(GCD, 0L, 0L, 0L),
        row(GCD, 2L, 6L, Long.MIN_VALUE),
        row(GCD, fails("Overflow"), Long.MIN_VALUE, 0L),
        row(LCM, 12L, -4L, 6L),
        row(LCM, 0L, 0L, 3L),
        row(LCM, fails("out of range"), Long.MAX_VALUE, Long.MAX_VALUE - 1),
        row(FACTORIAL, 1L, 0L),
        row(FACTORIAL, 2432902008176640000L, 20L),
        row(FACTORIAL, fails("The number of a factorial must be 0 to 20"), 21L),
        row(FACTORIAL, fails("The number of a factorial must be 0 to 20"), -1L),
        row(ADD, 3, 1, 2),
        row(ADD, fails("Overflow"), Integer.MAX_VALUE, 1),
        row(ADD, fails("Overflow"), Long.MIN_VALUE, -1L),
        row(ADD, decimal("2.33"), decimal("1.23"), decimal("1.1")),
        row(ADD, fails(""), decimal("99999999999999999999999999999999999999"), decimal("1")),
        row(ADD, decimal("1000000000000000000"), decimal("999999999999999999"), decimal("1")),
        row(ADD, INF, 1e308, 1e308),
        row(ADD, 1.5f, 1f, 0.5f),
        row(SUBTRACT, -1, 1, 2),
        row(SUBTRACT, decimal("0.13"), decimal("1.23"), decimal("1.1")),
        row(
            SUBTRACT,
            decimal("-1000000000000000000"),
            decimal("-999999999999999999"),
            decimal("1")),
        row(MULTIPLY, 6L, 2L, 3L),
        row(MULTIPLY, fails("Overflow"), Long.MAX_VALUE, 2L),
        row(MULTIPLY, decimal("1.353"), decimal("1.23"), decimal("1.1")),
        row(
            MULTIPLY,
            decimal("999999999999998900000000000.0001"),
            decimal("9999999999999.99"),
            decimal("99999999999999.99")),
        row(DIVIDE, 3.5, 7, 2),
        row(DIVIDE, 3.5, 7L, 2L),
        row(DIVIDE, 0.6, decimal("1.5"), decimal("2.5")),
        row(DIVIDE, fails(zero), 7, 0),
        row(DIVIDE, fails(zero), decimal("1.5"), decimal("0.0")),
        row(DIVIDE, INF, 7.0, 0.0),
        row(DIVIDE, -INF, 7.0, -0.0),
        row(DIVIDE, NAN, 0.0, 0.0),
        row(DIVIDE, 0.5, 1f, 2f),
        row(QUOTIENT, -3, -7, 2),
        row(QUOTIENT, -3, 7, -2),
        row(QUOTIENT, fails(zero), 7, 0),
        row(QUOTIENT, fails("Overflow"), Integer.MIN_VALUE, -1),
        row(MODULO, -1, -7, 3),
        row(MODULO, 1, 7, -3),
        row(MODULO, 0L, Long.MIN_VALUE, -1L),
        row(MODULO, fails(zero), 7, 0),
        row(MODULO, decimal("1.3"), decimal("5.5"), decimal("-2.1")),
        row(MODULO, fails(zero), decimal("5.5"), decimal("0.0")),
        row(MODULO, NAN, 5.5, 0.0),
        row(MODULO, -1.5, -5.5, 2.0),
        row(MODULO, 5.5, 5.5, INF),
        row(TRY_DIVIDE, null, 7, 0),
        row(TRY_DIVIDE, 3.5, 7, 2),
        row(TRY_DIVIDE, null, 7.0, 0.0),
        row(TRY_QUOTIENT, null, 7, 0),
        row(TRY_QUOTIENT, 3, 7, 2),
        row(TRY_MODULO, null, 7, 0),
        row(TRY_MODULO, 0, Integer.MIN_VALUE, -1),
        row(TRY_MODULO, 1, 7, 2),
        row(NEGATE, -5, 5),
        row(NEGATE, fails("Overflow"), Byte.MIN_VALUE),
        row(NEGATE, fails("Overflow"), Long.MIN_VALUE),
        row(NEGATE, -0.0, 0.0),
        row(NEGATE, decimal("-1.5"), decimal("1.5")),
        row(BIT_AND, 1, 5, 3),
        row(BIT_OR, 7, 5, 3),
        row(BIT_XOR, 6, 5, 3),
        row(BIT_NOT, -6, 5),
        row(SHIFT_RIGHT, -4L, -8L, 1L),
        row(SHIFT_RIGHT, -1L, -8L, 63L),
        row(SHIFT_RIGHT, fails("The distance of a shift must be 0 to 63"), 8L, 64L),
        row(SHIFT_RIGHT, fails("The distance of a shift must be 0 to 63"), 8L, -1L));
  }

  static List<FunctionCase> mathematics() {
    return List.of(
        row(LOG, 3.0, 8.0, 2.0),
        row(LOG, -3.0, 8.0, 0.5),
        row(LOG, NAN, -8.0, 2.0),
        row(LOG, INF, 8.0, 1.0),
        row(SINH, Math.sinh(1), 1.0),
        row(COSH, INF, 1000.0),
        row(TANH, Math.tanh(1), 1.0),
        row(IS_INFINITE, true, -INF),
        row(IS_INFINITE, false, NAN),
        row(HASH, 6352302115765354696L, "abc"),
        row(HASH, 169166769918185194L, ""),
        row(RANDOM_OF, 0.732231019754898, 7L, 1L),
        row(ABS, 5, -5),
        row(ABS, fails("Overflow"), Integer.MIN_VALUE),
        row(ABS, decimal("1.5"), decimal("-1.5")),
        row(ABS, 0.0, -0.0),
        row(ABS, (byte) 3, (byte) -3),
        row(SIGN, -1, -5),
        row(SIGN, 0, NAN),
        row(SIGN, 1, decimal("0.1")),
        row(SIGN, 0, -0.0),
        row(ROUND, 3.0, 2.5),
        row(ROUND, -3.0, -2.5),
        row(ROUND, NAN, NAN),
        row(ROUND, 2.35, 2.345, 2),
        row(ROUND, 1300.0, 1250.0, -2),
        row(ROUND, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, -1),
        row(ROUND, 5, 5),
        row(ROUND, 1300, 1250, -2),
        row(ROUND, fails("Overflow"), Byte.MAX_VALUE, -1),
        row(ROUND, 2.5f, 2.45f, 1),
        row(FLOOR, -2.0, -1.5),
        row(FLOOR, decimal("-2.0"), decimal("-1.5")),
        row(FLOOR, 5L, 5L),
        row(CEILING, -1.0, -1.5),
        row(CEILING, decimal("2.0"), decimal("1.5")),
        row(CEILING, fails(""), new Literal(decimal("9.5"), new DecimalType(2, 1))),
        row(CEILING, 5, 5),
        row(TRUNCATE, -1.0, -1.5),
        row(TRUNCATE, decimal("-1.0"), decimal("-1.5")),
        row(TRUNCATE, 1f, 1.9f),
        row(SQUARE_ROOT, 3.0, 9),
        row(SQUARE_ROOT, NAN, -1.0),
        row(SQUARE_ROOT, 1.5, decimal("2.25")),
        row(CUBE_ROOT, -2.0, -8),
        row(POWER, 8.0, 2, 3),
        row(POWER, NAN, -8.0, 0.5),
        row(POWER, 1.0, -1.0, Double.POSITIVE_INFINITY),
        row(POWER, 1.0, 1.0, NAN),
        row(EXP, Math.E, 1),
        row(LN, 0.0, 1),
        row(LN, -INF, 0.0),
        row(LN, NAN, -1.0),
        row(LOG10, 3.0, 1000),
        row(LOG10, -INF, 0),
        row(LOG2, 10.0, 1024),
        row(LOG2, NAN, -1),
        row(SIN, Math.sin(1), 1),
        row(SIN, NAN, INF),
        row(COS, Math.cos(1), 1.0),
        row(TAN, Math.tan(1), 1.0),
        row(ASIN, Math.PI / 2, 1),
        row(ASIN, NAN, 2),
        row(ACOS, 0.0, 1),
        row(ACOS, NAN, -2.0),
        row(ATAN, Math.PI / 4, 1),
        row(ATAN2, Math.atan2(1, -1), 1, -1),
        row(DEGREES, 180.0, Math.PI),
        row(RADIANS, Math.PI, 180),
        row(IS_NAN, true, NAN),
        row(IS_NAN, false, INF),
        row(IS_NAN, true, Float.NaN),
        row(IS_FINITE, false, NAN),
        row(IS_FINITE, false, -INF),
        row(IS_FINITE, true, 1.0));
  }

  static List<FunctionCase> texts() {
    String duck = "\uD83E\uDD86";
    return List.of(
        row(TITLE, "Hello World D'\u00E9t\u00E9 3x-Y", "hELLO wORLD d'\u00C9T\u00C9 3X-y"),
        row(TITLE, "", ""),
        row(JOIN_NON_NULL, "a,b", ",", "a", nothing(ScalarType.STRING), "b"),
        row(JOIN_NON_NULL, "", ",", nothing(ScalarType.STRING)),
        row(JOIN_NON_NULL, "ab", nothing(ScalarType.STRING), "a", "b"),
        row(REGEX_FULL_MATCH, false, "abc", "b"),
        row(REGEX_FULL_MATCH, true, "abc", "a.c"),
        row(REGEX_EXTRACT_ALL, Arrays.asList(null, "2"), "a1b22", "(\\d)(\\d)?", 2),
        row(REGEX_EXTRACT_ALL, List.of("1", "22"), "a1b22", "\\d+", 0),
        row(REGEX_EXTRACT_ALL, List.of(), "abc", "\\d", 0),
        row(REGEX_COUNT, 2L, "aXbXc", "X"),
        row(REGEX_COUNT, 0L, "", "X"),
        row(REGEX_COUNT, 4L, "abc", "x*"),
        row(REGEX_SPLIT, List.of("a", "b", "c"), "a1b22c", "\\d+"),
        row(REGEX_SPLIT, List.of("", "a", ""), "1a1", "1"),
        row(REGEX_SPLIT, List.of(""), "", "1"),
        row(REGEX_SPLIT, fails("must not match the empty text"), "axb", "x*"),
        row(CHARACTER, "\uD83D\uDE00", 128512),
        row(CHARACTER, fails("Invalid UTF8 Codepoint"), 55296),
        row(CHARACTER, fails("Invalid UTF8 Codepoint"), -1),
        row(URL_ENCODE, "a%20b%2F%C3%BC~-_.%2A", "a b/\u00FC~-_.*"),
        row(URL_DECODE, "a b/\u00FC+%zz%4", "a%20b%2f%C3%BC+%zz%4"),
        row(URL_DECODE, fails("invalid UTF8"), "%C3"),
        row(IS_JSON, true, "[1, null]"),
        row(IS_JSON, false, "{bad"),
        row(IS_JSON, false, ""),
        row(CONCAT, "abc", "a", "b", "c"),
        row(CONCAT, null, "a", nothing(ScalarType.STRING)),
        row(LENGTH, 2L, duck + "x"),
        row(LENGTH, 2L, "e\u0301"),
        row(UPPER, "ÀB", "àb"),
        row(UPPER, "GROẞ", "groß"),
        row(LOWER, "àb", "ÀB"),
        row(TRIM, "\ta b\n", "  \ta b\n "),
        row(TRIM_START, "a  ", "  a  "),
        row(TRIM_END, "  a", "  a  "),
        row(PAD_START, "xyxa", "a", 4, "xy"),
        row(PAD_START, "ab", "abc", 2, "x"),
        row(PAD_START, "a", "a", 4, ""),
        row(PAD_START, "", "a", -1, ""),
        row(PAD_START, "", "a", -1, "x"),
        row(PAD_END, "axyx", "a", 4, "xy"),
        row(PAD_END, "a" + duck, "a", 2, duck),
        row(PAD_END, "ab", "abc", 2, ""),
        row(REPEAT, "ababab", "ab", 3),
        row(REPEAT, "", "ab", 0),
        row(REPEAT, "", "ab", -2),
        row(REVERSE, "b" + duck + "a", "a" + duck + "b"),
        row(REVERSE, "\u0301e", "e\u0301"),
        row(REVERSE, "", ""),
        row(REPLACE, "ab", "aXbX", "X", ""),
        row(REPLACE, "ab", "ab", "", "z"),
        row(SUBSTRING, "llo", "hello", 2),
        row(SUBSTRING, "hello", "hello", -3),
        row(SUBSTRING, "", "hello", 9),
        row(SUBSTRING, "el", "hello", 1, 3),
        row(SUBSTRING, "he", "hello", -3, 2),
        row(SUBSTRING, "", "hello", 3, 1),
        row(SUBSTRING, "", "hello", 0, -1),
        row(SUBSTRING, "lo", "hello", 3, 99),
        row(SUBSTRING, "lo", "hello", 3, Integer.MAX_VALUE),
        row(SUBSTRING, "", "hello", Integer.MAX_VALUE, Integer.MAX_VALUE),
        row(SUBSTRING, duck, "a" + duck + "b", 1, 2),
        row(LEFT, "he", "hello", 2),
        row(LEFT, "hello", "hello", 9),
        row(LEFT, "", "hello", 0),
        row(LEFT, fails("The length for left must not be negative"), "hello", -1),
        row(RIGHT, "lo", "hello", 2),
        row(RIGHT, "hello", "hello", 9),
        row(RIGHT, "", "hello", 0),
        row(RIGHT, fails("The length for right must not be negative"), "hello", -1),
        row(INDEX_OF, 2L, "hello", "l"),
        row(INDEX_OF, -1L, "hello", "z"),
        row(INDEX_OF, 0L, "hello", ""),
        row(INDEX_OF, 1L, duck + "l", "l"),
        row(CONTAINS, true, "hello", "ell"),
        row(CONTAINS, true, "hello", ""),
        row(CONTAINS, false, "hello", "z"),
        row(STARTS_WITH, true, "hello", "he"),
        row(STARTS_WITH, false, "hello", "e"),
        row(ENDS_WITH, true, "hello", "lo"),
        row(ENDS_WITH, true, "hello", ""),
        row(ENDS_WITH, false, "hello", "l"),
        row(LIKE, true, "a%c", "a\\%c"),
        row(LIKE, false, "aXc", "a\\%c"),
        row(LIKE, true, "a" + duck + "c", "a_c"),
        row(LIKE, true, "a\nb", "a%"),
        row(LIKE, false, "ABC", "abc"),
        row(LIKE_IGNORE_CASE, true, "ÀBC", "à%"),
        row(LIKE_IGNORE_CASE, true, "A%", "a\\%"),
        row(REGEX_MATCHES, true, "hello", "l+"),
        row(REGEX_MATCHES, false, "hello", "^l"),
        row(REGEX_MATCHES, fails("missing )"), "hello", "("),
        row(REGEX_EXTRACT, "o", "hello", "(l+)(o)", 2),
        row(REGEX_EXTRACT, "llo", "hello", "(l+)(o)", 0),
        row(REGEX_EXTRACT, null, "hello", "z", 0),
        row(REGEX_EXTRACT, null, "hello", "(z)?h", 1),
        row(REGEX_EXTRACT, "", "hello", "h()", 1),
        row(REGEX_EXTRACT, fails("Cannot access group 5"), "hello", "h", 5),
        row(REGEX_REPLACE, "hexxo", "hello", "l", "x"),
        row(REGEX_REPLACE, "helol", "hello", "(l)(o)", "\\2\\1"),
        row(SPLIT, List.of("a", "b", "", "c"), "a,b,,c", ","),
        row(SPLIT, List.of(""), "", ","),
        row(SPLIT_PART, "b", "a,b,,c", ",", 1),
        row(SPLIT_PART, "", "a,b,,c", ",", 2),
        row(SPLIT_PART, null, "a,b", ",", 2),
        row(SPLIT_PART, null, "a,b", ",", -1),
        row(REMOVE_PREFIX, "llo", "hello", "he"),
        row(REMOVE_PREFIX, "hello", "hello", "e"),
        row(REMOVE_PREFIX, "x", duck + "x", duck),
        row(REMOVE_SUFFIX, "hel", "hello", "lo"),
        row(REMOVE_SUFFIX, "hello", "hello", "l"),
        row(TRANSLATE, "xcxc", "abcabc", "ab", "x"),
        row(TRANSLATE, "x" + duck, "ab", "ab", "x" + duck),
        row(CODE_POINT, 0x1F986, duck + "a"),
        row(CODE_POINT, null, ""),
        row(MD5, "0cc175b9c0f1b6a831c399e269772661", "a"),
        row(SHA256, "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", "a"),
        row(LEVENSHTEIN, 3L, "kitten", "sitting"),
        row(LEVENSHTEIN, 1L, "\u00E9", "e"),
        row(LEVENSHTEIN, 2L, "\u65E5\u672C\u8A9E", "\u672C\u8A9E\uD83D\uDE00"),
        row(JARO_WINKLER, 0.8222222222222222, "\u00E4bc", "\u00E4bd"),
        row(LEVENSHTEIN, 3L, "", "abc"),
        row(JARO_WINKLER, 0.8222222222222222, "abc", "abd"),
        row(JARO_WINKLER, 1.0, "abc", "abc"),
        row(JARO_WINKLER, 1.0, "", ""),
        row(JARO_WINKLER, 0.0, "", "a"),
        row(IS_EMPTY, true, ""),
        row(IS_EMPTY, false, " "),
        row(IS_BLANK, true, " \t\n\f\r"),
        row(IS_BLANK, false, " \u00a0"));
  }

  static List<FunctionCase> times() {
    String berlin = "Europe/Berlin";
    return List.of(
        row(YEAR, 2024, date("2024-02-29")),
        row(YEAR, -44, LocalDate.of(-44, 3, 15)),
        row(YEAR, 2023, instant("2023-12-31T23:59:59.999999Z")),
        row(QUARTER, 2, at("2024-06-30T01:02:03")),
        row(MONTH, 2, date("2024-02-29")),
        row(DAY, 29, date("2024-02-29")),
        row(DAY_OF_WEEK, 7, date("2024-02-25")),
        row(DAY_OF_WEEK, 1, instant("2024-02-26T00:00:00Z")),
        row(DAY_OF_YEAR, 366, date("2024-12-31")),
        row(ISO_WEEK, 53, date("2021-01-03")),
        row(ISO_YEAR, 2020, date("2021-01-03")),
        row(HOUR, 23, LocalTime.parse("23:59:58.123456")),
        row(HOUR, 1, at("1969-12-31T01:02:03.5")),
        row(MINUTE, 59, LocalTime.parse("23:59:58.123456")),
        row(SECOND, 58, LocalTime.parse("23:59:58.123456")),
        row(MICROSECOND, 123456, LocalTime.parse("23:59:58.123456")),
        row(MICROSECOND, 500000, at("1969-12-31T01:02:03.5")),
        row(MILLISECOND, 123, at("2024-02-29T10:11:12.123456")),
        row(MILLISECOND, 999, LocalTime.parse("00:00:01.999999")),
        row(NANOSECOND, 123456000, at("2024-02-29T10:11:12.123456")),
        row(TIME_BUCKET, at("2024-02-29T10:15"), "MINUTE", 15L, at("2024-02-29T10:29:59.9")),
        row(TIME_BUCKET, at("1999-12-31T22:30"), "MINUTE", 90L, at("1999-12-31T23:20")),
        row(TIME_BUCKET, date("2024-02-26"), "WEEK", 1L, date("2024-02-29")),
        row(TIME_BUCKET, date("1995-01-01"), "YEARS", 5L, date("1999-06-01")),
        row(TIME_BUCKET, date("2024-01-01"), "QUARTER", 2L, date("2024-02-29")),
        row(TIME_BUCKET, date("1970-01-01"), "HOURS", 36L, date("1970-01-02")),
        row(
            TIME_BUCKET,
            instant("1969-12-31T23:00:00Z"),
            "HOUR",
            1L,
            instant("1969-12-31T23:59:59Z")),
        row(MAKE_TIME, LocalTime.of(23, 59, 59), 23, 59, 59),
        row(MAKE_TIME, fails("minute and second 0 to 59"), 1, 2, 60),
        row(MAKE_TIME, fails("the hour must be 0 to 23"), 24, 0, 0),
        row(EPOCH_MICROS, -1L, instant("1969-12-31T23:59:59.999999Z")),
        row(FROM_EPOCH_SECONDS, instant("1969-12-31T23:59:59Z"), -1L),
        row(FROM_EPOCH_MICROS, instant("1970-01-01T00:00:00.000001Z"), 1L),
        row(TRUNCATE_TO, date("2024-02-26"), "WEEK", date("2024-02-29")),
        row(TRUNCATE_TO, date("2024-02-29"), "HOUR", date("2024-02-29")),
        row(TRUNCATE_TO, date("2024-04-01"), "QUARTER", date("2024-05-29")),
        row(TRUNCATE_TO, LocalDate.of(-1, 5, 1), "MONTH", LocalDate.of(-1, 5, 7)),
        row(TRUNCATE_TO, at("2024-01-01T00:00"), "YEAR", at("2024-05-29T10:20:30.5")),
        row(TRUNCATE_TO, at("2024-05-29T10:20"), "MINUTE", at("2024-05-29T10:20:30.5")),
        row(TRUNCATE_TO, at("1969-12-31T23:59:59"), "SECOND", at("1969-12-31T23:59:59.5")),
        row(
            TRUNCATE_TO,
            at("1969-12-31T23:59:59.555"),
            "MILLISECOND",
            at("1969-12-31T23:59:59.555555")),
        row(TRUNCATE_TO, at("2024-05-29T10:20:30.5"), "MICROSECOND", at("2024-05-29T10:20:30.5")),
        row(TRUNCATE_TO, instant("2024-05-01T00:00:00Z"), "MONTH", instant("2024-05-29T10:20:30Z")),
        row(TRUNCATE_TO, instant("2024-05-29T00:00:00Z"), "days", instant("2024-05-29T10:20:30Z")),
        row(ADD_DAYS, date("2024-03-01"), date("2024-02-28"), 2L),
        row(ADD_DAYS, at("2024-02-27T01:00"), at("2024-02-28T01:00"), -1L),
        row(ADD_DAYS, fails(""), date("2024-02-28"), 5_000_000_000L),
        row(ADD_MONTHS, date("2024-02-29"), date("2024-01-31"), 1L),
        row(ADD_MONTHS, at("2023-02-28T10:00"), at("2024-01-31T10:00"), -11L),
        row(
            ADD_DURATION,
            at("2024-01-02T00:00:00.000001"),
            at("2024-01-01T00:00"),
            Duration.ofDays(1).plusNanos(1000)),
        row(
            ADD_DURATION,
            instant("2023-12-31T23:00:00Z"),
            instant("2024-01-01T00:00:00Z"),
            Duration.ofHours(-1)),
        row(ADD_DURATION, date("2024-01-02"), date("2024-01-01"), Duration.ofHours(36)),
        row(BETWEEN_UNITS, 24L, "HOUR", date("2024-01-31"), date("2024-02-01")),
        row(BETWEEN_UNITS, 0L, "MONTH", date("2024-01-31"), date("2024-02-29")),
        row(BETWEEN_UNITS, -1L, "WEEK", date("2024-01-31"), date("2024-01-24")),
        row(BETWEEN_UNITS, 1L, "QUARTER", date("2024-01-30"), date("2024-04-30")),
        row(BETWEEN_UNITS, 0L, "YEAR", at("2024-02-29T12:00"), at("2025-02-28T11:00")),
        row(
            BETWEEN_UNITS,
            0L,
            "DAY",
            instant("2024-01-31T00:00:01Z"),
            instant("2024-01-30T00:00:02Z")),
        row(
            BETWEEN_UNITS,
            -1_500_000L,
            "MICROSECOND",
            instant("2024-01-31T00:00:01.5Z"),
            instant("2024-01-31T00:00:00Z")),
        row(DAYS_BETWEEN, 29L, date("2024-02-01"), date("2024-03-01")),
        row(DAYS_BETWEEN, -1L, date("2024-02-01"), date("2024-01-31")),
        row(DURATION_BETWEEN, Duration.ofDays(29), at("2024-02-01T00:00"), at("2024-03-01T00:00")),
        row(
            DURATION_BETWEEN,
            Duration.ofMillis(-1),
            instant("2024-02-01T00:00:00Z"),
            instant("2024-01-31T23:59:59.999Z")),
        row(TO_DATE, date("1969-12-31"), at("1969-12-31T23:59:59.5")),
        row(TO_TIME, LocalTime.parse("23:59:59.5"), at("1969-12-31T23:59:59.5")),
        row(AT_TIME, at("2024-01-01T01:02:03"), date("2024-01-01"), LocalTime.parse("01:02:03")),
        row(MAKE_DATE, date("2024-02-29"), 2024, 2, 29),
        row(MAKE_DATE, LocalDate.of(-44, 3, 15), -44, 3, 15),
        row(MAKE_DATE, fails("2023-2-29"), 2023, 2, 29),
        row(LAST_DAY_OF_MONTH, date("2024-02-29"), date("2024-02-01")),
        row(LAST_DAY_OF_MONTH, date("2024-02-29"), at("2024-02-01T10:00")),
        row(EPOCH_MILLIS, -1L, instant("1969-12-31T23:59:59.9995Z")),
        row(EPOCH_MILLIS, 1500L, instant("1970-01-01T00:00:01.5009Z")),
        row(EPOCH_SECONDS, -1L, instant("1969-12-31T23:59:59.9995Z")),
        row(EPOCH_SECONDS, 1L, instant("1970-01-01T00:00:01.9999Z")),
        row(FROM_EPOCH_MILLIS, instant("1969-12-31T23:59:59.999Z"), -1L),
        row(FROM_EPOCH_MILLIS, fails("Overflow"), Long.MAX_VALUE),
        row(TO_INSTANT, instant("2024-07-01T10:00:00Z"), at("2024-07-01T12:00"), berlin),
        row(TO_INSTANT, instant("2024-03-31T01:30:00Z"), at("2024-03-31T02:30"), berlin),
        row(TO_INSTANT, instant("2024-10-27T00:30:00Z"), at("2024-10-27T02:30"), berlin),
        row(TO_INSTANT, instant("2024-10-27T02:30:00Z"), at("2024-10-27T03:30"), berlin),
        row(TO_INSTANT, instant("2024-10-26T23:30:00Z"), at("2024-10-27T01:30"), berlin),
        row(
            TO_INSTANT,
            instant("2024-04-06T14:45:00Z"),
            at("2024-04-07T01:45"),
            "Australia/Lord_Howe"),
        row(TO_INSTANT, instant("2024-07-01T12:00:00Z"), at("2024-07-01T12:00"), "UTC"),
        row(TO_INSTANT, fails("Unknown TimeZone 'Nowhere/X'"), at("2024-07-01T12:00"), "Nowhere/X"),
        row(IN_ZONE, at("2024-07-01T14:00"), instant("2024-07-01T12:00:00Z"), berlin),
        row(IN_ZONE, at("2024-01-01T13:00"), instant("2024-01-01T12:00:00Z"), berlin));
  }

  /** Functions whose arguments must be literals in part. */
  static List<FunctionCase> ofLiterals() {
    return List.of(
        row(JSON_TEXT, "2", "{\"a\": {\"b c\": [1, 2]}}", "$.a.\"b c\"[1]"),
        row(JSON_TEXT, "x\"y", "{\"a\": \"x\\\"y\"}", "$.a"),
        row(JSON_TEXT, "{\"b\":1}", "{\"a\": {\"b\": 1}}", "$.a"),
        row(JSON_TEXT, null, "{\"a\": null}", "$.a"),
        row(JSON_TEXT, null, "{}", "$.a"),
        row(JSON_TEXT, fails("Malformed JSON"), "{bad", "$.a"),
        row(ROUND, decimal("2.40"), decimal("2.35"), 1),
        row(ROUND, decimal("-3.0"), decimal("-2.5")),
        row(ROUND, decimal("100.0"), new Literal(decimal("95.0"), new DecimalType(4, 1)), -1),
        row(ROUND, fails(""), new Literal(decimal("9.9"), new DecimalType(2, 1))),
        row(FORMAT, "2024/02/29", date("2024-02-29"), "%Y/%m/%d"),
        row(FORMAT, "01:02:03.500000", at("2024-02-29T01:02:03.5"), "%H:%M:%S.%f"),
        row(PARSE_TIMESTAMP, at("2024-02-29T00:00"), "29.02.2024", "%d.%m.%Y"),
        row(PARSE_TIMESTAMP, at("2024-02-28T19:00"), "2024-02-29 +05", "%Y-%m-%d %z"),
        row(PARSE_TIMESTAMP, fails("Could not parse string \"x\""), "x", "%Y"),
        row(TRY_PARSE_TIMESTAMP, null, "x", "%Y"),
        row(TRY_PARSE_TIMESTAMP, at("2024-01-01T00:00"), "2024", "%Y"));
  }

  @ParameterizedTest
  @MethodSource({
    "comparisons",
    "logic",
    "conditions",
    "arithmetic",
    "mathematics",
    "texts",
    "times"
  })
  void givesWhatTheCatalogueSays(FunctionCase row) {
    boolean unitStandsFirst = UNIT_FIRST.contains(row.function());
    row.check(ENGINE.session(), unitStandsFirst);
  }

  @ParameterizedTest
  @MethodSource("ofLiterals")
  void givesWhatTheCatalogueSaysOfLiterals(FunctionCase row) {
    row.check(ENGINE.session(), true);
  }

  @ParameterizedTest
  @MethodSource("nullPropagating")
  void givesNullForANullArgument(FunctionCase row) {
    row.checkNulls(ENGINE.session());
  }

  /** The first case of each function that is null exactly when an argument is. */
  static List<FunctionCase> nullPropagating() {
    Set<ScalarFunction> seen = new HashSet<>();
    Set<ScalarFunction> excluded =
        Set.of(AND, OR, TRUNCATE_TO, TIME_BUCKET, BETWEEN_UNITS, FORMAT, PARSE_TIMESTAMP);
    List<FunctionCase> rows = new ArrayList<>();
    for (FunctionCase row : all()) {
      boolean propagates = row.function().signature().nulls() == NullRule.PROPAGATE;
      boolean succeeds =
          row.expected() != null && !(row.expected() instanceof FunctionCase.Failure);
      if (propagates
          && succeeds
          && !excluded.contains(row.function())
          && seen.add(row.function())) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<FunctionCase> all() {
    List<FunctionCase> all = new ArrayList<>();
    for (List<FunctionCase> part :
        List.of(
            comparisons(),
            logic(),
            conditions(),
            arithmetic(),
            mathematics(),
            texts(),
            times(),
            ofLiterals())) {
      all.addAll(part);
    }
    return all;
  }

  @Test
  void hasACaseForEveryFunction() {
    Set<ScalarFunction> tested = new HashSet<>();
    all().forEach(row -> tested.add(row.function()));
    Set<ScalarFunction> catalogue = new HashSet<>();
    catalogue.addAll(EnumSet.allOf(ComparisonFunction.class));
    catalogue.addAll(EnumSet.allOf(LogicalFunction.class));
    catalogue.addAll(EnumSet.allOf(ConditionalFunction.class));
    catalogue.addAll(EnumSet.allOf(ArithmeticFunction.class));
    catalogue.addAll(EnumSet.complementOf(EnumSet.of(RANDOM)));
    catalogue.addAll(EnumSet.allOf(TextFunction.class));
    catalogue.addAll(EnumSet.complementOf(EnumSet.of(TemporalFunction.NOW)));
    assertThat(catalogue).hasSizeGreaterThan(100);
    assertThat(tested).containsExactlyInAnyOrderElementsOf(catalogue);
  }

  @Test
  void givesAnotherRandomNumberInEachRow() {
    Relation two = Plans.rows(Values.nullable("one", ScalarType.INT32), List.of(1), List.of(2));
    Relation plan = Plans.project(two, Plans.as("random", Plans.call(RANDOM)));
    try (PreparedPlan prepared = ENGINE.session().prepare(plan)) {
      List<List<Object>> rows = Values.collect(prepared.execute(Execution.unbounded()));
      assertThat(rows).doesNotHaveDuplicates();
      assertThat(rows).allSatisfy(row -> assertThat((Double) row.getFirst()).isBetween(0.0, 1.0));
    }
  }

  @Test
  void countsMonthsAsJavaTimeDoes() {
    long seed = 20240229;
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      LocalDateTime from = at("2023-12-29T00:00").plusHours(random.nextInt(24 * 70));
      LocalDateTime to = at("2023-12-29T00:00").plusHours(random.nextInt(24 * 70));
      row(BETWEEN_UNITS, ChronoUnit.MONTHS.between(from, to), "MONTH", from, to)
          .check(ENGINE.session(), true);
      row(
              BETWEEN_UNITS,
              ChronoUnit.MONTHS.between(from.toLocalDate(), to.toLocalDate()),
              "MONTH",
              from.toLocalDate(),
              to.toLocalDate())
          .check(ENGINE.session(), true);
    }
  }
}
