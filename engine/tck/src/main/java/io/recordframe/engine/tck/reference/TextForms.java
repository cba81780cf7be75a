package io.recordframe.engine.tck.reference;

import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.value.Bytes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as text, and text as values; null for a text that is none. */
final class TextForms {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");
  private static final Pattern UUID_DIGITS = Pattern.compile("\\p{XDigit}{32}");
  private static final Pattern BRACES = Pattern.compile("\\{(.*)}");
  private static final Pattern CLOCK =
      Pattern.compile("(-)?(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?");
  private static final String WHITE_SPACE = "[ \\t\\n\\x0B\\f\\r]*";

  private TextForms() {}

  static String text(DataType from, Object value) {
    return switch (value) {
      case String text -> text;
      case Boolean truth -> truth.toString();
      case BigDecimal decimal -> decimal.toPlainString();
      case Float number -> floating(number);
      case Double number -> floating(number);
      case Number number -> number.toString();
      case Bytes bytes -> {
        String text = CollectionFunctions.fromUtf8(bytes.toArray());
        if (text == null) {
          throw new QueryFailedException("The bytes " + bytes + " are not UTF-8");
        }
        yield text;
      }
      case LocalDate date -> date(date);
      case LocalTime time -> time(time);
      case LocalDateTime timestamp ->
          date(timestamp.toLocalDate()) + " " + time(timestamp.toLocalTime());
      case Instant instant ->
          text(from, instant.atOffset(ZoneOffset.UTC).toLocalDateTime()) + "+00";
      case Duration duration -> duration(duration);
      case UUID uuid -> uuid.toString();
      default ->
          throw new QueryFailedException("A value of " + from.displayName() + " has no text");
    };
  }

  /** The fewest digits that read back as the number; an exponent where the point is far off. */
  private static String floating(Number number) {
    double value = number.doubleValue();
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal digits = Numbers.shortest(number);
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent < -4 || exponent >= 16) {
      String mantissa = digits.movePointLeft(exponent).stripTrailingZeros().toPlainString();
      return mantissa + (exponent < 0 ? "e-" : "e+") + "%02d".formatted(Math.abs(exponent));
    }
    return digits.setScale(Math.max(1, digits.scale())).toPlainString();
  }

  /** Years before the first are counted backwards, as historians do. */
  private static String date(LocalDate date) {
    boolean before = date.getYear() <= 0;
    int year = before ? 1 - date.getYear() : date.getYear();
    return "%04d-%02d-%02d%s"
        .formatted(year, date.getMonthValue(), date.getDayOfMonth(), before ? " (BC)" : "");
  }

  private static String time(LocalTime time) {
    return "%02d:%02d:%02d%s"
        .formatted(
            time.getHour(),
            time.getMinute(),
            time.getSecond(),
            fraction(time.get(ChronoField.MICRO_OF_SECOND)));
  }

  private static String fraction(int micros) {
    return micros == 0 ? "" : ".%06d".formatted(micros).replaceAll("0+$", "");
  }

  private static String duration(Duration duration) {
    Duration length = duration.abs();
    return "%s%02d:%02d:%02d%s"
        .formatted(
            duration.isNegative() ? "-" : "",
            length.toHours(),
            length.toMinutesPart(),
            length.toSecondsPart(),
            fraction(length.toNanosPart() / 1_000));
  }

  private static String trimmed(String text) {
    return text.replaceAll("^" + WHITE_SPACE, "").replaceAll(WHITE_SPACE + "$", "");
  }

  static @Nullable BigDecimal number(String text) {
    String trimmed = trimmed(text);
    return NUMBER.matcher(trimmed).matches() ? new BigDecimal(trimmed) : null;
  }

  static @Nullable Double floating(String text) {
    String trimmed = trimmed(text);
    return switch (trimmed.toLowerCase(Locale.ROOT)) {
      case "nan" -> Double.NaN;
      case "inf", "infinity", "+inf", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> NUMBER.matcher(trimmed).matches() ? Double.valueOf(trimmed) : null;
    };
  }

  static @Nullable Boolean booleanOf(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "t", "1", "yes", "y", "on" -> true;
      case "false", "f", "0", "no", "n", "off" -> false;
      default -> null;
    };
  }

  /** Hyphens may stand anywhere, and braces around it all. */
  static @Nullable UUID uuid(String text) {
    String digits = BRACES.matcher(text).replaceFirst("$1").replace("-", "");
    return UUID_DIGITS.matcher(digits).matches()
        ? new UUID(
            Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16))
        : null;
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private static <T> @Nullable T parsed(String text, Parser<T> parser) {
    try {
      return parser.parse(trimmed(text));
    } catch (DateTimeException notOne) {
      return null;
    }
  }

  static @Nullable LocalDate date(String text) {
    return parsed(text, LocalDate::parse);
  }

  static @Nullable LocalTime time(String text) {
    return parsed(text, LocalTime::parse);
  }

  static @Nullable LocalDateTime timestamp(String text) {
    return parsed(
        text,
        trimmed ->
            trimmed.length() <= 10
                ? LocalDate.parse(trimmed).atStartOfDay()
                : LocalDateTime.parse(trimmed.replace(' ', 'T')));
  }

  static @Nullable Instant instant(String text) {
    return parsed(text, trimmed -> OffsetDateTime.parse(trimmed.replace(' ', 'T')).toInstant());
  }

  static @Nullable Duration duration(String text) {
    Matcher clock = CLOCK.matcher(trimmed(text));
    if (!clock.matches()) {
      return null;
    }
    String micros = clock.group(5) == null ? "" : clock.group(5);
    Duration length =
        Duration.ofHours(Long.parseLong(clock.group(2)))
            .plusMinutes(Long.parseLong(clock.group(3)))
            .plusSeconds(Long.parseLong(clock.group(4)))
            .plusNanos(Long.parseLong((micros + "000000000").substring(0, 9)));
    return clock.group(1) == null ? length : length.negated();
  }
}
