package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.TextFunction;
import java.util.regex.Pattern;

/**
 * Text. DuckDB counts positions from 1 and lets negative ones count from the end; here they count
 * from 0 and stay within the text.
 */
final class TextLowering {

  /** Space, tab, line feed, form feed and carriage return. */
  private static final String WHITE_SPACE = "E' \\t\\n\\f\\r'";

  /** Words and what stands between them. */
  private static final String WORDS =
      "'[\\p{L}\\p{M}\\p{N}''\u2019]+|[^\\p{L}\\p{M}\\p{N}''\u2019]+'";

  /** Steps by name or by position, without wildcards, so that there is one result at most. */
  private static final Pattern JSON_PATH =
      Pattern.compile("\\$(\\.[A-Za-z_][A-Za-z0-9_]*|\\.\"[^\"*\\\\]+\"|\\[[0-9]{1,9}])*");

  private TextLowering() {}

  static String lower(TextFunction function, Call call) {
    return switch (function) {
      case CONCAT -> call.infix("||");
      case LENGTH -> call.as("length");
      case UPPER -> call.as("upper");
      case LOWER -> call.as("lower");
      case TRIM -> "trim(" + call.arg(0) + ", ' ')";
      case TRIM_START -> "ltrim(" + call.arg(0) + ", ' ')";
      case TRIM_END -> "rtrim(" + call.arg(0) + ", ' ')";
      case PAD_START -> pad(call, "lpad");
      case PAD_END -> pad(call, "rpad");
      case REPEAT -> TextLimits.repeat(call);
      // DuckDB's reverse keeps what makes one character for readers together.
      case REVERSE -> "array_to_string(list_reverse(string_split(" + call.arg(0) + ", '')), '')";
      case REPLACE -> TextLimits.replace(call);
      case SUBSTRING -> substring(call);
      case LEFT -> end(call, "left");
      case RIGHT -> end(call, "right");
      case INDEX_OF -> "(" + call.as("strpos") + " - 1)";
      case CONTAINS -> call.as("contains");
      case STARTS_WITH -> call.as("starts_with");
      case ENDS_WITH -> call.as("ends_with");
      case LIKE -> "(" + call.arg(0) + " LIKE " + call.arg(1) + escape(call) + ")";
      case LIKE_IGNORE_CASE ->
          "(lower(" + call.arg(0) + ") LIKE lower(" + call.arg(1) + ")" + escape(call) + ")";
      case REGEX_MATCHES -> call.as("regexp_matches");
      // regexp_extract cannot tell an empty match from none.
      case REGEX_EXTRACT -> call.as("regexp_extract_all") + "[1]";
      case REGEX_REPLACE ->
          TextLimits.regexReplace(
              call,
              "regexp_replace(%s, %s, %s, 'g')".formatted(call.arg(0), call.arg(1), call.arg(2)));
      case SPLIT -> split(call);
      case SPLIT_PART -> CollectionLowering.elementAt(split(call), call, 2);
      case REMOVE_PREFIX ->
          "CASE WHEN starts_with(%1$s, %2$s) THEN substring(%1$s, length(%2$s) + 1) WHEN %2$s IS NULL THEN NULL ELSE %1$s END"
              .formatted(call.arg(0), call.arg(1));
      case REMOVE_SUFFIX ->
          "CASE WHEN ends_with(%1$s, %2$s) THEN left(%1$s, length(%1$s) - length(%2$s)) WHEN %2$s IS NULL THEN NULL ELSE %1$s END"
              .formatted(call.arg(0), call.arg(1));
      case TRANSLATE -> call.as("translate");
      case CODE_POINT -> ConditionalLowering.nullIf("unicode(" + call.arg(0) + ")", "-1");
      case MD5 -> call.as("md5");
      case SHA256 -> call.as("sha256");
      case LEVENSHTEIN -> TextLimits.comparison(call, "levenshtein");
      // Of two empty texts DuckDB says that they are not similar.
      case JARO_WINKLER ->
          "CASE WHEN %s = '' AND %s = '' THEN 1e0 ELSE %s END"
              .formatted(
                  call.arg(0), call.arg(1), TextLimits.comparison(call, "jaro_winkler_similarity"));
      case IS_EMPTY -> "(" + call.arg(0) + " = '')";
      case IS_BLANK -> "(trim(" + call.arg(0) + ", " + WHITE_SPACE + ") = '')";
      case TITLE -> {
        TextLimits.requireFewWithin(call.arg(0), "title");
        yield "array_to_string(list_transform(regexp_extract_all(%s, %s), lambda word: upper(left(word, 1)) || lower(substring(word, 2))), '')"
            .formatted(call.arg(0), WORDS);
      }
      case JOIN_NON_NULL ->
          "concat_ws(coalesce("
              + call.arg(0)
              + ", ''), "
              + String.join(", ", call.sql().subList(1, call.count()))
              + ")";
      case REGEX_FULL_MATCH -> call.as("regexp_full_match");
      case REGEX_EXTRACT_ALL -> call.as("regexp_extract_all");
      case REGEX_COUNT -> "len(" + call.as("regexp_extract_all") + ")";
      case REGEX_SPLIT ->
          "CASE WHEN regexp_full_match('', %1$s) THEN %2$s WHEN %1$s IS NOT NULL THEN regexp_split_to_array(%3$s, %1$s) END"
              .formatted(
                  call.arg(1),
                  Call.error("The regular expression of regex_split must not match the empty text"),
                  call.arg(0));
      case CHARACTER -> call.as("chr");
      case URL_ENCODE -> call.as("url_encode");
      case URL_DECODE -> call.as("url_decode");
      case JSON_TEXT -> {
        checkPath(call);
        yield call.as("json_extract_string");
      }
      case IS_JSON -> call.as("json_valid");
    };
  }

