package io.recordframe.engine.tck.reference;

/** The patterns of LIKE. */
final class LikePattern {

  private LikePattern() {}

  static boolean matches(String text, String pattern, Arguments arguments) {
    return matches(text.codePoints().toArray(), 0, pattern.codePoints().toArray(), 0, arguments);
  }

  private static boolean matches(
      int[] text, int textAt, int[] pattern, int patternAt, Arguments arguments) {
    if (patternAt == pattern.length) {
      return textAt == text.length;
    }
    return switch (pattern[patternAt]) {
      case '%' ->
          matches(text, textAt, pattern, patternAt + 1, arguments)
              || (textAt < text.length && matches(text, textAt + 1, pattern, patternAt, arguments));
      case '_' ->
          textAt < text.length && matches(text, textAt + 1, pattern, patternAt + 1, arguments);
      case '\\' -> {
        if (patternAt + 1 == pattern.length) {
          throw arguments.failure("A pattern of like must not end with a backslash");
        }
        yield textAt < text.length
            && text[textAt] == pattern[patternAt + 1]
            && matches(text, textAt + 1, pattern, patternAt + 2, arguments);
      }
      default ->
          textAt < text.length
              && text[textAt] == pattern[patternAt]
              && matches(text, textAt + 1, pattern, patternAt + 1, arguments);
    };
  }
}
