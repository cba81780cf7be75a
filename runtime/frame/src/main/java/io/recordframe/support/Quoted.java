package io.recordframe.support;

/** Values as messages show them: on one line, and not endless. */
final class Quoted {

  private static final int LONGEST = 80;

  private Quoted() {}

  /** A text in quotation marks, without control characters and unpaired surrogates. */
  static String text(String text) {
    var quoted = new StringBuilder("'");
    int end = Math.min(text.length(), LONGEST);
    int i = 0;
    while (i < end) {
      int codePoint = text.codePointAt(i);
      if (Character.isISOControl(codePoint) || isSurrogate(codePoint)) {
        quoted.append("\\u%04X".formatted(codePoint));
      } else {
        quoted.appendCodePoint(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    quoted.append('\'');
    if (i < text.length()) {
      quoted.append("... (").append(text.length()).append(" characters)");
    }
    return quoted.toString();
  }

  /** A value of any other kind, as it prints itself. */
  static String value(Object value) {
    String printed = value.toString();
    return value instanceof String || printed.length() > LONGEST ? text(printed) : printed;
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
