package io.recordframe.substrait.internal.function;

import static io.recordframe.substrait.internal.function.FunctionMapping.exported;
import static io.recordframe.substrait.internal.function.FunctionMapping.exportedFor;
import static io.recordframe.substrait.internal.function.FunctionMapping.refused;

import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.substrait.internal.message.Extension;
import io.recordframe.substrait.internal.message.Invocation;
import io.recordframe.substrait.internal.message.Messages;
import io.recordframe.substrait.internal.message.Value;
import org.jspecify.annotations.Nullable;

/** Text. */
final class TextMappings {

  private static final String NO_SUCH_FUNCTION = "Substrait has no such function";
  private static final String OTHER_EXPRESSIONS =
      "Substrait's regular expressions are those of ICU, these are those of RE2";
  private static final String LENGTH = "a constant length of 0 or more";
  private static final String PADDED = "a constant length of 0 or more, and a constant filling";
  private static final String NO_ESCAPES = "a constant pattern without a backslash";

  private TextMappings() {}

  static FunctionMapping<Call, Value> of(TextFunction function) {
    return switch (function) {
      case CONCAT ->
          exported(call ->
              function(call, "concat")
                  .withAll(call.values(), "str")
                  .option("null_handling", "ACCEPT_NULLS")
                  .gives(ScalarType.STRING));
      case LENGTH -> exported(call -> unary(call, "char_length", ScalarType.INT64));
      case UPPER -> exported(call -> ofCase(call.messages(), "upper", call.value(0)));
      case LOWER -> exported(call -> ofCase(call.messages(), "lower", call.value(0)));
      case TRIM -> exported(call -> trimmed(call, "trim"));
      case TRIM_START -> exported(call -> trimmed(call, "ltrim"));
      case TRIM_END -> exported(call -> trimmed(call, "rtrim"));
      case PAD_START -> exportedFor(PADDED, call -> padded(call, "lpad"));
      case PAD_END -> exportedFor(PADDED, call -> padded(call, "rpad"));
      case REPEAT ->
          exportedFor(
              "a constant number of 0 or more",
              call -> {
                Long times = call.integer(1);
                return isNotNegative(times)
                    ? function(call, "repeat")
                        .with(call.value(0))
                        .with(call.messages().literal(times, ScalarType.INT64))
                        .gives(ScalarType.STRING)
                    : null;
              });
      case REVERSE -> exported(call -> unary(call, "reverse", ScalarType.STRING));
      case REPLACE ->
          exportedFor(
              "a constant text to replace that is not empty",
              call ->
                  isNotEmpty(call.text(1))
                      ? function(call, "replace")
                          .with(call.value(0))
                          .with(call.value(1))
                          .with(call.value(2))
                          .option("case_sensitivity", "CASE_SENSITIVE")
                          .gives(ScalarType.STRING)
                      : null);
      case SUBSTRING -> exportedFor("constant positions of 0 or more", TextMappings::substring);
      case LEFT -> exportedFor(LENGTH, call -> end(call, "left"));
      case RIGHT -> exportedFor(LENGTH, call -> end(call, "right"));
      case INDEX_OF -> exported(TextMappings::position);
      case CONTAINS -> exported(call -> search(call, "contains"));
      case STARTS_WITH -> exported(call -> search(call, "starts_with"));
      case ENDS_WITH -> exported(call -> search(call, "ends_with"));
      case LIKE ->
          exportedFor(
              NO_ESCAPES,
              call ->
                  hasNoEscapes(call.text(1))
                      ? like(call.messages(), call.value(0), call.value(1))
                      : null);
      case LIKE_IGNORE_CASE ->
          exportedFor(
              NO_ESCAPES,
              call ->
                  hasNoEscapes(call.text(1))
                      ? like(
                          call.messages(),
                          ofCase(call.messages(), "lower", call.value(0)),
                          ofCase(call.messages(), "lower", call.value(1)))
                      : null);
      case SPLIT ->
          exportedFor(
              "a constant separator of one character",
              call ->
                  isOneCharacter(call.text(1))
                      ? function(call, "string_split")
                          .with(call.value(0))
                          .with(call.value(1))
                          .gives(new ListType(ScalarType.STRING, false))
                      : null);
      case IS_EMPTY ->
          exported(call ->
              call.messages()
                  .function(Extension.COMPARISON, "equal")
                  .withAny(call.value(0))
                  .withAny(call.messages().literal("", ScalarType.STRING))
                  .gives(ScalarType.BOOLEAN));
      case REGEX_MATCHES,
          REGEX_FULL_MATCH,
          REGEX_EXTRACT,
          REGEX_EXTRACT_ALL,
          REGEX_REPLACE,
          REGEX_COUNT,
          REGEX_SPLIT ->
          refused(OTHER_EXPRESSIONS);
      case TITLE -> refused("Substrait does not say what a word is");
      case JOIN_NON_NULL -> refused("Substrait does not say what its concat_ws does with nulls");
      case SPLIT_PART,
          REMOVE_PREFIX,
          REMOVE_SUFFIX,
          TRANSLATE,
          CODE_POINT,
          MD5,
          SHA256,
          LEVENSHTEIN,
          JARO_WINKLER,
          IS_BLANK,
          CHARACTER,
          URL_ENCODE,
          URL_DECODE,
          JSON_TEXT,
          IS_JSON ->
          refused(NO_SUCH_FUNCTION);
    };
  }

