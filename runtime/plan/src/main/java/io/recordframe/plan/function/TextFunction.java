package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.INT32;
import static io.recordframe.plan.function.ParameterType.STRING;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;

/**
 * Text. Lengths and positions count code points; positions count from 0. Regular expressions are in
 * the RE2 dialect.
 */
public enum TextFunction implements ScalarFunction {
  CONCAT(
      takes(STRING, STRING)
          .repeating()
          .gives(ScalarType.STRING, "The texts one after the other; null when one is null.")),
  LENGTH(takes(STRING).gives(ScalarType.INT64, "How many code points the text has.")),
  UPPER(
      takes(STRING)
          .gives(
              ScalarType.STRING, "The text in upper case, code point by code point; ß becomes ẞ.")),
  LOWER(
      takes(STRING).gives(ScalarType.STRING, "The text in lower case, code point by code point.")),
  TRIM(takes(STRING).gives(ScalarType.STRING, "The text without spaces (U+0020) at both ends.")),
  TRIM_START(
      takes(STRING).gives(ScalarType.STRING, "The text without spaces (U+0020) at its start.")),
  TRIM_END(takes(STRING).gives(ScalarType.STRING, "The text without spaces (U+0020) at its end.")),
  PAD_START(
      takes(STRING, INT32, STRING)
          .gives(
              ScalarType.STRING,
              "The text, filled in front with the given text up to that length, or cut to it.")),
  PAD_END(
      takes(STRING, INT32, STRING)
          .gives(
              ScalarType.STRING,
              "The text, filled behind with the given text up to that length, or cut to it.")),
  REPEAT(
      takes(STRING, INT32)
          .gives(
              ScalarType.STRING,
              "The text that many times; nothing for zero or less. Engines refuse results that are too long.")),
  REVERSE(takes(STRING).gives(ScalarType.STRING, "The code points in the opposite order.")),
  REPLACE(
      takes(STRING, STRING, STRING)
          .gives(
              ScalarType.STRING,
              "Every occurrence of the second text replaced by the third; an empty second text changes nothing.")),
  SUBSTRING(
      takes(STRING, INT32, INT32)
          .optional(1)
          .gives(
              ScalarType.STRING,
              "The code points from the first position up to but without the second, cut at the ends of the text; without a second position up to the end.")),
  LEFT(
      takes(STRING, INT32)
          .gives(
              ScalarType.STRING,
              "The first code points, as many as said or there are; a negative number is an error.")),
  RIGHT(
      takes(STRING, INT32)
          .gives(
              ScalarType.STRING,
              "The last code points, as many as said or there are; a negative number is an error.")),
  INDEX_OF(
      takes(STRING, STRING)
          .gives(
              ScalarType.INT64,
              "The position from 0 at which the second text first occurs, or -1.")),
  CONTAINS(
      takes(STRING, STRING)
          .gives(ScalarType.BOOLEAN, "Whether the second text occurs in the first.")),
  STARTS_WITH(
      takes(STRING, STRING)
          .gives(ScalarType.BOOLEAN, "Whether the first text starts with the second.")),
  ENDS_WITH(
      takes(STRING, STRING)
          .gives(ScalarType.BOOLEAN, "Whether the first text ends with the second.")),
  LIKE(
      takes(STRING, STRING)
          .gives(
              ScalarType.BOOLEAN,
              "Whether the text matches the pattern, in which % stands for any text, _ for any code point, and a backslash takes the next one literally.")),
  LIKE_IGNORE_CASE(
      takes(STRING, STRING).gives(ScalarType.BOOLEAN, "As like, with both in lower case.")),
  REGEX_MATCHES(
      takes(STRING, STRING)
          .gives(
              ScalarType.BOOLEAN, "Whether the regular expression matches somewhere in the text.")),
  REGEX_EXTRACT(
      takes(STRING, STRING, INT32)
          .canBeNull()
          .gives(
              ScalarType.STRING,
              "What the group of the first match holds, group 0 being all of it; null without a match.")),
  REGEX_REPLACE(
      takes(STRING, STRING, STRING)
          .gives(
              ScalarType.STRING,
              "Every match replaced; a backslash and a digit in the replacement stand for a group.")),
  SPLIT(
      takes(STRING, STRING)
          .gives(
              ResultRule.of(new ListType(ScalarType.STRING, false)),
              "The parts of the text between occurrences of the separator.")),
  SPLIT_PART(
      takes(STRING, STRING, INT32)
          .canBeNull()
          .gives(
              ScalarType.STRING,
              "The part at that position from 0 between occurrences of the separator; null when there is none.")),
  REMOVE_PREFIX(
      takes(STRING, STRING)
          .gives(ScalarType.STRING, "The text without the prefix, if it starts with it.")),
  REMOVE_SUFFIX(
      takes(STRING, STRING)
          .gives(ScalarType.STRING, "The text without the suffix, if it ends with it.")),
  TRANSLATE(
      takes(STRING, STRING, STRING)
          .gives(
              ScalarType.STRING,
              "Each code point of the second text replaced by the one at its position in the third, or removed where that is shorter.")),
  CODE_POINT(
      takes(STRING)
          .canBeNull()
          .gives(ScalarType.INT32, "The first code point; null for an empty text.")),
  MD5(takes(STRING).gives(ScalarType.STRING, "The MD5 of the UTF-8 bytes in hexadecimal.")),
  SHA256(takes(STRING).gives(ScalarType.STRING, "The SHA-256 of the UTF-8 bytes in hexadecimal.")),
  LEVENSHTEIN(
      takes(STRING, STRING)
          .gives(
              ScalarType.INT64,
              "The smallest number of insertions, deletions and replacements of code points that make one text the other.")),
  JARO_WINKLER(
      takes(STRING, STRING)
          .gives(ScalarType.FLOAT64, "The Jaro-Winkler similarity of the code points, 0 to 1.")),
  IS_EMPTY(takes(STRING).gives(ScalarType.BOOLEAN, "Whether the text has no code point.")),
  IS_BLANK(
      takes(STRING)
          .gives(
              ScalarType.BOOLEAN,
              "Whether the text has nothing but white space: space, tab, line feed, form feed, carriage return.")),
  TITLE(
      takes(STRING)
          .gives(
              ScalarType.STRING,
              "The first code point of each word in upper case and the others in lower case; a word is a run of letters, marks, digits and apostrophes.")),
  JOIN_NON_NULL(
      takes(STRING, STRING)
          .repeating()
          .neverNull()
          .gives(
              ScalarType.STRING,
              "The arguments behind the first that are not null, one after the other, separated by the first; a null separator counts as empty.")),
  REGEX_FULL_MATCH(
      takes(STRING, STRING)
          .gives(ScalarType.BOOLEAN, "Whether the regular expression matches the whole text.")),
  REGEX_EXTRACT_ALL(
      takes(STRING, STRING, INT32)
          .gives(
              ResultRule.of(new ListType(ScalarType.STRING, true)),
              "What the group of each match holds, group 0 being all of it; null where a match has no such part.")),
  REGEX_COUNT(
      takes(STRING, STRING)
          .gives(
              ScalarType.INT64,
              "How many matches of the regular expression there are, none overlapping another.")),
  REGEX_SPLIT(
      takes(STRING, STRING)
          .gives(
              ResultRule.of(new ListType(ScalarType.STRING, false)),
              "The parts of the text between matches of the regular expression; one that matches the empty text is an error.")),
  CHARACTER(
      takes(INT32)
          .gives(
              ScalarType.STRING,
              "The text of that code point alone; a number that is none, or a surrogate, is an error.")),
  URL_ENCODE(
      takes(STRING)
          .gives(
              ScalarType.STRING,
              "The text with each byte of UTF-8 as % and two hexadecimal digits, but for ASCII letters, digits, and - _ . ~")),
  URL_DECODE(
      takes(STRING)
          .gives(
              ScalarType.STRING,
              "The text with % and two hexadecimal digits as the byte of UTF-8; what is no such escape stays, and bytes that are not UTF-8 are an error.")),
  JSON_TEXT(
      takes(STRING, STRING)
          .canBeNull()
          .gives(
              ScalarType.STRING,
              "The value at a path such as $.a[0] of a JSON text: a string without quotes, anything else as JSON; null where there is none or it is null; text that is no JSON is an error.")),
  IS_JSON(takes(STRING).gives(ScalarType.BOOLEAN, "Whether the text is JSON."));

  private final Signature signature;

  TextFunction(SignatureBuilder signature) {
    this.signature = signature.build(this);
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
