package io.recordframe.engine.tck.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value of a JSON text. */
sealed interface Json {

  /** The only value that is no text of SQL either. */
  record Null() implements Json {}

  /** A string, without its quotes and escapes. */
  record Text(String value) implements Json {}

  /** A number, true or false, as it is written. */
  record Word(String text) implements Json {}

  /** An array. */
  record Array(List<Json> elements) implements Json {}

  /** An object, whose names may stand there more than once. */
  record Members(List<Member> members) implements Json {}

  /** A name and its value. */
  record Member(String name, Json value) {}

  /** A string without quotes, anything else as JSON, and null for null. */
  default @Nullable String text() {
    return switch (this) {
      case Null _ -> null;
      case Text text -> text.value();
      case Word _, Array _, Members _ -> json();
    };
  }

  /** The value as JSON without white space. */
  default String json() {
    return switch (this) {
      case Null _ -> "null";
      case Text text -> quoted(text.value());
      case Word word -> word.text();
      case Array array ->
          array.elements().stream().map(Json::json).collect(Collectors.joining(",", "[", "]"));
      case Members members ->
          members.members().stream()
              .map(member -> quoted(member.name()) + ":" + member.value().json())
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  /** The first value of that name, or null. */
  default @Nullable Json member(String name) {
    if (this instanceof Members members) {
      for (Member member : members.members()) {
        if (member.name().equals(name)) {
          return member.value();
        }
      }
    }
    return null;
  }

  /** The element at that position, or null. */
  default @Nullable Json element(long position) {
    return this instanceof Array array && position < array.elements().size()
        ? array.elements().get((int) position)
        : null;
  }

  /**
   * A number as JSON shows it: integers as they are written, others as the shortest text of the
   * float64 with a point in it, and with an exponent below 1e-6 and from 1e21.
   */
  static Word number(String written) {
    boolean integer = written.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    if (integer) {
      return new Word(written.equals("-0") ? "0" : written);
    }
    double number = Double.parseDouble(written);
    return new Word(Double.isInfinite(number) ? written : floatingText(number));
  }

  private static String floatingText(double number) {
    if (number == 0) {
      return Double.toString(number);
    }
    BigDecimal shortest = Numbers.shortest(number);
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -6 && exponent < 21) {
      return (shortest.scale() <= 0 ? shortest.setScale(1) : shortest).toPlainString();
    }
    String digits = shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return digits + "e" + exponent;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted.append(
          switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c < ' ' ? "\\u%04X".formatted((int) c) : String.valueOf(c);
          });
    }
    return quoted.append('"').toString();
  }
}
