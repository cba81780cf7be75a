package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.plan.error.LimitExceededException;
import java.util.Locale;

/**
 * How large a query of a user may be. DuckDB's parser and planner recurse into it, and need more
 * than linear time for some of what is nested; so what is too deep is refused before they see it.
 * Brackets within texts, names and comments do not count.
 */
final class QueryLimits {

  /** How many UTF-16 units the text may have. */
  static final int MAX_LENGTH = 1_000_000;

  /** How many brackets and CASE expressions may stand within each other. */
  static final int MAX_NESTING = 100;

  private final String text;
  private int position;
  private int depth;

  private QueryLimits(String text) {
    this.text = text;
  }

  /**
   * Refuses a query that is too large.
   *
   * @throws LimitExceededException if it is, with the limit and what was found
   */
  static void check(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new LimitExceededException(
          "The query has %d characters, but it may have %d; give values as parameters, and many rows as a frame or a file"
              .formatted(text.length(), MAX_LENGTH));
    }
    new QueryLimits(text).scan();
  }

  private void scan() {
    while (position < text.length()) {
      char unit = text.charAt(position);
      switch (unit) {
        case '(', '[', '{' -> {
          enter();
          position++;
        }
        case ')', ']', '}' -> {
          leave();
          position++;
        }
        case '\'' -> skipQuoted('\'');
        case '"' -> skipQuoted('"');
        case '-' -> {
          if (text.startsWith("--", position)) {
            skipPast("\n");
          } else {
            position++;
          }
        }
        case '/' -> {
          if (text.startsWith("/*", position)) {
            skipComment();
          } else {
            position++;
          }
        }
        case '$' -> skipDollarQuoted();
        default -> {
          if (isPartOfWord(unit)) {
            readWord();
          } else {
            position++;
          }
        }
      }
    }
  }

  private void enter() {
    depth++;
    if (depth > MAX_NESTING) {
      long line = 1 + text.substring(0, position).chars().filter(unit -> unit == '\n').count();
      int column = position - text.lastIndexOf('\n', position - 1);
      throw new LimitExceededException(
          "The query has more than %d brackets and CASE expressions within each other, at line %d, column %d; compute a part of it in a query of its own, and go on with its frame"
              .formatted(MAX_NESTING, line, column));
    }
  }

  /** What closes nothing is for DuckDB to complain about. */
  private void leave() {
    depth = Math.max(0, depth - 1);
  }

  private void readWord() {
    int start = position;
    while (position < text.length() && isPartOfWord(text.charAt(position))) {
      position++;
    }
    String word = text.substring(start, position);
    if (word.length() > "CASE".length()) {
      return;
    }
    switch (word.toUpperCase(Locale.ROOT)) {
      case "CASE" -> enter();
      case "END" -> leave();
      case "E" -> {
        if (position < text.length() && text.charAt(position) == '\'') {
          skipEscaped();
        }
      }
      default -> {
        // Any other word neither opens nor closes anything.
      }
    }
  }

  private static boolean isPartOfWord(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '_' || unit == '$' || unit > 0x7f;
  }

  /** A doubled quote is seen as the end of one text and the start of the next, to the same end. */
  private void skipQuoted(char quote) {
    position++;
    skipPast(String.valueOf(quote));
  }

  private void skipEscaped() {
    position++;
    while (position < text.length() && text.charAt(position) != '\'') {
      position += text.charAt(position) == '\\' ? 2 : 1;
    }
    position++;
  }

  /** Comments stand within comments. */
  private void skipComment() {
    int comments = 0;
    do {
      if (text.startsWith("/*", position)) {
        comments++;
        position += 2;
      } else if (text.startsWith("*/", position)) {
        comments--;
        position += 2;
      } else {
        position++;
      }
    } while (comments > 0 && position < text.length());
  }

  /** A text between two equal tags, such as {@code $$} or {@code $tag$}; or no more than a sign. */
  private void skipDollarQuoted() {
    int end = position + 1;
    while (end < text.length()
        && text.charAt(end) != '$'
        && isPartOfWord(text.charAt(end))
        && !(end == position + 1 && Character.isDigit(text.charAt(end)))) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '$') {
      String tag = text.substring(position, end + 1);
      position = end + 1;
      skipPast(tag);
    } else {
      position++;
    }
  }

  private void skipPast(String end) {
    int found = text.indexOf(end, position);
    position = found < 0 ? text.length() : found + end.length();
  }
}
