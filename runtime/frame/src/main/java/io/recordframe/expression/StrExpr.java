package io.recordframe.expression;

/** A text that is never null. See {@link NullableStrExpr}. */
public sealed interface StrExpr
    extends NullableStrExpr, ScalarExpr<StrExpr, NullableStrExpr, String> permits StrNode {

  /**
   * {@return both texts, one after the other}
   *
   * @param other what follows
   */
  StrExpr concat(StrExpr other);

  @Override
  StrExpr concat(String other);

  @Override
  LongExpr length();

  @Override
  StrExpr upper();

  @Override
  StrExpr lower();

  @Override
  StrExpr trim();

  @Override
  StrExpr trimStart();

  @Override
  StrExpr trimEnd();

  @Override
  StrExpr padStart(int length, String fill);

  @Override
  StrExpr padEnd(int length, String fill);

  @Override
  StrExpr repeat(int times);

  /**
   * {@return the text that many times; nothing for zero or less}
   *
   * @param times how often
   */
  StrExpr repeat(IntExpr times);

  @Override
  StrExpr reverse();

  @Override
  StrExpr replace(String target, String replacement);

  /**
   * {@return the text with every occurrence of the target replaced}
   *
   * @param target what is replaced; nothing is when it is empty
   * @param replacement what stands for it
   */
  StrExpr replace(StrExpr target, StrExpr replacement);

  @Override
  StrExpr substring(int begin);

  /**
   * {@return the code points from a position up to the end}
   *
   * @param begin the first position, from 0
   */
  StrExpr substring(IntExpr begin);

  @Override
  StrExpr substring(int begin, int end);

  /**
   * {@return the code points between two positions, cut at the ends of the text}
   *
   * @param begin the first position, from 0
   * @param end the position behind the last
   */
  StrExpr substring(IntExpr begin, IntExpr end);

  @Override
  StrExpr left(int count);

  @Override
  StrExpr right(int count);

  /**
   * {@return the position from 0 at which the part first occurs, or -1}
   *
   * @param part what is looked for
   */
  LongExpr indexOf(StrExpr part);

  @Override
  LongExpr indexOf(String part);

  /**
   * {@return whether the part occurs in the text}
   *
   * @param part what is looked for
   */
  BoolExpr contains(StrExpr part);

  @Override
  BoolExpr contains(String part);

  /**
   * {@return whether the text starts with the prefix}
   *
   * @param prefix what is looked for
   */
  BoolExpr startsWith(StrExpr prefix);

  @Override
  BoolExpr startsWith(String prefix);

  /**
   * {@return whether the text ends with the suffix}
   *
   * @param suffix what is looked for
   */
  BoolExpr endsWith(StrExpr suffix);

  @Override
  BoolExpr endsWith(String suffix);

  @Override
  BoolExpr like(String pattern);

  @Override
  BoolExpr likeIgnoreCase(String pattern);

  @Override
  BoolExpr containsMatch(String regex);

  @Override
  StrExpr replaceMatches(String regex, String replacement);

  @Override
  ListExpr<StrExpr> split(String separator);

  /**
   * {@return the text without the prefix, if it starts with it}
   *
   * @param prefix what is removed
   */
  StrExpr removePrefix(StrExpr prefix);

  @Override
  StrExpr removePrefix(String prefix);

  /**
   * {@return the text without the suffix, if it ends with it}
   *
   * @param suffix what is removed
   */
  StrExpr removeSuffix(StrExpr suffix);

  @Override
  StrExpr removeSuffix(String suffix);

  @Override
  StrExpr translate(String from, String to);

  @Override
  StrExpr md5();

  @Override
  StrExpr sha256();

  /**
   * {@return the smallest number of insertions, deletions and replacements of bytes of UTF-8 that
   * make one text the other}
   *
   * @param other the other text
   */
  LongExpr levenshtein(StrExpr other);

  @Override
  LongExpr levenshtein(String other);

  /**
   * {@return the Jaro-Winkler similarity, 0 to 1; 1 of two empty texts}
   *
   * @param other the other text
   */
  DoubleExpr jaroWinkler(StrExpr other);

  @Override
  DoubleExpr jaroWinkler(String other);

  @Override
  BoolExpr isEmpty();

  @Override
  BoolExpr isBlank();

  @Override
  BoolExpr toBool();

  @Override
  ByteExpr toByte();

  @Override
  ShortExpr toShort();

  @Override
  IntExpr toInt();

  @Override
  LongExpr toLong();

  @Override
  FloatExpr toFloat();

  @Override
  DoubleExpr toDouble();

  @Override
  DecimalExpr toDecimal(int precision, int scale);

  @Override
  DateExpr toDate();

  @Override
  TimeExpr toTime();

  @Override
  DateTimeExpr toDateTime();

  @Override
  InstantExpr toInstant();

  @Override
  UuidExpr toUuid();

  @Override
  DateTimeExpr parseDateTime(String pattern);

  /**
   * {@return the texts one after the other; null over no rows}
   *
   * @param separator what stands between them
   */
  @Override
  Agg<StrExpr, NullableStrExpr> joinText(String separator);

  @Override
  <E extends Enum<E>> EnumExpr<E> toEnum(Class<E> type);

  @Override
  StrExpr title();

  @Override
  BoolExpr matches(String regex);

  @Override
  ListExpr<NullableStrExpr> extractMatches(String regex, int group);

  @Override
  LongExpr countMatches(String regex);

  @Override
  ListExpr<StrExpr> splitByMatches(String regex);

  @Override
  StrExpr urlEncode();

  @Override
  StrExpr urlDecode();

  @Override
  BoolExpr fail();

  @Override
  BoolExpr isJson();

  @Override
  BinaryExpr hexToBytes();

  @Override
  BinaryExpr base64ToBytes();

  @Override
  BinaryExpr toUtf8();
}
