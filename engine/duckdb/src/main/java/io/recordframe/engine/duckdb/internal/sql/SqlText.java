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
