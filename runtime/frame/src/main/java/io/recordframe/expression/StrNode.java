package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.CollectionFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.TemporalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;

/** A {@link StrExpr}. */
final class StrNode extends ScalarNode<StrExpr, NullableStrExpr, String> implements StrExpr {

  StrNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  StrNode over(UnboundExpression other) {
    return new StrNode(other);
  }

  @Override
  public NullableStrExpr concat(NullableStrExpr other) {
    return new StrNode(Operands.chain(TextFunction.CONCAT, this, other));
  }

  @Override
  public StrExpr concat(StrExpr other) {
    return new StrNode(Operands.chain(TextFunction.CONCAT, this, other));
  }

  @Override
  public StrExpr concat(String other) {
    return new StrNode(Operands.chain(TextFunction.CONCAT, this, other));
  }

  @Override
  public LongExpr length() {
    return int64(TextFunction.LENGTH, this);
  }

  @Override
  public StrExpr upper() {
    return text(TextFunction.UPPER, this);
  }

  @Override
  public StrExpr lower() {
    return text(TextFunction.LOWER, this);
  }

  @Override
  public StrExpr trim() {
    return text(TextFunction.TRIM, this);
  }

  @Override
  public StrExpr trimStart() {
    return text(TextFunction.TRIM_START, this);
  }

  @Override
  public StrExpr trimEnd() {
    return text(TextFunction.TRIM_END, this);
  }

  @Override
  public StrExpr padStart(int length, String fill) {
    return text(TextFunction.PAD_START, this, length, fill);
  }

  @Override
  public StrExpr padEnd(int length, String fill) {
    return text(TextFunction.PAD_END, this, length, fill);
  }

  @Override
  public StrExpr repeat(int times) {
    return text(TextFunction.REPEAT, this, times);
  }

  @Override
  public StrExpr repeat(IntExpr times) {
    return text(TextFunction.REPEAT, this, times);
  }

  @Override
  public NullableStrExpr repeat(NullableIntExpr times) {
    return text(TextFunction.REPEAT, this, times);
  }

  @Override
  public StrExpr reverse() {
    return text(TextFunction.REVERSE, this);
  }

  @Override
  public StrExpr replace(String target, String replacement) {
    return text(TextFunction.REPLACE, this, target, replacement);
  }

  @Override
  public StrExpr replace(StrExpr target, StrExpr replacement) {
    return text(TextFunction.REPLACE, this, target, replacement);
  }

  @Override
  public NullableStrExpr replace(NullableStrExpr target, NullableStrExpr replacement) {
    return text(TextFunction.REPLACE, this, target, replacement);
  }

  @Override
  public StrExpr substring(int begin) {
    return text(TextFunction.SUBSTRING, this, begin);
  }

  @Override
  public StrExpr substring(IntExpr begin) {
    return text(TextFunction.SUBSTRING, this, begin);
  }

  @Override
  public StrExpr substring(int begin, int end) {
    return text(TextFunction.SUBSTRING, this, begin, end);
  }

  @Override
  public StrExpr substring(IntExpr begin, IntExpr end) {
    return text(TextFunction.SUBSTRING, this, begin, end);
  }

  @Override
  public NullableStrExpr substring(NullableIntExpr begin) {
    return text(TextFunction.SUBSTRING, this, begin);
  }

  @Override
  public NullableStrExpr substring(NullableIntExpr begin, NullableIntExpr end) {
    return text(TextFunction.SUBSTRING, this, begin, end);
  }

  @Override
  public StrExpr left(int count) {
    return text(TextFunction.LEFT, this, count);
  }

  @Override
  public StrExpr right(int count) {
    return text(TextFunction.RIGHT, this, count);
  }

  @Override
  public NullableLongExpr indexOf(NullableStrExpr part) {
    return int64(TextFunction.INDEX_OF, this, part);
  }

  @Override
  public LongExpr indexOf(StrExpr part) {
    return int64(TextFunction.INDEX_OF, this, part);
  }

  @Override
  public LongExpr indexOf(String part) {
    return int64(TextFunction.INDEX_OF, this, part);
  }