  private static Invocation function(Call call, String name) {
    return call.messages().function(Extension.STRING, name);
  }

  private static Value unary(Call call, String name, ScalarType type) {
    return function(call, name).with(call.value(0)).gives(type);
  }

  private static Value ofCase(Messages messages, String name, Value text) {
    return messages
        .function(Extension.STRING, name)
        .with(text)
        .option("char_set", "UTF8")
        .gives(ScalarType.STRING);
  }

  private static Value trimmed(Call call, String name) {
    return function(call, name)
        .with(call.value(0))
        .with(call.messages().literal(" ", ScalarType.STRING))
        .gives(ScalarType.STRING);
  }

  private static @Nullable Value padded(Call call, String name) {
    return isNotNegative(call.integer(1)) && isNotEmpty(call.text(2))
        ? function(call, name)
            .with(call.value(0))
            .with(call.value(1))
            .with(call.value(2))
            .gives(ScalarType.STRING)
        : null;
  }

  /** There positions count from 1, and the second is a length. */
  private static @Nullable Value substring(Call call) {
    Long start = call.integer(1);
    if (start == null || start < 0 || start >= Integer.MAX_VALUE) {
      return null;
    }
    Invocation invocation =
        function(call, "substring")
            .with(call.value(0))
            .with(call.messages().literal(start.intValue() + 1, ScalarType.INT32));
    if (call.size() > 2) {
      Long end = call.integer(2);
      if (end == null || end < 0) {
        return null;
      }
      int length = (int) Math.max(0, end - start);
      invocation.with(call.messages().literal(length, ScalarType.INT32));
    }
    return invocation.option("negative_start", "LEFT_OF_BEGINNING").gives(ScalarType.STRING);
  }

  private static @Nullable Value end(Call call, String name) {
    return isNotNegative(call.integer(1))
        ? function(call, name).with(call.value(0)).with(call.value(1)).gives(ScalarType.STRING)
        : null;
  }

  /** There positions count from 1, and 0 says that there is none. */
  private static Value position(Call call) {
    Value found =
        function(call, "strpos")
            .with(call.value(0))
            .with(call.value(1))
            .option("case_sensitivity", "CASE_SENSITIVE")
            .gives(ScalarType.INT64);
    return call.messages()
        .function(Extension.ARITHMETIC, "subtract")
        .with(found)
        .with(call.messages().literal(1L, ScalarType.INT64))
        .option("overflow", "ERROR")
        .gives(ScalarType.INT64);
  }

  private static Value search(Call call, String name) {
    return function(call, name)
        .with(call.value(0))
        .with(call.value(1))
        .option("case_sensitivity", "CASE_SENSITIVE")
        .gives(ScalarType.BOOLEAN);
  }

  private static Value like(Messages messages, Value text, Value pattern) {
    return messages
        .function(Extension.STRING, "like")
        .with(text)
        .with(pattern)
        .option("case_sensitivity", "CASE_SENSITIVE")
        .gives(ScalarType.BOOLEAN);
  }

  private static boolean isNotNegative(@Nullable Long number) {
    return number != null && number >= 0;
  }

  private static boolean isNotEmpty(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  private static boolean hasNoEscapes(@Nullable String pattern) {
    return pattern != null && pattern.indexOf('\\') < 0;
  }

  private static boolean isOneCharacter(@Nullable String text) {
    return text != null && text.codePointCount(0, text.length()) == 1;
  }
}
