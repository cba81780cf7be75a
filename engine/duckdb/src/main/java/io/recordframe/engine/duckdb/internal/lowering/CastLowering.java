package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Cast.Mode;
import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ScalarType;

/**
 * Conversions. A value that the target cannot hold ends the query, or gives null when tried.
 *
 * <ul>
 *   <li>Floating point to integers truncates towards zero as Java does; NaN and what is out of
 *       range cannot be converted.
 *   <li>Decimals and floating point to fewer digits round half away from zero.
 *   <li>Values become the text that DuckDB prints for them, such as {@code 1e+20}, {@code
 *       2024-01-31 10:00:00} and {@code 2024-01-31 10:00:00+00}; durations that of its INTERVAL,
 *       such as {@code 26:00:00.5}.
 *   <li>Text becomes what DuckDB reads from it: {@code '1.5'} is 2 as an integer, and spaces around
 *       a number are left out. Bytes and text convert as UTF-8.
 * </ul>
 */
final class CastLowering {

  private CastLowering() {}

  static String lower(Cast cast, SqlExpression converted) {
    String operand = converted.text();
    DataType from = cast.operand().type();
    DataType to = cast.type();
    if (from.equals(to)) {
      return operand;
    }
    if (to instanceof EnumType enumType) {
      String text = text(cast, converted, from);
      return "CAST(" + convert(cast.mode(), text, SqlTypes.orderedEnum(enumType)) + " AS VARCHAR)";
    }
    if (to == ScalarType.STRING) {
      return text(cast, converted, from);
    }
    if (from == ScalarType.STRING && to == ScalarType.BINARY) {
      return "encode(" + operand + ")";
    }
    if (to == ScalarType.DURATION || from == ScalarType.DURATION) {
      return duration(cast, operand, from);
    }
    if ((from == ScalarType.INSTANT) != (to == ScalarType.INSTANT)
        && (isCalendar(from) || isCalendar(to))) {
      throw unsupported(from, to, "; a conversion between instants and local times names a zone");
    }
    if (NumericTypes.isFloating(from) && NumericTypes.isInteger(to)) {
      return convert(cast.mode(), "trunc(" + operand + ")", SqlTypes.name(to));
    }
    return convert(cast.mode(), operand, SqlTypes.name(to));
  }

  private static String text(Cast cast, SqlExpression converted, DataType from) {
    String operand = converted.text();
    if (from instanceof EnumType || from == ScalarType.STRING) {
      return operand;
    }
    if (from == ScalarType.BINARY) {
      return cast.mode() == Mode.TRY ? Call.tried("decode", converted) : "decode(" + operand + ")";
    }
    if (from == ScalarType.DURATION) {
      return "CAST(to_microseconds(" + operand + ") AS VARCHAR)";
    }
    return convert(cast.mode(), operand, "VARCHAR");
  }

  private static String duration(Cast cast, String operand, DataType from) {
    if (from == ScalarType.STRING || from instanceof EnumType) {
      return "epoch_us(" + convert(cast.mode(), operand, "INTERVAL") + ")";
    }
    throw unsupported(from, cast.type(), "");
  }

  private static boolean isCalendar(DataType type) {
    return type == ScalarType.DATE || type == ScalarType.TIME || type == ScalarType.TIMESTAMP;
  }

  private static UnsupportedPlanException unsupported(DataType from, DataType to, String reason) {
    return new UnsupportedPlanException(
        "There is no conversion from %s to %s%s"
            .formatted(from.displayName(), to.displayName(), reason));
  }

  private static String convert(Mode mode, String operand, String type) {
    return switch (mode) {
      case STRICT -> "CAST(" + operand + " AS " + type + ")";
      case TRY -> "TRY_CAST(" + operand + " AS " + type + ")";
    };
  }
}