  @Override
  public NullableBoolExpr contains(NullableStrExpr part) {
    return bool(TextFunction.CONTAINS, this, part);
  }

  @Override
  public BoolExpr contains(StrExpr part) {
    return bool(TextFunction.CONTAINS, this, part);
  }

  @Override
  public BoolExpr contains(String part) {
    return bool(TextFunction.CONTAINS, this, part);
  }

  @Override
  public NullableBoolExpr startsWith(NullableStrExpr prefix) {
    return bool(TextFunction.STARTS_WITH, this, prefix);
  }

  @Override
  public BoolExpr startsWith(StrExpr prefix) {
    return bool(TextFunction.STARTS_WITH, this, prefix);
  }

  @Override
  public BoolExpr startsWith(String prefix) {
    return bool(TextFunction.STARTS_WITH, this, prefix);
  }

  @Override
  public NullableBoolExpr endsWith(NullableStrExpr suffix) {
    return bool(TextFunction.ENDS_WITH, this, suffix);
  }

  @Override
  public BoolExpr endsWith(StrExpr suffix) {
    return bool(TextFunction.ENDS_WITH, this, suffix);
  }

  @Override
  public BoolExpr endsWith(String suffix) {
    return bool(TextFunction.ENDS_WITH, this, suffix);
  }

  @Override
  public BoolExpr like(String pattern) {
    return bool(TextFunction.LIKE, this, pattern);
  }

  @Override
  public BoolExpr likeIgnoreCase(String pattern) {
    return bool(TextFunction.LIKE_IGNORE_CASE, this, pattern);
  }

  @Override
  public BoolExpr containsMatch(String regex) {
    return bool(TextFunction.REGEX_MATCHES, this, regex);
  }

  @Override
  public NullableStrExpr extractMatch(String regex, int group) {
    return text(TextFunction.REGEX_EXTRACT, this, regex, group);
  }

  @Override
  public StrExpr replaceMatches(String regex, String replacement) {
    return text(TextFunction.REGEX_REPLACE, this, regex, replacement);
  }

  @Override
  public ListExpr<StrExpr> split(String separator) {
    return new ListNode<>(Operands.call(TextFunction.SPLIT, this, separator), Elements.STRING);
  }

  @Override
  public NullableStrExpr splitPart(String separator, int position) {
    return text(TextFunction.SPLIT_PART, this, separator, position);
  }

  @Override
  public NullableStrExpr removePrefix(NullableStrExpr prefix) {
    return text(TextFunction.REMOVE_PREFIX, this, prefix);
  }

  @Override
  public StrExpr removePrefix(StrExpr prefix) {
    return text(TextFunction.REMOVE_PREFIX, this, prefix);
  }

  @Override
  public StrExpr removePrefix(String prefix) {
    return text(TextFunction.REMOVE_PREFIX, this, prefix);
  }

  @Override
  public NullableStrExpr removeSuffix(NullableStrExpr suffix) {
    return text(TextFunction.REMOVE_SUFFIX, this, suffix);
  }

  @Override
  public StrExpr removeSuffix(StrExpr suffix) {
    return text(TextFunction.REMOVE_SUFFIX, this, suffix);
  }

  @Override
  public StrExpr removeSuffix(String suffix) {
    return text(TextFunction.REMOVE_SUFFIX, this, suffix);
  }

  @Override
  public StrExpr translate(String from, String to) {
    return text(TextFunction.TRANSLATE, this, from, to);
  }

  @Override
  public NullableIntExpr codePoint() {
    return int32(TextFunction.CODE_POINT, this);
  }

  @Override
  public StrExpr md5() {
    return text(TextFunction.MD5, this);
  }

  @Override
  public StrExpr sha256() {
    return text(TextFunction.SHA256, this);
  }

  @Override
  public NullableLongExpr levenshtein(NullableStrExpr other) {
    return int64(TextFunction.LEVENSHTEIN, this, other);
  }

  @Override
  public LongExpr levenshtein(StrExpr other) {
    return int64(TextFunction.LEVENSHTEIN, this, other);
  }

