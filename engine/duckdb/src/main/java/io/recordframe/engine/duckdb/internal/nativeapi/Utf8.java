package io.recordframe.engine.duckdb.internal.nativeapi;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text to the UTF-8 that DuckDB stores, without ever replacing a character. */
final class Utf8 {

  /** The most bytes that one char takes. */
  static final int LONGEST = 3;

  private Utf8() {}

  /**
   * Encodes a text into an array that has room for {@link #LONGEST} bytes for each of its chars.
   *
   * @return the position after the last byte
   * @throws IllegalArgumentException if the text has half a surrogate pair
   */
  static int encode(String text, byte[] into, int at) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return encodeRest(text, i, into, at + i);
      }
      into[at + i] = (byte) c;
    }
    return at + length;
  }

  private static int encodeRest(String text, int from, byte[] into, int at) {
    int position = at;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        into[position++] = (byte) c;
      } else if (c < 0x800) {
        into[position++] = (byte) (0xc0 | (c >> 6));
        into[position++] = (byte) (0x80 | (c & 0x3f));
      } else if (!Character.isSurrogate(c)) {
        into[position++] = (byte) (0xe0 | (c >> 12));
        into[position++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        into[position++] = (byte) (0x80 | (c & 0x3f));
      } else {
        int codePoint = text.codePointAt(i++);
        if (codePoint == c) {
          requirePairedSurrogates(text, "A text");
        }
        into[position++] = (byte) (0xf0 | (codePoint >> 18));
        into[position++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
        into[position++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
        into[position++] = (byte) (0x80 | (codePoint & 0x3f));
      }
    }
    return position;
  }

  /**
   * The UTF-8 of a text.
   *
   * @param what how to call the text in the message of the exception
   * @throws IllegalArgumentException if the text has half a surrogate pair, which has no UTF-8
   */
  static byte[] encode(String text, String what) {
    // The encoder of the JDK would make question marks of them.
    requirePairedSurrogates(text, what);
    return text.getBytes(UTF_8);
  }

  private static void requirePairedSurrogates(String text, String what) {
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
