package io.recordframe.engine.duckdb.internal.execution;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What DuckDB says where it speaks of its own SQL, its options or its types, in words of this
 * project. A text that is not known stays as it is.
 */
final class Wording {

  private record Rule(Pattern pattern, Function<MatchResult, String> words) {
    static Rule of(String pattern, Function<MatchResult, String> words) {
      return new Rule(Pattern.compile(pattern, Pattern.DOTALL), words);
    }
  }

  private static final String COLUMN = "(?: when casting from source column (.*?))?";

  private static final List<Rule> RULES =
      List.of(
          Rule.of("\\ANo files found that match the pattern \"(.*)\"\\z", Wording::missing),
          Rule.of(
              "\\ANo magic bytes found at end of file '(.*?)'.*\\z",
              found -> noParquet(found.group(1))),
          Rule.of(
              "\\AFile '(.*)' too small to be a Parquet file\\z",
              found -> noParquet(found.group(1))),
          Rule.of(
              "\\AError when sniffing file \"(.*?)\"\\.\\n.*\\z",
              found ->
                  found.group(1)
                      + " cannot be read as CSV: its lines have different numbers of values, or its"
                      + " delimiter, quotes or encoding (UTF-8) are others than it is read with"),
          Rule.of(
              "\\ACSV Error on Line: (\\d+)\\nOriginal Line: (.*?)\\n(.*?)\\nPossible (?:fixes|solutions):.*?\\n\\s*file = ([^\\n]*)\\n.*\\z",
              found ->
                  "%s cannot be read as CSV: line %s is '%s'. %s"
                      .formatted(
                          found.group(4),
                          found.group(1),
                          found.group(2),
                          found.group(3).replace('\n', ' ').strip())),
          Rule.of(
              "\\AType ([A-Z]+[0-9]*) with value (.*) can't be cast because the value is out of range for the destination type ([A-Z]+[0-9]*)"
                  + COLUMN
                  + "\\z",
              found -> conversion(found.group(2), found.group(1), found.group(3), found.group(4))),
          Rule.of(
              "\\ACould not convert string '(.*)' to ([A-Z]+[0-9]*)" + COLUMN + "\\z",
              found ->
                  conversion("'" + found.group(1) + "'", "string", found.group(2), found.group(3))),
          Rule.of(
              "\\AOverflow in (\\w+) of ([A-Z]+[0-9]*) \\((.*)\\)!\\z",
              found ->
                  "Overflow in %s: the result of %s does not fit %s; convert an operand to a wider type first"
                      .formatted(found.group(1), found.group(3), type(found.group(2)))));

  private Wording() {}

  static String of(String message) {
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(message);
      if (matcher.matches()) {
        return rule.words().apply(matcher.toMatchResult());
      }
    }
    return message;
  }

  private static String noParquet(String path) {
    return path
        + " is no Parquet file, since it does not end as those do; read it as the format that it has";
  }

  private static String missing(MatchResult found) {
    String path = found.group(1);
    String what =
        path.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0)
            ? "No file matches " + path
            : "There is no file " + path;
    return isRelative(path)
        ? what + " (the working directory is " + Path.of("").toAbsolutePath() + ")"
        : what;
  }

  private static boolean isRelative(String path) {
    return !path.startsWith("/") && !path.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
  }

  private static String conversion(String value, String from, String to, String column) {
    return "The value %s of %s cannot be converted to %s%s; use the try form for null instead"
        .formatted(value, type(from), type(to), column == null ? "" : " (column " + column + ")");
  }

  private static String type(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