  @Override
  public LongExpr levenshtein(String other) {
    return int64(TextFunction.LEVENSHTEIN, this, other);
  }

  @Override
  public NullableDoubleExpr jaroWinkler(NullableStrExpr other) {
    return float64(TextFunction.JARO_WINKLER, this, other);
  }

  @Override
  public DoubleExpr jaroWinkler(StrExpr other) {
    return float64(TextFunction.JARO_WINKLER, this, other);
  }

  @Override
  public DoubleExpr jaroWinkler(String other) {
    return float64(TextFunction.JARO_WINKLER, this, other);
  }

  @Override
  public BoolExpr isEmpty() {
    return bool(TextFunction.IS_EMPTY, this);
  }

  @Override
  public BoolExpr isBlank() {
    return bool(TextFunction.IS_BLANK, this);
  }

  @Override
  public BoolExpr toBool() {
    return new BoolNode(Operands.converted(this, ScalarType.BOOLEAN));
  }

  @Override
  public NullableBoolExpr tryToBool() {
    return new BoolNode(Operands.convertedOrNull(this, ScalarType.BOOLEAN));
  }

  @Override
  public ByteExpr toByte() {
    return new ByteNode(Operands.converted(this, ScalarType.INT8));
  }

  @Override
  public NullableByteExpr tryToByte() {
    return new ByteNode(Operands.convertedOrNull(this, ScalarType.INT8));
  }

  @Override
  public ShortExpr toShort() {
    return new ShortNode(Operands.converted(this, ScalarType.INT16));
  }

  @Override
  public NullableShortExpr tryToShort() {
    return new ShortNode(Operands.convertedOrNull(this, ScalarType.INT16));
  }

  @Override
  public IntExpr toInt() {
    return new IntNode(Operands.converted(this, ScalarType.INT32));
  }

  @Override
  public NullableIntExpr tryToInt() {
    return new IntNode(Operands.convertedOrNull(this, ScalarType.INT32));
  }

  @Override
  public LongExpr toLong() {
    return new LongNode(Operands.converted(this, ScalarType.INT64));
  }

  @Override
  public NullableLongExpr tryToLong() {
    return new LongNode(Operands.convertedOrNull(this, ScalarType.INT64));
  }

  @Override
  public FloatExpr toFloat() {
    return new FloatNode(Operands.converted(this, ScalarType.FLOAT32));
  }

  @Override
  public NullableFloatExpr tryToFloat() {
    return new FloatNode(Operands.convertedOrNull(this, ScalarType.FLOAT32));
  }

  @Override
  public DoubleExpr toDouble() {
    return new DoubleNode(Operands.converted(this, ScalarType.FLOAT64));
  }

  @Override
  public NullableDoubleExpr tryToDouble() {
    return new DoubleNode(Operands.convertedOrNull(this, ScalarType.FLOAT64));
  }

  @Override
  public DateExpr toDate() {
    return new DateNode(Operands.converted(this, ScalarType.DATE));
  }

  @Override
  public NullableDateExpr tryToDate() {
    return new DateNode(Operands.convertedOrNull(this, ScalarType.DATE));
  }

  @Override
  public TimeExpr toTime() {
    return new TimeNode(Operands.converted(this, ScalarType.TIME));
  }

  @Override
  public NullableTimeExpr tryToTime() {
    return new TimeNode(Operands.convertedOrNull(this, ScalarType.TIME));
  }

  @Override
  public DateTimeExpr toDateTime() {
    return new DateTimeNode(Operands.converted(this, ScalarType.TIMESTAMP));
  }

  @Override
  public NullableDateTimeExpr tryToDateTime() {
    return new DateTimeNode(Operands.convertedOrNull(this, ScalarType.TIMESTAMP));
  }

  @Override
  public InstantExpr toInstant() {
    return new InstantNode(Operands.converted(this, ScalarType.INSTANT));
  }

  @Override
  public NullableInstantExpr tryToInstant() {
    return new InstantNode(Operands.convertedOrNull(this, ScalarType.INSTANT));
  }

