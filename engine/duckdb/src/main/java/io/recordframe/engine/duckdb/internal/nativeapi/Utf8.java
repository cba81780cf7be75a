package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text to the UTF-8 that DuckDB stores, without ever replacing a character. */
final class Utf8 {

  private Utf8() {}

  /**
   * The UTF-8 of a text.
   *
   * @param what how to call the text in the message of the exception
   * @throws IllegalArgumentException if the text has half a surrogate pair, which has no UTF-8
   */
  static byte[] encode(String text, String what) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length != text.length()) {
      requirePairedSurrogates(text, what);
    } else if (text.indexOf('?') >= 0) {
      // A lone surrogate is one char and becomes one byte, a question mark.
      requirePairedSurrogates(text, what);
    }
    return bytes;
  }

  static void requirePairedSurrogates(String text, String what) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          throw new IllegalArgumentException(
              "%s must be valid Unicode, and has half a surrogate pair (U+%04X) at index %d."
                  .formatted(what, (int) c, i));
        }
        i++;
      }
    }
  }
}
