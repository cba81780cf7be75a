package io.recordframe.processor.validation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Writes a regular expression of Java as one of RE2 that matches the same whole texts. What RE2
 * cannot say, and what is too rarely used to be worth the care, is refused by name.
 */
final class RegexTranslation {

  /** What became of an expression. */
  sealed interface Outcome {}

  /** The expression in RE2. */
  record Translated(String regex) implements Outcome {}

  /** Something in it that engines do not have, in words. */
  record Foreign(String construct) implements Outcome {}

  /** It is no regular expression, as Java says. */
  record Invalid(String fault) implements Outcome {}

  /** Ends the translation. */
  private static final class ForeignException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String construct;

    ForeignException(String construct) {
      super(construct);
      this.construct = construct;
    }
  }

  /** How often a part may be repeated, by all repetitions around it together. */
  private static final int MOST_REPEATED = 1_000;

  private static final String SPACES = "\\t\\n\\x{B}\\f\\r ";

  private static final Set<String> GENERAL_CATEGORIES =
      Set.of(
          "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P",
          "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl",
          "Zp");

  private final String java;
  private final StringBuilder re2 = new StringBuilder();
  private boolean ignoreCase;
  private boolean dotAll;
  private int at;

  private RegexTranslation(String java, boolean ignoreCase, boolean dotAll) {
    this.java = java;
    this.ignoreCase = ignoreCase;
    this.dotAll = dotAll;
  }

  /**
   * Translates an expression.
   *
   * @param java the expression
   * @param flags the names of the constants of {@code Pattern.Flag}
   */
  static Outcome translate(String java, List<String> flags) {
    try {
      Pattern.compile(java);
    } catch (PatternSyntaxException fault) {
      return new Invalid(
          "the regular expression is none: %s near position %d"
              .formatted(fault.getDescription(), fault.getIndex()));
    }
    for (String flag : flags) {
      if (!Set.of("CASE_INSENSITIVE", "DOTALL").contains(flag)) {
        return new Foreign("engines do not have the flag " + flag);
      }
    }
    RegexTranslation translation =
        new RegexTranslation(java, flags.contains("CASE_INSENSITIVE"), flags.contains("DOTALL"));
    try {
      translation.leadingFlags();
      translation.alternatives();
      return new Translated(translation.re2.toString());
    } catch (ForeignException foreign) {
      return new Foreign(foreign.construct);
    }
  }

  /** Flags for the whole expression may stand at its start. */
  private void leadingFlags() {
    while (java.startsWith("(?i)", at) || java.startsWith("(?s)", at)) {
      ignoreCase |= java.charAt(at + 2) == 'i';
      dotAll |= java.charAt(at + 2) == 's';
      at += 4;
    }
  }

  /** Up to the end or the bracket that closes a group; gives how often parts of it are repeated. */
  private int alternatives() throws ForeignException {
    int most = 1;
    while (at < java.length() && java.charAt(at) != ')') {
      if (java.charAt(at) == '|') {
        re2.append('|');
        at++;
      } else {
        most = Math.max(most, quantified(atom()));
      }
    }
    return most;
  }

  /** One part without its repetition; gives how often parts within are repeated. */
  private int atom() throws ForeignException {
    int c = java.codePointAt(at);
    switch (c) {
      case '(' -> {
        return group();
      }
      case '[' -> characterClass();
      case '\\' -> escape();
      case '.' -> {
        at++;
        re2.append(dotAll ? "(?s:.)" : "[^\\n\\r\\x{85}\\x{2028}\\x{2029}]");
      }
      case '^' -> {
        at++;
        re2.append("\\A");
      }
      case '$' -> {
        at++;
        if (!java.substring(at).chars().allMatch(rest -> rest == ')')) {
          throw new ForeignException("$ before its end, where Java also looks behind a line break");
        }
        re2.append("\\z");
      }
      default -> {
        at += Character.charCount(c);
        requireCharacter(c);
        re2.append(literal(c));
      }
    }
    return 1;
  }

  private int group() throws ForeignException {
    int open = at;
    at++;
    if (java.startsWith("?", at)) {
      boolean named =
          java.startsWith("?<", at) && !java.startsWith("?<=", at) && !java.startsWith("?<!", at);
      if (java.startsWith("?:", at)) {
        at += 2;
      } else if (named) {
        at = java.indexOf('>', at) + 1;
      } else {
        throw new ForeignException(
            "engines do not have groups that begin with %s"
                .formatted(java.substring(open, Math.min(open + 3, java.length()))));
      }
    }
    re2.append("(?:");
    int most = alternatives();
    re2.append(')');
    at++;
    return most;
  }

  private int quantified(int most) throws ForeignException {
    if (at >= java.length() || "*+?{".indexOf(java.charAt(at)) < 0) {
      return most;
    }
    int times = 1;
    if (java.charAt(at) == '{') {
      int close = java.indexOf('}', at);
      String[] counts = java.substring(at + 1, close).split(",");
      for (String count : counts) {
        times = Math.max(times, count.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(count));
      }
      re2.append(java, at, close + 1);
      at = close + 1;
    } else {
      re2.append(java.charAt(at));
      at++;
    }
    if ((long) times * most > MOST_REPEATED) {
      throw new ForeignException(
          "engines repeat a part at most %,d times".formatted(MOST_REPEATED));
    }
    if (at < java.length() && java.charAt(at) == '+') {
      throw new ForeignException("engines do not have possessive repetition (a + behind another)");
    }
    if (at < java.length() && java.charAt(at) == '?') {
      // Whole texts match or not, whichever end the repetition starts from.
      at++;
    }
    return times * most;
  }

  private void escape() throws ForeignException {
    char escaped = java.charAt(at + 1);
    switch (escaped) {
      case 'd', 'D', 'w', 'W', 'b', 'B', 'A', 'z' -> {
        re2.append('\\').append(escaped);
        at += 2;
      }
      case 's' -> {
        re2.append('[').append(SPACES).append(']');
        at += 2;
      }
      case 'S' -> {
        re2.append("[^").append(SPACES).append(']');
        at += 2;
      }
      case 'p', 'P' -> re2.append(property());
      case 'Q' -> quoted();
      default -> {
        int c = escapedCharacter();
        requireCharacter(c);
        re2.append(literal(c));
      }
    }
  }

  private void quoted() throws ForeignException {
    int end = java.indexOf("\\E", at + 2);
    String text = java.substring(at + 2, end < 0 ? java.length() : end);
    for (int c : text.codePoints().toArray()) {
      requireCharacter(c);
      re2.append(literal(c));
    }
    at = end < 0 ? java.length() : end + 2;
  }

  private String property() throws ForeignException {
    boolean braces = java.charAt(at + 2) == '{';
    int end = braces ? java.indexOf('}', at) : at + 3;
    String name = java.substring(braces ? at + 3 : at + 2, end);
    if (!GENERAL_CATEGORIES.contains(name) || ignoreCase) {
      throw new ForeignException(
          "of \\p engines have the general categories, such as \\p{L} and \\p{Lu}, and these only where case counts");
    }
    String property = "\\" + java.charAt(at + 1) + "{" + name + "}";
    at = braces ? end + 1 : end;
    return property;
  }

  /** The character that an escape stands for. */
  private int escapedCharacter() throws ForeignException {
    char escaped = java.charAt(at + 1);
    int start = at;
    at += 2;
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      case 'a' -> 0x7;
      case 'e' -> 0x1B;
      case 'x' -> {
        boolean braces = java.charAt(at) == '{';
        int end = braces ? java.indexOf('}', at) : at + 2;
        int c = Integer.parseInt(java.substring(braces ? at + 1 : at, end), 16);
        at = braces ? end + 1 : end;
        yield c;
      }
      case 'u' -> unicode();
      default -> {
        if (Character.isLetterOrDigit(escaped)) {
          throw new ForeignException(
              "engines do not have %s as Java does".formatted(java.substring(start, at)));
        }
        at = start + 1;
        int c = java.codePointAt(at);
        at += Character.charCount(c);
        yield c;
      }
    };
  }

  private int unicode() {
    char high = (char) Integer.parseInt(java.substring(at, at + 4), 16);
    at += 4;
    if (Character.isHighSurrogate(high) && java.startsWith("\\u", at)) {
      char low = (char) Integer.parseInt(java.substring(at + 2, at + 6), 16);
      if (Character.isLowSurrogate(low)) {
        at += 6;
        return Character.toCodePoint(high, low);
      }
    }
    return high;
  }

  private void characterClass() throws ForeignException {
    at++;
    re2.append('[');
    if (java.charAt(at) == '^') {
      re2.append('^');
      at++;
    }
    boolean empty = true;
    while (empty || java.charAt(at) != ']') {
      empty = false;
      if (java.charAt(at) == '[' || java.startsWith("&&", at)) {
        throw new ForeignException("engines do not have classes within classes, nor &&");
      }
      if (java.charAt(at) == '\\' && "dDwWsSpPQ".indexOf(java.charAt(at + 1)) >= 0) {
        classEscape();
      } else {
        range();
      }
    }
    re2.append(']');
    at++;
  }

  private void classEscape() throws ForeignException {
    char escaped = java.charAt(at + 1);
    switch (escaped) {
      case 'p', 'P' -> re2.append(property());
      case 's' -> {
        re2.append(SPACES);
        at += 2;
      }
      case 'S', 'Q' ->
          throw new ForeignException("engines do not have \\" + escaped + " in classes");
      default -> {
        re2.append('\\').append(escaped);
        at += 2;
      }
    }
  }

  private void range() throws ForeignException {
    int first = classCharacter();
    int last = first;
    if (java.charAt(at) == '-' && java.charAt(at + 1) != ']') {
      at++;
      if (java.charAt(at) == '[' || java.startsWith("&&", at)) {
        throw new ForeignException("engines do not have classes within classes, nor &&");
      }
      last = classCharacter();
    }
    append(first, last);
    if (ignoreCase) {
      appendShifted(Math.max(first, 'a'), Math.min(last, 'z'), 'A' - 'a');
      appendShifted(Math.max(first, 'A'), Math.min(last, 'Z'), 'a' - 'A');
    }
  }

  private void appendShifted(int first, int last, int distance) throws ForeignException {
    if (first <= last) {
      append(first + distance, last + distance);
    }
  }

  private void append(int first, int last) throws ForeignException {
    requireCharacter(first);
    requireCharacter(last);
    re2.append(plain(first));
    if (last > first) {
      re2.append('-').append(plain(last));
    }
  }

  private int classCharacter() throws ForeignException {
    if (java.charAt(at) == '\\') {
      return escapedCharacter();
    }
    int c = java.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  private static void requireCharacter(int c) throws ForeignException {
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      throw new ForeignException("half of a surrogate pair is no character of a text");
    }
  }

  private String literal(int c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return ignoreCase && letter
        ? "[" + Character.toString(c) + Character.toString(c ^ 0x20) + "]"
        : plain(c);
  }

  /** A character that stands for itself alone, in a class and outside. */
  private static String plain(int c) {
    boolean safe = c < 0x80 && Character.isLetterOrDigit(c);
    return safe
        ? Character.toString(c)
        : "\\x{" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + "}";
  }
}
