package io.recordframe.engine.tck.reference;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A regular expression of the RE2 dialect, which stands second in a call. */
final class Regex {

  private final Pattern pattern;
  private final Arguments arguments;

  private Regex(Pattern pattern, Arguments arguments) {
    this.pattern = pattern;
    this.arguments = arguments;
  }

  static Regex of(Arguments arguments) {
    String expression = arguments.text(1);
    try {
      return new Regex(Pattern.compile(expression), arguments);
    } catch (PatternSyntaxException invalid) {
      throw arguments.failure(
          "'%s' is no regular expression of RE2: %s".formatted(expression, invalid.getMessage()));
    }
  }

  boolean matches(String text) {
    return pattern.matcher(text).find();
  }

  boolean matchesWhole(String text) {
    return pattern.matches(text);
  }

  /** What a group holds in each match; an empty match may follow directly behind another. */
  List<@Nullable String> extractAll(String text, int group) {
    requireGroup(group);
    List<@Nullable String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      found.add(matcher.group(group));
      from = matcher.end() > matcher.start() ? matcher.end() : behind(text, matcher.end());
    }
    return found;
  }

  private void requireGroup(int group) {
    if (group < 0 || group > pattern.groupCount()) {
      throw arguments.failure(
          "The regular expression '%s' has no group %d".formatted(pattern.pattern(), group));
    }
  }

  private static int behind(String text, int position) {
    return position < text.length() ? text.offsetByCodePoints(position, 1) : position + 1;
  }

  /** An empty match directly behind another is not replaced. */
  String replaceAll(String text, String replacement) {
    checkReplacement(replacement);
    StringBuilder replaced = new StringBuilder();
    Matcher matcher = pattern.matcher(text);
    int copied = 0;
    int lastEnd = -1;
    int from = 0;
    while (from <= text.length() && matcher.find(from)) {
      boolean empty = matcher.end() == matcher.start();
      if (empty && matcher.start() == lastEnd) {
        from = behind(text, matcher.end());
        continue;
      }
      replaced.append(text, copied, matcher.start());
      expand(replacement, matcher, replaced);
      copied = matcher.end();
      lastEnd = matcher.end();
      from = empty ? behind(text, matcher.end()) : matcher.end();
    }
    return replaced.append(text, Math.min(copied, text.length()), text.length()).toString();
  }

  /** Every backslash stands before another one, or before the digit of a group that is there. */
  private void checkReplacement(String replacement) {
    int i = replacement.indexOf('\\');
    while (i >= 0) {
      char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
      if (Character.isDigit(next)) {
        requireGroup(next - '0');
      } else if (next != '\\') {
        throw arguments.failure(
            "In the replacement '%s' a digit or a backslash must follow each backslash"
                .formatted(replacement));
      }
      i = replacement.indexOf('\\', i + 2);
    }
  }

  private static void expand(String replacement, Matcher matcher, StringBuilder target) {
    int i = 0;
    while (i < replacement.length()) {
      char next = replacement.charAt(i);
      if (next != '\\') {
        target.append(next);
        i++;
        continue;
      }
      char behind = replacement.charAt(i + 1);
      String part = behind == '\\' ? "\\" : matcher.group(behind - '0');
      target.append(part == null ? "" : part);
      i += 2;
    }
  }

  List<String> split(String text) {
    if (pattern.matches("")) {
      throw arguments.failure(
          "The regular expression of regex_split must not match the empty text, but '%s' does"
              .formatted(pattern.pattern()));
    }
    List<String> parts = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int start = 0;
    while (matcher.find()) {
      parts.add(text.substring(start, matcher.start()));
      start = matcher.end();
    }
    parts.add(text.substring(start));
    return parts;
  }
}
