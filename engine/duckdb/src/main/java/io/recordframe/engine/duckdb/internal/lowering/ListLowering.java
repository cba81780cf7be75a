package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;

/** Functions over whole lists where DuckDB's own are not all that is needed. */
final class ListLowering {

  /** How many numbers a range may have. */
  private static final long MAX_RANGE = 1L << 20;

  private ListLowering() {}

  /** DuckDB gives null where there is no such element. */
  static String position(Call call) {
    String position = "CAST(coalesce(" + call.as("list_position") + ", 0) - 1 AS BIGINT)";
    return call.isNullable(0) || call.isNullable(1)
        ? "CASE WHEN %s IS NOT NULL AND %s IS NOT NULL THEN %s END"
            .formatted(call.arg(0), call.arg(1), position)
        : position;
  }

  static String sorted(Call call, String direction) {
    String sorted = "list_sort(" + ordered(call) + ", '" + direction + "', 'NULLS LAST')";
    return isOfEnums(call) ? call.cast(sorted) : sorted;
  }

  static String extreme(Call call, String name) {
    return Call.unordered(name + "(" + ordered(call) + ")", call.type());
  }

  /** DuckDB's own drops nulls and has no order. The list is computed once. */
  static String distinct(Call call) {
    return "list_transform([%s], lambda whole: list_filter(whole, lambda it, place: list_position(whole, it) = place))[1]"
        .formatted(call.arg(0));
  }

  /** DuckDB takes a list that is null for an empty one. */
  static String pairs(Call call) {
    String pairs = call.cast("list_zip(" + call.arg(0) + ", " + call.arg(1) + ", true)");
    return call.isNullable(0) || call.isNullable(1)
        ? "CASE WHEN %s IS NOT NULL AND %s IS NOT NULL THEN %s END"
            .formatted(call.arg(0), call.arg(1), pairs)
        : pairs;
  }

  /** Decimals are added up before they are divided, which overflows where they are long. */
  static String mean(Call call) {
    boolean isLong =
        element(call) instanceof DecimalType decimal
            && decimal.precision() > AggregateLowering.MAX_ADDED_DIGITS;
    return isLong ? "list_avg(CAST(" + call.arg(0) + " AS DOUBLE[]))" : call.as("list_avg");
  }

  /**
   * The bound is judged within the call, since DuckDB computes a call of constants when it plans.
   */
  static String range(Call call) {
    return "range(%1$s, CASE WHEN CAST(%2$s AS HUGEINT) - %1$s > %3$d THEN %4$s ELSE %2$s END)"
        .formatted(
            call.arg(0),
            call.arg(1),
            MAX_RANGE,
            Call.error("list_range must not give more than " + MAX_RANGE + " numbers"));
  }

  private static DataType element(Call call) {
    return ((ListType) call.typeOf(0)).element();
  }

  private static boolean isOfEnums(Call call) {
    return element(call) instanceof EnumType;
  }

  private static String ordered(Call call) {
    return element(call) instanceof EnumType enumType
        ? "CAST(" + call.arg(0) + " AS " + SqlTypes.orderedEnum(enumType) + "[])"
        : call.arg(0);
  }
}
