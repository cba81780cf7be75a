package io.recordframe.file;

import io.recordframe.plan.source.FileFormat;
import io.recordframe.plan.source.Sink;
import org.jspecify.annotations.Nullable;

/** The rules that keep a CSV file readable without doubt. */
final class CsvOptions {

  private CsvOptions() {}

  static FileFormat.Csv checked(FileFormat.Csv format) {
    requireCharacter("escape", format.escape());
    check(format.delimiter(), format.quote(), format.nullText());
    return format;
  }

  static Sink.Csv checked(Sink.Csv format) {
    check(format.delimiter(), format.quote(), format.nullText());
    return format;
  }

  private static void check(char delimiter, @Nullable Character quote, String nullText) {
    requireCharacter("delimiter", delimiter);
    if (quote != null) {
      requireCharacter("quote", quote);
      if (quote == delimiter) {
        throw new IllegalArgumentException(
            "The delimiter and the quote of a CSV file must differ, but both are '%s'; set the one that changes first"
                .formatted(delimiter));
      }
    }
    for (int i = 0; i < nullText.length(); i++) {
      char unit = nullText.charAt(i);
      if (unit == delimiter || isLineBreak(unit) || unit == 0 || (quote != null && unit == quote)) {
        throw new IllegalArgumentException(
            "The text for null must not hold the delimiter, a quote, a line break or NUL, but U+%04X stands at index %d"
                .formatted((int) unit, i));
      }
    }
  }

  private static void requireCharacter(String role, char value) {
    if (isLineBreak(value) || value == 0 || Character.isSurrogate(value)) {
      throw new IllegalArgumentException(
          "The %s of a CSV file must not be a line break, NUL or half of a character, but is U+%04X"
              .formatted(role, (int) value));
    }
  }

  private static boolean isLineBreak(char value) {
    return value == '\n' || value == '\r';
  }
}
