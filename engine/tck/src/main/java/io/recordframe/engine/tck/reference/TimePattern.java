package io.recordframe.engine.tck.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A pattern of strftime and strptime, which stands second in a call. */
final class TimePattern {

  /** A text as it is, or what stands behind a percent sign. */
  private record Part(String literal, char field) {
    private static final char NONE = ' ';
  }

  private final List<Part> parts = new ArrayList<>();
  private final Arguments arguments;

  private TimePattern(Arguments arguments) {
    this.arguments = arguments;
    String pattern = arguments.text(1);
    boolean escaped = false;
    for (int i = 0; i < pattern.length(); i++) {
      char next = pattern.charAt(i);
      if (escaped) {
        parts.add(next == '%' ? new Part("%", Part.NONE) : new Part("", next));
      } else if (next != '%') {
        parts.add(new Part(String.valueOf(next), Part.NONE));
      }
      escaped = !escaped && next == '%';
    }
    if (escaped) {
      throw arguments.failure("A pattern must not end with %: " + pattern);
    }
  }

  static TimePattern of(Arguments arguments) {
    return new TimePattern(arguments);
  }

  String format(LocalDateTime time) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(part.field() == Part.NONE ? part.literal() : format(part.field(), time));
    }
    return text.toString();
  }

  private String format(char field, LocalDateTime time) {
    return switch (field) {
      case 'Y' -> year(time.getYear());
      case 'y' -> padded(2, Math.abs(time.getYear() % 100));
      case 'm' -> padded(2, time.getMonthValue());
      case 'd' -> padded(2, time.getDayOfMonth());
      case 'H' -> padded(2, time.getHour());
      case 'I' -> padded(2, (time.getHour() + 11) % 12 + 1);
      case 'p' -> time.getHour() < 12 ? "AM" : "PM";
      case 'M' -> padded(2, time.getMinute());
      case 'S' -> padded(2, time.getSecond());
      case 'f' -> padded(6, time.get(ChronoField.MICRO_OF_SECOND));
      case 'j' -> padded(3, time.getDayOfYear());
      case 'a' -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'A' -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'b' -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'B' -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
      case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
      case 'G' -> year(time.get(IsoFields.WEEK_BASED_YEAR));
      case 'V' -> padded(2, time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      default -> throw unknown(field);
    };
  }

  private RuntimeException unknown(char field) {
    return arguments.failure("There is no field %" + field + " in patterns of times");
  }

  private static String year(int year) {
    return year >= 0 && year <= 9_999 ? padded(4, year) : Integer.toString(year);
  }

  private static String padded(int digits, int number) {
    return ("%0" + digits + "d").formatted(number);
  }

  /** The timestamp that a text shows, or null; what it does not say is 1900-01-01 00:00. */
  @Nullable LocalDateTime parse(String text) {
    Reading reading = new Reading(text.strip());
    for (Part part : parts) {
      boolean fits =
          part.field() == Part.NONE ? reading.skip(part.literal()) : parse(part.field(), reading);
      if (!fits) {
        return null;
      }
    }
    return reading.isAtEnd() ? reading.timestamp() : null;
  }

  private boolean parse(char field, Reading reading) {
    return switch (field) {
      case 'Y' -> (reading.year = reading.number(4)) >= 0;
      case 'y' -> {
        int year = reading.number(2);
        reading.year = year < 69 ? 2_000 + year : 1_900 + year;
        yield year >= 0;
      }
      case 'm' -> (reading.month = reading.number(2)) >= 1;
      case 'd' -> (reading.day = reading.number(2)) >= 1;
      case 'H' -> (reading.hour = reading.number(2)) >= 0;
      case 'M' -> (reading.minute = reading.number(2)) >= 0;
      case 'S' -> (reading.second = reading.number(2)) >= 0;
      case 'j' -> (reading.dayOfYear = reading.number(3)) >= 1;
      default -> throw unknown(field);
    };
  }

  /** How far a text was read, and what it says. */
  private static final class Reading {
    private final String text;
    private int position;
    private int year = 1_900;
    private int month = 1;
    private int day = 1;
    private int dayOfYear = -1;
    private int hour;
    private int minute;
    private int second;

    Reading(String text) {
      this.text = text;
    }

    boolean isAtEnd() {
      return position == text.length();
    }

    boolean skip(String literal) {
      boolean found = text.startsWith(literal, position);
      position += found ? literal.length() : 0;
      return found;
    }

    /** Digits, so many at most; -1 when there are none. */
    int number(int mostDigits) {
      int start = position;
      while (position < text.length()
          && position - start < mostDigits
          && text.charAt(position) >= '0'
          && text.charAt(position) <= '9') {
        position++;
      }
      return position == start ? -1 : Integer.parseInt(text.substring(start, position));
    }

    @Nullable LocalDateTime timestamp() {
      try {
        LocalDate date =
            dayOfYear < 0 ? LocalDate.of(year, month, day) : LocalDate.ofYearDay(year, dayOfYear);
        return date.atTime(LocalTime.of(hour, minute, second));
      } catch (DateTimeException doesNotExist) {
        return null;
      }
    }
  }
}
