package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.plan.error.LimitExceededException;

/**
 * Keeps functions of text from growing and from running without bounds. DuckDB takes the memory of
 * a text outside of its memory limit, and does not stop within one call; so what would be too much
 * is an error before the call. Where literals show that it cannot be, nothing is asked.
 */
final class TextLimits {

  /** How many bytes a text may have or grow by that is repeated or in which others are put. */
  static final long MAX_GROWTH = 1L << 24;

  /** How many code points a text may be filled up to; each has four bytes at most. */
  static final long MAX_PADDED = MAX_GROWTH / 4;

  /** How many pairs of bytes two texts may be compared by. */
  static final long MAX_PAIRS = 100_000_000;

  /** Functions that DuckDB plans twice for each one around them. */
  private static final int MAX_WITHIN_ITSELF = 8;

  private static final int FEW = 16;

  private static final int MAX_CODE_POINTS = 127;

  /** As many texts of one byte as there are. */
  private static final String ASCII =
      "array_to_string(list_transform(range(1, 128), lambda code: chr(CAST(code AS INTEGER))), '')";

  private TextLimits() {}

  static String repeat(Call call) {
    String repeated = call.as("repeat");
    Long count = call.literalInteger(1);
    return count != null && count <= FEW
        ? repeated
        : guarded(
            "strlen(%s) * CAST(%s AS BIGINT) > %d".formatted(call.arg(0), call.arg(1), MAX_GROWTH),
            "repeat must not give more than " + MAX_GROWTH + " bytes",
            repeated);
  }

  static String pad(Call call, String name, String padded) {
    Long length = call.literalInteger(1);
    return length != null && length <= MAX_PADDED
        ? padded
        : guarded(
            call.arg(1) + " > " + MAX_PADDED,
            "The length for %s must not be more than %d".formatted(name, MAX_PADDED),
            padded);
  }

  static String replace(Call call) {
    String replaced = call.as("replace");
    if (call.literal(2) instanceof String replacement && replacement.length() <= FEW) {
      return replaced;
    }
    String found =
        "((strlen(%1$s) - strlen(replace(%1$s, %2$s, ''))) // greatest(strlen(%2$s), 1))"
            .formatted(call.arg(0), call.arg(1));
    return guarded(grows(call, found), growth("replace"), replaced);
  }

  static String regexReplace(Call call, String replaced) {
    if (call.literal(2) instanceof String replacement && replacement.length() <= FEW) {
      return replaced;
    }
    String found = "len(regexp_extract_all(%s, %s))".formatted(call.arg(0), call.arg(1));
    return guarded(grows(call, found), growth("regex_replace"), replaced);
  }

  /** What could be found is bounded by the text's length; only then is it counted. */
  private static String grows(Call call, String found) {
    return "strlen(%1$s) * strlen(%2$s) > %3$d AND (%4$s + 1) * strlen(%2$s) > %3$d"
        .formatted(call.arg(0), call.arg(2), MAX_GROWTH, found);
  }

  private static String growth(String name) {
    return name + " must not put in more than " + MAX_GROWTH + " bytes";
  }

  /** A comparison of each byte of one text with each of the other. */
  static String comparison(Call call, String name) {
    return guarded(
        "strlen(%s) * strlen(%s) > %d".formatted(call.arg(0), call.arg(1), MAX_PAIRS),
        "%s compares texts whose lengths multiply to %d at most".formatted(name, MAX_PAIRS),
        comparedByCodePoint(call, name));
  }

  /** DuckDB compares bytes: so each code point becomes one, where any takes more than that. */
  private static String comparedByCodePoint(Call call, String name) {
    String comparison =
        "%1$s(translate(%2$s, %4$s, %5$s), translate(%3$s, %4$s, %5$s))"
            .formatted(name, given("one"), given("other"), given("used"), ASCII);
    String used =
        "array_to_string(list_distinct(string_split(%s || %s, '')), '')"
            .formatted(call.arg(0), call.arg(1));
    String bounded =
        guarded(
            "length(" + given("used") + ") > " + MAX_CODE_POINTS,
            "%s compares texts of %d different code points at most where one is not ASCII"
                .formatted(name, MAX_CODE_POINTS),
            comparison);
    // A lambda holds no queries, but is given their values.
    return "CASE WHEN strlen(%1$s) = length(%1$s) AND strlen(%2$s) = length(%2$s) THEN %3$s ELSE list_transform([struct_pack(one := %1$s, other := %2$s, used := %4$s)], lambda texts: %5$s)[1] END"
        .formatted(call.arg(0), call.arg(1), call.as(name), used, bounded);
  }

  /** A part of what the lambda is given; with a dot DuckDB takes it for a column of a table. */
  private static String given(String part) {
    return "struct_extract(texts, '" + part + "')";
  }

  /**
   * Refuses to put a function with a lambda over what holds too many of them.
   *
   * @param argument what the function is called with
   * @param name the function
   * @throws LimitExceededException if it holds too many lambdas
   */
  static void requireFewWithin(String argument, String name) {
    if (SqlText.count(argument, "lambda ") > MAX_WITHIN_ITSELF) {
      throw new LimitExceededException(
          "%s stands around more than %d other functions that DuckDB plans twice for each around them; compute a part of it in a step of its own that is collected or written"
              .formatted(name, MAX_WITHIN_ITSELF));
    }
  }

  private static String guarded(String excess, String message, String result) {
    return "CASE WHEN " + excess + " THEN " + Call.error(message) + " ELSE " + result + " END";
  }
}
