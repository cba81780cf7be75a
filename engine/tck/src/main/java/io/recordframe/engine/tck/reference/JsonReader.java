package io.recordframe.engine.tck.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of RFC 8259, and besides a comma behind the last element, and NaN and infinity in
 * any case.
 */
final class JsonReader {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern NO_NUMBER =
      Pattern.compile("-?(nan|infinity|inf)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("true|false|null");
  private static final Pattern ESCAPED_UNIT = Pattern.compile("[0-9a-fA-F]{4}");

  private static final Pattern STEP =
      Pattern.compile("\\.([A-Za-z_][A-Za-z0-9_]*)|\\.\"([^\"*\\\\]+)\"|\\[([0-9]{1,9})]");

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /** Text that is no JSON. */
  private static final class NoJsonException extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** The value of a text, or null if the text is no JSON. */
  static @Nullable Json read(String text) {
    JsonReader reader = new JsonReader(text);
    try {
      Json value = reader.value();
      reader.skipWhiteSpace();
      return reader.at == text.length() ? value : null;
    } catch (NoJsonException _) {
      return null;
    }
  }

  /** The value at a path; null where there is none. */
  static @Nullable String textAt(String text, String path, Arguments arguments) {
    Json value = read(text);
    if (value == null) {
      throw arguments.failure("'%s' is no JSON".formatted(text));
    }
    if (!path.startsWith("$")) {
      throw arguments.failure("'%s' is no path into JSON".formatted(path));
    }
    Matcher step = STEP.matcher(path).region(1, path.length());
    int end = 1;
    while (step.lookingAt()) {
      if (value != null) {
        value = step(value, step);
      }
      end = step.end();
      step.region(end, path.length());
    }
    if (end < path.length()) {
      throw arguments.failure("'%s' is no path into JSON".formatted(path));
    }
    return value == null ? null : value.text();
  }

  private static @Nullable Json step(Json value, Matcher step) {
    String position = step.group(3);
    if (position != null) {
      return value.element(Long.parseLong(position));
    }
    String name = step.group(1);
    return value.member(name == null ? step.group(2) : name);
  }

  private Json value() throws NoJsonException {
    skipWhiteSpace();
    return switch (at < text.length() ? text.charAt(at) : ' ') {
      case '{' -> new Json.Members(members());
      case '[' -> new Json.Array(elements());
      case '"' -> new Json.Text(string());
      default -> word();
    };
  }

  private Json word() throws NoJsonException {
    String name = take(NAME);
    if (name != null) {
      return name.equals("null") ? new Json.Null() : new Json.Word(name);
    }
    String noNumber = take(NO_NUMBER);
    if (noNumber != null) {
      return new Json.Word(noNumber);
    }
    String number = take(NUMBER);
    if (number == null) {
      throw new NoJsonException();
    }
    return Json.number(number);
  }

  private List<Json> elements() throws NoJsonException {
    List<Json> elements = new ArrayList<>();
    at++;
    while (!takes(']')) {
      elements.add(value());
      if (!takes(',')) {
        require(']');
        return elements;
      }
    }
    return elements;
  }

  private List<Json.Member> members() throws NoJsonException {
    List<Json.Member> members = new ArrayList<>();
    at++;
    while (!takes('}')) {
      skipWhiteSpace();
      String name = string();
      require(':');
      members.add(new Json.Member(name, value()));
      if (!takes(',')) {
        require('}');
        return members;
      }
    }
    return members;
  }

  private String string() throws NoJsonException {
    StringBuilder string = new StringBuilder();
    if (next() != '"') {
      throw new NoJsonException();
    }
    for (char c = next(); c != '"'; c = next()) {
      if (c < ' ') {
        throw new NoJsonException();
      }
      string.append(c == '\\' ? escaped() : String.valueOf(c));
    }
    return string.toString();
  }

  private String escaped() throws NoJsonException {
    char escape = next();
    return switch (escape) {
      case '"', '\\', '/' -> String.valueOf(escape);
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'u' -> escapedCodePoint();
      default -> throw new NoJsonException();
    };
  }

  /** Surrogates stand in pairs only. */
  private String escapedCodePoint() throws NoJsonException {
    char unit = escapedUnit();
    if (!Character.isSurrogate(unit)) {
      return String.valueOf(unit);
    }
    if (Character.isLowSurrogate(unit) || next() != '\\' || next() != 'u') {
      throw new NoJsonException();
    }
    char low = escapedUnit();
    if (!Character.isLowSurrogate(low)) {
      throw new NoJsonException();
    }
    return new String(new char[] {unit, low});
  }

  private char escapedUnit() throws NoJsonException {
    String digits = take(ESCAPED_UNIT);
    if (digits == null) {
      throw new NoJsonException();
    }
    return (char) Integer.parseInt(digits, 16);
  }

  private @Nullable String take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    at = matcher.end();
    return matcher.group();
  }

  private char next() throws NoJsonException {
    if (at == text.length()) {
      throw new NoJsonException();
    }
    return text.charAt(at++);
  }

  private boolean takes(char expected) {
    skipWhiteSpace();
    boolean found = at < text.length() && text.charAt(at) == expected;
    if (found) {
      at++;
    }
    return found;
  }

  private void require(char expected) throws NoJsonException {
    if (!takes(expected)) {
      throw new NoJsonException();
    }
  }

  private void skipWhiteSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
