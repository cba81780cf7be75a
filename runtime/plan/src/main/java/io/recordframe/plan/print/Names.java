package io.recordframe.plan.print;

import java.util.Set;

/** How names of columns and constants of text are written. */
final class Names {

  /** Words that stand between names in printed expressions. */
  private static final Set<String> WORDS =
      Set.of(
          "AND",
          "AS",
          "ASC",
          "BETWEEN",
          "BY",
          "CASE",
          "CAST",
          "DESC",
          "DISTINCT",
          "ELSE",
          "END",
          "EXISTS",
          "FALSE",
          "FILTER",
          "ILIKE",
          "IN",
          "IS",
          "LIKE",
          "NOT",
          "NULL",
          "NULLS",
          "ON",
          "OR",
          "ORDER",
          "OVER",
          "PARTITION",
          "THEN",
          "TRUE",
          "TRY_CAST",
          "WHEN",
          "WHERE",
          "XOR");

  private static final int NO_QUOTE = -1;

  private Names() {}

  /** The name as it is, or in double quotes where it could be read as something else. */
  static String name(String name) {
    boolean plain =
        Character.isUnicodeIdentifierStart(name.codePointAt(0)) || name.codePointAt(0) == '_';
    plain =
        plain
            && name.codePoints()
                .allMatch(point ->
                    Character.isUnicodeIdentifierPart(point)
                        && !Character.isIdentifierIgnorable(point))
            && !WORDS.contains(name);
    return plain ? name : '"' + escaped(name, '"') + '"';
  }

  static String text(String text) {
    return "'" + escaped(text, '\'') + "'";
  }

  /** The text on one line, as it is otherwise. */
  static String oneLine(String text) {
    return text.codePoints().anyMatch(Names::breaksLine) ? escaped(text, NO_QUOTE) : text;
  }

  private static boolean breaksLine(int point) {
    return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
  }

  /** The text on one line, each quote doubled. */
  private static String escaped(String text, int quote) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (point == quote) {
            result.appendCodePoint(quote).appendCodePoint(quote);
          } else if (breaksLine(point) || point == '\\') {
            result.append(
                switch (point) {
                  case '\n' -> "\\n";
                  case '\r' -> "\\r";
                  case '\t' -> "\\t";
                  case '\\' -> "\\\\";
                  default -> "\\u%04x".formatted(point);
                });
          } else {
            result.appendCodePoint(point);
          }
        });
    return result.toString();
  }
}
