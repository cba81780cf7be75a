package io.recordframe.plan.function;

import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import java.util.List;

/**
 * Text. Lengths and positions count code points; positions count from 0. Regular expressions are in
 * the RE2 dialect.
 */
public enum TextFunction implements ScalarFunction {
  /** The texts one after the other; null when one is null. */
  CONCAT(
      Signature.of(
              "concat",
              List.of(ParameterType.STRING, ParameterType.STRING),
              ResultRule.of(ScalarType.STRING),
              "The texts one after the other; null when one is null.")
          .repeating()),
  /** How many code points the text has. */
  LENGTH(
      Signature.of(
          "length",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.INT64),
          "How many code points the text has.")),
  /** The text in upper case, code point by code point. */
  UPPER(
      Signature.of(
          "upper",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The text in upper case, code point by code point.")),
  /** The text in lower case, code point by code point. */
  LOWER(
      Signature.of(
          "lower",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The text in lower case, code point by code point.")),
  /** The text without spaces (U+0020) at both ends. */
  TRIM(
      Signature.of(
          "trim",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The text without spaces (U+0020) at both ends.")),
  /** The text without spaces (U+0020) at its start. */
  TRIM_START(
      Signature.of(
          "trim_start",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The text without spaces (U+0020) at its start.")),
  /** The text without spaces (U+0020) at its end. */
  TRIM_END(
      Signature.of(
          "trim_end",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The text without spaces (U+0020) at its end.")),
  /** The text, filled in front with the given text up to that length, or cut to it. */
  PAD_START(
      Signature.of(
          "pad_start",
          List.of(ParameterType.STRING, ParameterType.INT32, ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The text, filled in front with the given text up to that length, or cut to it.")),
  /** The text, filled behind with the given text up to that length, or cut to it. */
  PAD_END(
      Signature.of(
          "pad_end",
          List.of(ParameterType.STRING, ParameterType.INT32, ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The text, filled behind with the given text up to that length, or cut to it.")),
  /** The text that many times; nothing for zero or less. */
  REPEAT(
      Signature.of(
          "repeat",
          List.of(ParameterType.STRING, ParameterType.INT32),
          ResultRule.of(ScalarType.STRING),
          "The text that many times; nothing for zero or less.")),
  /** The code points in the opposite order. */
  REVERSE(
      Signature.of(
          "reverse",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The code points in the opposite order.")),
  /**
   * Every occurrence of the second text replaced by the third; an empty second text changes
   * nothing.
   */
  REPLACE(
      Signature.of(
          "replace",
          List.of(ParameterType.STRING, ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "Every occurrence of the second text replaced by the third; an empty second text changes nothing.")),
  /**
   * The code points from the first position up to but without the second, cut at the ends of the
   * text; without a second position up to the end.
   */
  SUBSTRING(
      Signature.of(
              "substring",
              List.of(ParameterType.STRING, ParameterType.INT32, ParameterType.INT32),
              ResultRule.of(ScalarType.STRING),
              "The code points from the first position up to but without the second, cut at the ends of the text; without a second position up to the end.")
          .withOptional(1)),
  /** The first code points, as many as said or there are; a negative number is an error. */
  LEFT(
      Signature.of(
          "left",
          List.of(ParameterType.STRING, ParameterType.INT32),
          ResultRule.of(ScalarType.STRING),
          "The first code points, as many as said or there are; a negative number is an error.")),
  /** The last code points, as many as said or there are; a negative number is an error. */
  RIGHT(
      Signature.of(
          "right",
          List.of(ParameterType.STRING, ParameterType.INT32),
          ResultRule.of(ScalarType.STRING),
          "The last code points, as many as said or there are; a negative number is an error.")),
  /** The position from 0 at which the second text first occurs, or -1. */
  INDEX_OF(
      Signature.of(
          "index_of",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.INT64),
          "The position from 0 at which the second text first occurs, or -1.")),
  /** Whether the second text occurs in the first. */
  CONTAINS(
      Signature.of(
          "contains",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether the second text occurs in the first.")),
  /** Whether the first text starts with the second. */
  STARTS_WITH(
      Signature.of(
          "starts_with",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether the first text starts with the second.")),
  /** Whether the first text ends with the second. */
  ENDS_WITH(
      Signature.of(
          "ends_with",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether the first text ends with the second.")),
  /**
   * Whether the text matches the pattern, in which % stands for any text, _ for any code point, and
   * a backslash takes the next one literally.
   */
  LIKE(
      Signature.of(
          "like",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether the text matches the pattern, in which % stands for any text, _ for any code point, and a backslash takes the next one literally.")),
  /** As like, with both in lower case. */
  LIKE_IGNORE_CASE(
      Signature.of(
          "like_ignore_case",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.BOOLEAN),
          "As like, with both in lower case.")),
  /** Whether the regular expression matches somewhere in the text. */
  REGEX_MATCHES(
      Signature.of(
          "regex_matches",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether the regular expression matches somewhere in the text.")),
  /** What the group of the first match holds, group 0 being all of it; null without a match. */
  REGEX_EXTRACT(
      Signature.of(
              "regex_extract",
              List.of(ParameterType.STRING, ParameterType.STRING, ParameterType.INT32),
              ResultRule.of(ScalarType.STRING),
              "What the group of the first match holds, group 0 being all of it; null without a match.")
          .nulls(NullRule.ALWAYS)),
  /** Every match replaced; a backslash and a digit in the replacement stand for a group. */
  REGEX_REPLACE(
      Signature.of(
          "regex_replace",
          List.of(ParameterType.STRING, ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "Every match replaced; a backslash and a digit in the replacement stand for a group.")),
  /** The parts of the text between occurrences of the separator. */
  SPLIT(
      Signature.of(
          "split",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(new ListType(ScalarType.STRING, false)),
          "The parts of the text between occurrences of the separator.")),
  /**
   * The part at that position from 0 between occurrences of the separator; null when there is none.
   */
  SPLIT_PART(
      Signature.of(
              "split_part",
              List.of(ParameterType.STRING, ParameterType.STRING, ParameterType.INT32),
              ResultRule.of(ScalarType.STRING),
              "The part at that position from 0 between occurrences of the separator; null when there is none.")
          .nulls(NullRule.ALWAYS)),
  /** The text without the prefix, if it starts with it. */
  REMOVE_PREFIX(
      Signature.of(
          "remove_prefix",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The text without the prefix, if it starts with it.")),
  /** The text without the suffix, if it ends with it. */
  REMOVE_SUFFIX(
      Signature.of(
          "remove_suffix",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The text without the suffix, if it ends with it.")),
  /**
   * Each code point of the second text replaced by the one at its position in the third, or removed
   * where that is shorter.
   */
  TRANSLATE(
      Signature.of(
          "translate",
          List.of(ParameterType.STRING, ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "Each code point of the second text replaced by the one at its position in the third, or removed where that is shorter.")),
  /** The first code point; null for an empty text. */
  CODE_POINT(
      Signature.of(
              "code_point",
              List.of(ParameterType.STRING),
              ResultRule.of(ScalarType.INT32),
              "The first code point; null for an empty text.")
          .nulls(NullRule.ALWAYS)),
  /** The MD5 of the UTF-8 bytes in hexadecimal. */
  MD5(
      Signature.of(
          "md5",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The MD5 of the UTF-8 bytes in hexadecimal.")),
  /** The SHA-256 of the UTF-8 bytes in hexadecimal. */
  SHA256(
      Signature.of(
          "sha256",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.STRING),
          "The SHA-256 of the UTF-8 bytes in hexadecimal.")),
  /**
   * The smallest number of insertions, deletions and replacements of bytes of UTF-8 that make one
   * text the other.
   */
  LEVENSHTEIN(
      Signature.of(
          "levenshtein",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.INT64),
          "The smallest number of insertions, deletions and replacements of bytes of UTF-8 that make one text the other.")),
  /** The Jaro-Winkler similarity, 0 to 1. */
  JARO_WINKLER(
      Signature.of(
          "jaro_winkler",
          List.of(ParameterType.STRING, ParameterType.STRING),
          ResultRule.of(ScalarType.FLOAT64),
          "The Jaro-Winkler similarity, 0 to 1.")),
  /** Whether the text has no code point. */
  IS_EMPTY(
      Signature.of(
          "is_empty",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether the text has no code point.")),
  /**
   * Whether the text has nothing but white space: space, tab, line feed, form feed, carriage
   * return.
   */
  IS_BLANK(
      Signature.of(
          "is_blank",
          List.of(ParameterType.STRING),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether the text has nothing but white space: space, tab, line feed, form feed, carriage return."));

  private final Signature signature;

  TextFunction(Signature signature) {
    this.signature = signature;
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
