package io.recordframe.engine.tck.semantics;

import static io.recordframe.engine.tck.semantics.Constants.call;
import static io.recordframe.engine.tck.semantics.Constants.nothing;
import static io.recordframe.engine.tck.semantics.Example.gives;

import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.List;

/** An example for each function of text. */
final class TextExamples {

  private TextExamples() {}

  static Example of(TextFunction function) {
    return switch (function) {
      case CONCAT -> gives(call(function, "a", "b", "c"), "abc");
      case LENGTH -> gives(call(function, "a\uD83D\uDE00"), 2L);
      case UPPER -> gives(call(function, "\u00E0b"), "\u00C0B");
      case LOWER -> gives(call(function, "\u00C0B"), "\u00E0b");
      case TRIM -> gives(call(function, "  a b "), "a b");
      case TRIM_START -> gives(call(function, "  a  "), "a  ");
      case TRIM_END -> gives(call(function, "  a  "), "  a");
      case PAD_START -> gives(call(function, "7", 3, "0"), "007");
      case PAD_END -> gives(call(function, "a", 4, "xy"), "axyx");
      case REPEAT -> gives(call(function, "ab", 3), "ababab");
      case REVERSE -> gives(call(function, "abc"), "cba");
      case REPLACE -> gives(call(function, "a.b.c", ".", "-"), "a-b-c");
      case SUBSTRING -> gives(call(function, "hello", 1, 3), "el");
      case LEFT -> gives(call(function, "hello", 2), "he");
      case RIGHT -> gives(call(function, "hello", 2), "lo");
      case INDEX_OF -> gives(call(function, "hello", "l"), 2L);
      case CONTAINS -> gives(call(function, "hello", "ell"), true);
      case STARTS_WITH -> gives(call(function, "hello", "he"), true);
      case ENDS_WITH -> gives(call(function, "hello", "l"), false);
      case LIKE -> gives(call(function, "hello", "h_l%"), true);
      case LIKE_IGNORE_CASE -> gives(call(function, "Hello", "h%"), true);
      case REGEX_MATCHES -> gives(call(function, "hello", "l+"), true);
      case REGEX_EXTRACT -> gives(call(function, "hello", "(l+)(o)", 2), "o");
      case REGEX_REPLACE -> gives(call(function, "hello", "(l)(o)", "\\2\\1"), "helol");
      case SPLIT -> gives(call(function, "a,b,,c", ","), List.of("a", "b", "", "c"));
      case SPLIT_PART -> gives(call(function, "a,b,c", ",", 1), "b");
      case REMOVE_PREFIX -> gives(call(function, "hello", "he"), "llo");
      case REMOVE_SUFFIX -> gives(call(function, "hello", "lo"), "hel");
      case TRANSLATE -> gives(call(function, "abcabc", "ab", "x"), "xcxc");
      case CODE_POINT -> gives(call(function, "\uD83D\uDE00"), 128512);
      case MD5 -> gives(call(function, "a"), "0cc175b9c0f1b6a831c399e269772661");
      case SHA256 ->
          gives(
              call(function, "a"),
              "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
      case LEVENSHTEIN -> gives(call(function, "kitten", "sitting"), 3L);
      case JARO_WINKLER -> gives(call(function, "abc", "abd"), 0.8222222222222222);
      case IS_EMPTY -> gives(call(function, " "), false);
      case IS_BLANK -> gives(call(function, " "), true);
      case TITLE -> gives(call(function, "hELLO wORLD"), "Hello World");
      case JOIN_NON_NULL -> gives(call(function, ",", "a", nothing(ScalarType.STRING), "b"), "a,b");
      case REGEX_FULL_MATCH -> gives(call(function, "abc", "b"), false);
      case REGEX_EXTRACT_ALL -> gives(call(function, "a1b22", "\\d+", 0), List.of("1", "22"));
      case REGEX_COUNT -> gives(call(function, "a1b22", "\\d+"), 2L);
      case REGEX_SPLIT -> gives(call(function, "a1b22c", "\\d+"), List.of("a", "b", "c"));
      case CHARACTER -> gives(call(function, 65), "A");
      case URL_ENCODE -> gives(call(function, "a b/\u00FC"), "a%20b%2F%C3%BC");
      case URL_DECODE -> gives(call(function, "a%20b%2F%C3%BC"), "a b/\u00FC");
      case JSON_TEXT -> gives(call(function, "{\"a\": [1, 2]}", "$.a[1]"), "2");
      case IS_JSON -> gives(call(function, "{bad"), false);
    };
  }
}
