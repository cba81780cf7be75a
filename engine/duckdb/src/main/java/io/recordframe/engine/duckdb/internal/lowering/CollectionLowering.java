package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.function.CollectionFunction;

/** Lists, maps and bytes. DuckDB counts positions from 1, negative ones from the end. */
final class CollectionLowering {

  private CollectionLowering() {}

  static String lower(CollectionFunction function, Call call) {
    return switch (function) {
      case LIST_SIZE -> call.as("len");
      case LIST_GET -> elementAt(call.arg(0), call, 1);
      case LIST_CONTAINS -> call.as("list_contains");
      case LIST_JOIN -> join(call);
      case LIST_OF -> call.cast("[" + String.join(", ", call.sql()) + "]");
      case LIST_POSITION -> ListLowering.position(call);
      case LIST_SLICE -> slice(call);
      case LIST_SORT -> ListLowering.sorted(call, "ASC");
      case LIST_SORT_DESCENDING -> ListLowering.sorted(call, "DESC");
      case LIST_DISTINCT -> ListLowering.distinct(call);
      case LIST_REVERSE -> call.as("list_reverse");
      case LIST_CONCAT -> call.infix("||");
      case LIST_FLATTEN -> call.as("flatten");
      case LIST_WITHOUT_NULLS -> "list_filter(" + call.arg(0) + ", lambda it: it IS NOT NULL)";
      case LIST_SUM -> call.cast(call.as("list_sum"));
      case LIST_MEAN -> ListLowering.mean(call);
      case LIST_MIN -> ListLowering.extreme(call, "list_min");
      case LIST_MAX -> ListLowering.extreme(call, "list_max");
      case LIST_RANGE -> ListLowering.range(call);
      case LIST_ZIP -> ListLowering.pairs(call);
      case MAP_KEYS -> call.as("map_keys");
      case MAP_VALUES -> call.as("map_values");
      case MAP_OF_LISTS -> call.as("map");
      case MAP_SIZE -> call.cast(call.as("cardinality"));
      case MAP_GET -> "map_extract_value(" + call.arg(0) + ", " + call.arg(1) + ")";
      case MAP_CONTAINS_KEY -> call.as("map_contains");
      case TO_JSON -> JsonLowering.lower(call.arg(0), call.typeOf(0));
      case BINARY_LENGTH -> call.as("octet_length");
      case TO_HEX -> call.as("hex");
      case TO_BASE64 -> call.as("base64");
      case BINARY_SLICE -> slice(call);
      case FROM_HEX ->
          "CASE WHEN length(%1$s) %% 2 = 1 THEN %2$s ELSE unhex(%1$s) END"
              .formatted(call.arg(0), Call.error("The number of hexadecimal digits must be even"));
      case TRY_FROM_HEX ->
          "CASE WHEN length(%s) %% 2 = 0 THEN %s END"
              .formatted(call.arg(0), Call.tried("unhex", call.lowered().getFirst()));
      case FROM_BASE64 -> call.as("from_base64");
      case TRY_FROM_BASE64 -> Call.tried("from_base64", call.lowered().getFirst());
      case TO_UTF8 -> call.as("encode");
      case FROM_UTF8 -> call.as("decode");
      case TRY_FROM_UTF8 -> Call.tried("decode", call.lowered().getFirst());
    };
  }

  /** The element of a list at the position from 0 that an argument tells; null where none is. */
  static String elementAt(String list, Call call, int positionArgument) {
    Long position = call.literalInteger(positionArgument);
    if (position != null && position >= 0 && position < Long.MAX_VALUE) {
      return "(" + list + ")[" + (position + 1) + "]";
    }
    String index = call.arg(positionArgument);
    return "CASE WHEN %1$s >= 0 AND %1$s < 9223372036854775807 THEN (%2$s)[CAST(%1$s AS BIGINT) + 1] END"
        .formatted(index, list);
  }

  /** DuckDB gives null where all elements are. */
  private static String join(Call call) {
    call.requireLiteral(1, "the separator");
    return "CASE WHEN %s IS NULL THEN NULL ELSE coalesce(%s, '') END"
        .formatted(call.arg(0), call.as("array_to_string"));
  }

  /** Positions before the start count as the start; DuckDB would count them from the end. */
  private static String slice(Call call) {
    return "(%s)[%s + 1:%s]".formatted(call.arg(0), position(call.arg(1)), position(call.arg(2)));
  }

  /** Nothing is longer than 32 bits count, and one more must not overflow. */
  private static String position(String text) {
    return "CASE WHEN %1$s < 0 THEN CAST(0 AS BIGINT) WHEN %1$s > 4294967296 THEN 4294967296 ELSE %1$s END"
        .formatted(text);
  }
}