  @Override
  public UuidExpr toUuid() {
    return new UuidNode(Operands.converted(this, ScalarType.UUID));
  }

  @Override
  public NullableUuidExpr tryToUuid() {
    return new UuidNode(Operands.convertedOrNull(this, ScalarType.UUID));
  }

  @Override
  public DecimalExpr toDecimal(int precision, int scale) {
    return new DecimalNode(Operands.converted(this, new DecimalType(precision, scale)));
  }

  @Override
  public NullableDecimalExpr tryToDecimal(int precision, int scale) {
    return new DecimalNode(Operands.convertedOrNull(this, new DecimalType(precision, scale)));
  }

  @Override
  public <E extends Enum<E>> EnumExpr<E> toEnum(Class<E> type) {
    return new EnumNode<>(Operands.converted(this, EnumNode.type(type)));
  }

  @Override
  public <E extends Enum<E>> NullableEnumExpr<E> tryToEnum(Class<E> type) {
    return new EnumNode<>(Operands.convertedOrNull(this, EnumNode.type(type)));
  }

  @Override
  public DateTimeExpr parseDateTime(String pattern) {
    return new DateTimeNode(Operands.call(TemporalFunction.PARSE_TIMESTAMP, this, pattern));
  }

  @Override
  public NullableDateTimeExpr tryParseDateTime(String pattern) {
    return new DateTimeNode(Operands.call(TemporalFunction.TRY_PARSE_TIMESTAMP, this, pattern));
  }

  @Override
  public Agg<StrExpr, NullableStrExpr> joinText(String separator) {
    return aggregate(AggregateFunction.TEXT_JOIN, this, separator);
  }

  @Override
  public LongExpr hash() {
    return int64(MathFunction.HASH, this);
  }

  @Override
  public StrExpr title() {
    return text(TextFunction.TITLE, this);
  }

  @Override
  public BoolExpr matches(String regex) {
    return bool(TextFunction.REGEX_FULL_MATCH, this, regex);
  }

  @Override
  public ListExpr<NullableStrExpr> extractMatches(String regex, int group) {
    return new ListNode<NullableStrExpr>(
        Operands.call(TextFunction.REGEX_EXTRACT_ALL, this, regex, group), Elements.STRING);
  }

  @Override
  public LongExpr countMatches(String regex) {
    return int64(TextFunction.REGEX_COUNT, this, regex);
  }

  @Override
  public ListExpr<StrExpr> splitByMatches(String regex) {
    return new ListNode<StrExpr>(
        Operands.call(TextFunction.REGEX_SPLIT, this, regex), Elements.STRING);
  }

  @Override
  public StrExpr urlEncode() {
    return text(TextFunction.URL_ENCODE, this);
  }

  @Override
  public StrExpr urlDecode() {
    return text(TextFunction.URL_DECODE, this);
  }

  @Override
  public NullableStrExpr jsonText(String path) {
    return text(TextFunction.JSON_TEXT, this, path);
  }

  @Override
  public BoolExpr fail() {
    return bool(ConditionalFunction.FAIL, this);
  }

  @Override
  public BoolExpr isJson() {
    return bool(TextFunction.IS_JSON, this);
  }

  @Override
  public BinaryExpr hexToBytes() {
    return new BinaryNode(Operands.call(CollectionFunction.FROM_HEX, this));
  }

  @Override
  public NullableBinaryExpr tryHexToBytes() {
    return new BinaryNode(Operands.call(CollectionFunction.TRY_FROM_HEX, this));
  }

  @Override
  public BinaryExpr base64ToBytes() {
    return new BinaryNode(Operands.call(CollectionFunction.FROM_BASE64, this));
  }

  @Override
  public NullableBinaryExpr tryBase64ToBytes() {
    return new BinaryNode(Operands.call(CollectionFunction.TRY_FROM_BASE64, this));
  }

  @Override
  public BinaryExpr toUtf8() {
    return new BinaryNode(Operands.call(CollectionFunction.TO_UTF8, this));
  }
}