  /** Nothing fills a text: DuckDB fails on an empty filling, here the text stays as it is. */
  private static String pad(Call call, String name) {
    String padded = TextLimits.pad(call, name, call.as(name));
    return call.literal(2) instanceof String filling && !filling.isEmpty()
        ? padded
        : "CASE WHEN %3$s = '' THEN left(%1$s, CASE WHEN %2$s < 0 THEN 0 ELSE %2$s END) ELSE %4$s END"
            .formatted(call.arg(0), call.arg(1), call.arg(2), padded);
  }

  /** DuckDB gives the whole text where the separator is null. */
  private static String split(Call call) {
    String split = "string_split(" + call.arg(0) + ", " + call.arg(1) + ")";
    return call.isNullable(1)
        ? "CASE WHEN " + call.arg(1) + " IS NOT NULL THEN " + split + " END"
        : split;
  }

  /** DuckDB has faster ways to look for a pattern where it is told of no escape. */
  private static String escape(Call call) {
    return call.literal(1) instanceof String pattern && pattern.indexOf('\\') < 0
        ? ""
        : " ESCAPE '\\'";
  }

  private static String substring(Call call) {
    String start = notNegative(call, 1);
    String from = "substring(" + call.arg(0) + ", " + start + " + CAST(1 AS BIGINT)";
    if (call.count() == 2) {
      return from + ")";
    }
    Long first = call.literalInteger(1);
    Long end = call.literalInteger(2);
    if (first != null && end != null) {
      return from + ", " + Math.max(0, end - Math.max(0, first)) + ")";
    }
    return from
        + ", CASE WHEN %1$s <= %2$s THEN 0 ELSE %1$s - %2$s END)".formatted(call.arg(2), start);
  }

  /** A position as BIGINT, 0 where it lies before the text. */
  private static String notNegative(Call call, int index) {
    Long position = call.literalInteger(index);
    return position != null
        ? Long.toString(Math.max(0, position))
        : "CASE WHEN %1$s < 0 THEN CAST(0 AS BIGINT) ELSE %1$s END".formatted(call.arg(index));
  }

  private static String end(Call call, String name) {
    Long length = call.literalInteger(1);
    return length != null && length >= 0
        ? call.as(name)
        : "CASE WHEN %s < 0 THEN %s ELSE %s END"
            .formatted(
                call.arg(1),
                Call.error("The length for " + name + " must not be negative"),
                call.as(name));
  }

  private static void checkPath(Call call) {
    call.requireLiteral(1, "the path");
    if (call.literal(1) instanceof String path && !JSON_PATH.matcher(path).matches()) {
      throw new UnsupportedPlanException(
          "A path into JSON is $ followed by steps such as .name, .\"any name\" or [0], but found '%s'"
              .formatted(path));
    }
  }
}
