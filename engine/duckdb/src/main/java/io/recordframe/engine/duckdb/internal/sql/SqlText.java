package io.recordframe.engine.duckdb.internal.sql;

import io.recordframe.plan.error.InvalidDataException;

/** Quotes what users write. The only place where text of a user becomes text of SQL. */
public final class SqlText {

  private SqlText() {}

  /**
   * A name between double quotes.
   *
   * @param name the name of a column, table or field
   * @return the quoted identifier
   * @throws InvalidDataException if the name is empty, or has a NUL character or an unpaired
   *     surrogate
   */
  public static String identifier(String name) {
    if (name.isEmpty()) {
      throw new InvalidDataException("A name in a query must not be empty");
    }
    requireRepresentable(name, "The name");
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /**
   * A text between single quotes.
   *
   * @param text any text
   * @return the string literal
   * @throws InvalidDataException if the text has a NUL character or an unpaired surrogate
   */
  public static String string(String text) {
    requireRepresentable(text, "The text");
    return '\'' + text.replace("'", "''") + '\'';
  }

  /**
   * How often a word stands in SQL, other than within a literal or a quoted name.
   *
   * @param sql SQL in which quotes are doubled within quotes, and not escaped otherwise
   * @param word the word, such as the name of a function, with what has to follow it
   * @return how often
   */
  public static int count(String sql, String word) {
    int count = 0;
    char quote = 0;
    for (int i = 0; i < sql.length(); i++) {
      char unit = sql.charAt(i);
      if (quote != 0) {
        quote = unit == quote ? 0 : quote;
      } else if (unit == '\'' || unit == '"') {
        quote = unit;
      } else if (sql.startsWith(word, i)
          && (i == 0 || !Character.isJavaIdentifierPart(sql.charAt(i - 1)))) {
        count++;
      }
    }
    return count;
  }

  static void requireRepresentable(String text, String what) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == 0) {
        throw new InvalidDataException(
            "%s '%s' has a NUL character at index %d, which a query cannot hold"
                .formatted(what, text.replace("\0", "\\0"), i));
      }
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      throw new InvalidDataException(
          "%s '%s' has an unpaired surrogate (U+%04X) at index %d, which UTF-8 cannot hold"
              .formatted(what, text, (int) unit, i));
    }
  }
}
