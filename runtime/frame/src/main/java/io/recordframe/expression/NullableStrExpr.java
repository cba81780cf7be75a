package io.recordframe.expression;

/** A text that can be null. Lengths and positions count code points, positions from 0. */
public sealed interface NullableStrExpr extends NullableScalarExpr<StrExpr, NullableStrExpr, String>
    permits StrExpr {

  /**
   * {@return both texts, one after the other}
   *
   * @param other what follows
   */
  NullableStrExpr concat(NullableStrExpr other);

  /**
   * {@return both texts, one after the other}
   *
   * @param other what follows
   */
  NullableStrExpr concat(String other);

  /** {@return how many code points the text has} */
  NullableLongExpr length();

  /** {@return the text in upper case, code point by code point} */
  NullableStrExpr upper();

  /** {@return the text in lower case, code point by code point} */
  NullableStrExpr lower();

  /** {@return the text without spaces (U+0020) at both ends} */
  NullableStrExpr trim();

  /** {@return the text without spaces (U+0020) at its start} */
  NullableStrExpr trimStart();

  /** {@return the text without spaces (U+0020) at its end} */
  NullableStrExpr trimEnd();

  /**
   * {@return the text, filled in front up to that length, or cut to it}
   *
   * @param length how many code points the result has
   * @param fill what is repeated in front
   */
  NullableStrExpr padStart(int length, String fill);

  /**
   * {@return the text, filled behind up to that length, or cut to it}
   *
   * @param length how many code points the result has
   * @param fill what is repeated behind
   */
  NullableStrExpr padEnd(int length, String fill);

  /**
   * {@return the text that many times; nothing for zero or less}
   *
   * @param times how often
   */
  NullableStrExpr repeat(int times);

  /**
   * {@return the text that many times; nothing for zero or less}
   *
   * @param times how often
   */
  NullableStrExpr repeat(NullableIntExpr times);

  /** {@return the code points in the opposite order} */
  NullableStrExpr reverse();

  /**
   * {@return the text with every occurrence of the target replaced}
   *
   * @param target what is replaced; nothing is when it is empty
   * @param replacement what stands for it
   */
  NullableStrExpr replace(String target, String replacement);

  /**
   * {@return the text with every occurrence of the target replaced}
   *
   * @param target what is replaced; nothing is when it is empty
   * @param replacement what stands for it
   */
  NullableStrExpr replace(NullableStrExpr target, NullableStrExpr replacement);

  /**
   * {@return the code points from a position up to the end}
   *
   * @param begin the first position, from 0
   */
  NullableStrExpr substring(int begin);

  /**
   * {@return the code points from a position up to the end}
   *
   * @param begin the first position, from 0
   */
  NullableStrExpr substring(NullableIntExpr begin);

  /**
   * {@return the code points between two positions, cut at the ends of the text}
   *
   * @param begin the first position, from 0
   * @param end the position behind the last
   */
  NullableStrExpr substring(int begin, int end);

  /**
   * {@return the code points between two positions, cut at the ends of the text}
   *
   * @param begin the first position, from 0
   * @param end the position behind the last
   */
  NullableStrExpr substring(NullableIntExpr begin, NullableIntExpr end);

  /**
   * {@return the first code points, as many as said or there are}
   *
   * @param count how many, not negative
   */
  NullableStrExpr left(int count);

  /**
   * {@return the last code points, as many as said or there are}
   *
   * @param count how many, not negative
   */
  NullableStrExpr right(int count);

  /**
   * {@return the position from 0 at which the part first occurs, or -1}
   *
   * @param part what is looked for
   */
  NullableLongExpr indexOf(NullableStrExpr part);

  /**
   * {@return the position from 0 at which the part first occurs, or -1}
   *
   * @param part what is looked for
   */
  NullableLongExpr indexOf(String part);

  /**
   * {@return whether the part occurs in the text}
   *
   * @param part what is looked for
   */
  NullableBoolExpr contains(NullableStrExpr part);

  /**
   * {@return whether the part occurs in the text}
   *
   * @param part what is looked for
   */
  NullableBoolExpr contains(String part);

  /**
   * {@return whether the text starts with the prefix}
   *
   * @param prefix what is looked for
   */
  NullableBoolExpr startsWith(NullableStrExpr prefix);

  /**
   * {@return whether the text starts with the prefix}
   *
   * @param prefix what is looked for
   */
  NullableBoolExpr startsWith(String prefix);

  /**
   * {@return whether the text ends with the suffix}
   *
   * @param suffix what is looked for
   */
  NullableBoolExpr endsWith(NullableStrExpr suffix);

  /**
   * {@return whether the text ends with the suffix}
   *
   * @param suffix what is looked for
   */
  NullableBoolExpr endsWith(String suffix);

  /**
   * {@return whether the whole text matches the pattern}
   *
   * @param pattern a pattern in which {@code %} stands for any text, {@code _} for any code point,
   *     and a backslash takes the next one literally
   */
  NullableBoolExpr like(String pattern);

  /**
   * {@return whether the whole text matches the pattern, both in lower case}
   *
   * @param pattern a pattern as of {@link #like}
   */
  NullableBoolExpr likeIgnoreCase(String pattern);

  /**
   * {@return whether the regular expression matches somewhere in the text}
   *
   * @param regex a regular expression in the dialect of RE2
   */
  NullableBoolExpr containsMatch(String regex);

  /**
   * {@return what a group of the first match holds; null without a match}
   *
   * @param regex a regular expression in the dialect of RE2
   * @param group the group's number; 0 for all of the match
   */
  NullableStrExpr extractMatch(String regex, int group);

  /**
   * {@return the text with every match replaced}
   *
   * @param regex a regular expression in the dialect of RE2
   * @param replacement what stands for a match; a backslash and a digit stand for a group
   */
  NullableStrExpr replaceMatches(String regex, String replacement);

  /**
   * {@return the parts of the text between occurrences of the separator}
   *
   * @param separator what stands between the parts
   */
  NullableListExpr<StrExpr> split(String separator);

  /**
   * {@return one of the parts between occurrences of the separator; null when there is none}
   *
   * @param separator what stands between the parts
   * @param position the part, from 0
   */
  NullableStrExpr splitPart(String separator, int position);

  /**
   * {@return the text without the prefix, if it starts with it}
   *
   * @param prefix what is removed
   */
  NullableStrExpr removePrefix(NullableStrExpr prefix);

  /**
   * {@return the text without the prefix, if it starts with it}
   *
   * @param prefix what is removed
   */
  NullableStrExpr removePrefix(String prefix);

  /**
   * {@return the text without the suffix, if it ends with it}
   *
   * @param suffix what is removed
   */
  NullableStrExpr removeSuffix(NullableStrExpr suffix);

  /**
   * {@return the text without the suffix, if it ends with it}
   *
   * @param suffix what is removed
   */
  NullableStrExpr removeSuffix(String suffix);

  /**
   * {@return the text with each code point of {@code from} replaced by the one at its position in
   * {@code to}, or removed where that is shorter}
   *
   * @param from the code points that are replaced
   * @param to what stands for each, by position
   */
  NullableStrExpr translate(String from, String to);

  /** {@return the first code point; null for an empty text} */
  NullableIntExpr codePoint();

  /** {@return the MD5 of the UTF-8 bytes in hexadecimal} */
  NullableStrExpr md5();

  /** {@return the SHA-256 of the UTF-8 bytes in hexadecimal} */
  NullableStrExpr sha256();

  /**
   * {@return the smallest number of insertions, deletions and replacements of bytes of UTF-8 that
   * make one text the other}
   *
   * @param other the other text
   */
  NullableLongExpr levenshtein(NullableStrExpr other);

  /**
   * {@return the smallest number of insertions, deletions and replacements of bytes of UTF-8 that
   * make one text the other}
   *
   * @param other the other text
   */
  NullableLongExpr levenshtein(String other);

  /**
   * {@return the Jaro-Winkler similarity, 0 to 1; 1 of two empty texts}
   *
   * @param other the other text
   */
  NullableDoubleExpr jaroWinkler(NullableStrExpr other);

  /**
   * {@return the Jaro-Winkler similarity, 0 to 1; 1 of two empty texts}
   *
   * @param other the other text
   */
  NullableDoubleExpr jaroWinkler(String other);

  /** {@return whether the text has no code point} */
  NullableBoolExpr isEmpty();

  /** {@return whether the text has nothing but white space} */
  NullableBoolExpr isBlank();

  /** {@return the truth value that the text shows; any other text is an error of the query} */
  NullableBoolExpr toBool();

  /** {@return the truth value that the text shows; null for any other text} */
  NullableBoolExpr tryToBool();

  /**
   * {@return the integer of 8 bits that the text shows; any other text is an error of the query}
   */
  NullableByteExpr toByte();

  /** {@return the integer of 8 bits that the text shows; null for any other text} */
  NullableByteExpr tryToByte();

  /**
   * {@return the integer of 16 bits that the text shows; any other text is an error of the query}
   */
  NullableShortExpr toShort();

  /** {@return the integer of 16 bits that the text shows; null for any other text} */
  NullableShortExpr tryToShort();

  /**
   * {@return the integer of 32 bits that the text shows; any other text is an error of the query}
   */
  NullableIntExpr toInt();

  /** {@return the integer of 32 bits that the text shows; null for any other text} */
  NullableIntExpr tryToInt();

  /**
   * {@return the integer of 64 bits that the text shows; any other text is an error of the query}
   */
  NullableLongExpr toLong();

  /** {@return the integer of 64 bits that the text shows; null for any other text} */
  NullableLongExpr tryToLong();

  /**
   * {@return the single-precision number that the text shows; any other text is an error of the
   * query}
   */
  NullableFloatExpr toFloat();

  /** {@return the single-precision number that the text shows; null for any other text} */
  NullableFloatExpr tryToFloat();

  /**
   * {@return the double-precision number that the text shows; any other text is an error of the
   * query}
   */
  NullableDoubleExpr toDouble();

  /** {@return the double-precision number that the text shows; null for any other text} */
  NullableDoubleExpr tryToDouble();

  /**
   * {@return the decimal that the text shows; any other text is an error of the query}
   *
   * @param precision how many decimal digits in all, 1 to 38
   * @param scale how many of them stand behind the point
   */
  NullableDecimalExpr toDecimal(int precision, int scale);

  /**
   * {@return the decimal that the text shows; null for any other text}
   *
   * @param precision how many decimal digits in all, 1 to 38
   * @param scale how many of them stand behind the point
   */
  NullableDecimalExpr tryToDecimal(int precision, int scale);

  /** {@return the ISO date that the text shows; any other text is an error of the query} */
  NullableDateExpr toDate();

  /** {@return the ISO date that the text shows; null for any other text} */
  NullableDateExpr tryToDate();

  /** {@return the ISO time that the text shows; any other text is an error of the query} */
  NullableTimeExpr toTime();

  /** {@return the ISO time that the text shows; null for any other text} */
  NullableTimeExpr tryToTime();

  /**
   * {@return the ISO date and time that the text shows; any other text is an error of the query}
   */
  NullableDateTimeExpr toDateTime();

  /** {@return the ISO date and time that the text shows; null for any other text} */
  NullableDateTimeExpr tryToDateTime();

  /** {@return the ISO instant that the text shows; any other text is an error of the query} */
  NullableInstantExpr toInstant();

  /** {@return the ISO instant that the text shows; null for any other text} */
  NullableInstantExpr tryToInstant();

  /** {@return the UUID that the text shows; any other text is an error of the query} */
  NullableUuidExpr toUuid();

  /** {@return the UUID that the text shows; null for any other text} */
  NullableUuidExpr tryToUuid();

  /**
   * {@return the date and time that the text shows in a pattern; any other text is an error of the
   * query}
   *
   * @param pattern a pattern of strptime, such as {@code %d.%m.%Y %H:%M}
   */
  NullableDateTimeExpr parseDateTime(String pattern);

  /**
   * {@return the date and time that the text shows in a pattern; null for any other text}
   *
   * @param pattern a pattern of strptime, such as {@code %d.%m.%Y %H:%M}
   */
  NullableDateTimeExpr tryParseDateTime(String pattern);

  /**
   * {@return the texts one after the other, nulls left out}
   *
   * @param separator what stands between them
   */
  Agg<? extends NullableStrExpr, NullableStrExpr> joinText(String separator);

  /**
   * {@return the constant of that name; any other text is an error of the query}
   *
   * @param <E> the enum
   * @param type the enum's class
   */
  <E extends Enum<E>> NullableEnumExpr<E> toEnum(Class<E> type);

  /**
   * {@return the constant of that name; null for any other text}
   *
   * @param <E> the enum
   * @param type the enum's class
   */
  <E extends Enum<E>> NullableEnumExpr<E> tryToEnum(Class<E> type);

  /**
   * {@return the text with each word in lower case but for its first code point, which is in upper
   * case}
   */
  NullableStrExpr title();

  /**
   * {@return whether the regular expression matches the whole text}
   *
   * @param regex a regular expression in the dialect of RE2
   */
  NullableBoolExpr matches(String regex);

  /**
   * {@return what a group holds in each match; null where a match has no such part}
   *
   * @param regex a regular expression in the dialect of RE2
   * @param group the group's number; 0 for all of the match
   */
  NullableListExpr<NullableStrExpr> extractMatches(String regex, int group);

  /**
   * {@return how many matches of the regular expression there are}
   *
   * @param regex a regular expression in the dialect of RE2
   */
  NullableLongExpr countMatches(String regex);

  /**
   * {@return the parts of the text between matches}
   *
   * @param regex a regular expression in the dialect of RE2 that does not match the empty text
   */
  NullableListExpr<StrExpr> splitByMatches(String regex);

  /**
   * {@return the text with each byte of UTF-8 as {@code %} and two hexadecimal digits, but for
   * ASCII letters, digits and {@code - _ . ~}}
   */
  NullableStrExpr urlEncode();

  /** {@return the text with {@code %} and two hexadecimal digits as the byte of UTF-8} */
  NullableStrExpr urlDecode();

  /**
   * {@return the value at a path of this JSON text, a string without its quotes; null where there
   * is none}
   *
   * @param path steps by name or position, such as {@code $.a[0]}
   */
  NullableStrExpr jsonText(String path);

  /**
   * An error of the query with this text as its message, where there is one: {@code
   * when(order.amount().lt(0)).then(order.note().fail()).otherwise(true)}.
   *
   * @return null where the text is null; otherwise there is no result
   */
  NullableBoolExpr fail();

  /** {@return whether the text is JSON} */
  NullableBoolExpr isJson();

  /**
   * {@return the bytes of this text of hexadecimal digits; another text is an error of the query}
   */
  NullableBinaryExpr hexToBytes();

  /** {@return the bytes of this text of hexadecimal digits; null for another text} */
  NullableBinaryExpr tryHexToBytes();

  /**
   * {@return the bytes of this text in Base64 with padding; another text is an error of the query}
   */
  NullableBinaryExpr base64ToBytes();

  /** {@return the bytes of this text in Base64 with padding; null for another text} */
  NullableBinaryExpr tryBase64ToBytes();

  /** {@return the bytes of the text in UTF-8} */
  NullableBinaryExpr toUtf8();
}
