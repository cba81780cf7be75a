package io.recordframe.engine.duckdb.internal.source;

import io.recordframe.engine.duckdb.internal.sql.SqlText;
import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;
import java.util.stream.Collectors;

/**
 * Scalars read from text exactly or not at all. DuckDB's own casts round digits away, cut parts of
 * a microsecond and ignore offsets. Here a text counts when it is what DuckDB prints for the value,
 * which costs little to find out, or else when it has a form of which nothing is lost.
 */
final class ExactText {

  /** Beyond, a number may have passed through a double on its way. */
  private static final int EXACT_DIGITS = 15;

  private static final String DATE = "-?[0-9]{1,6}[-/][0-9]{1,2}[-/][0-9]{1,2}( \\(BC\\))?";
  private static final String TIME =
      "([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{0,6}0*)?)?";
  private static final String OFFSET = " ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)";

  private static final int SHOWN = 200;
  private static final int SHOWN_CONSTANTS = 20;

  private ExactText() {}

  /** The value of a text; a text that is not exactly a value ends the query. */
  static String convert(String text, DataType type, String column) {
    if (type == ScalarType.STRING) {
      return text;
    }
    if (type instanceof EnumType constants) {
      return "CASE WHEN %1$s OR %2$s IS NULL THEN %2$s ELSE %3$s END"
          .formatted(isConstant(text, constants), text, error(column, text, type));
    }
    String value = value(text, type);
    return "CASE WHEN %s THEN %s WHEN %s IS NULL THEN NULL WHEN %s THEN %s ELSE %s END"
        .formatted(
            printed(text, type),
            value,
            text,
            accepted(text, type),
            value,
            error(column, text, type));
  }

  /**
   * The value of a text of a type whose texts lose nothing, whichever of them DuckDB takes: a truth
   * value may be {@code true}, {@code T}, {@code yes} or {@code 1}.
   */
  static String convertWord(String text, DataType type, String column) {
    return "CASE WHEN %1$s IS NOT NULL OR %2$s IS NULL THEN %1$s ELSE %3$s END"
        .formatted(value(text, type), text, error(column, text, type));
  }

  /** Whether {@link #convertWord} would end the query; never null. */
  static String failsWord(String text, DataType type) {
    return "(%s IS NOT NULL AND %s IS NULL)".formatted(text, value(text, type));
  }

  /** Whether {@link #convert} would end the query; never null. */
  static String fails(String text, DataType type) {
    if (type == ScalarType.STRING) {
      return "false";
    }
    if (type instanceof EnumType constants) {
      return "(%s IS NOT NULL AND NOT %s)".formatted(text, isConstant(text, constants));
    }
    return "(%s IS NOT NULL AND NOT coalesce(%s OR %s, false))"
        .formatted(text, printed(text, type), accepted(text, type));
  }

  /** What ends the query. */
  static String error(String column, String text, DataType type) {
    return "error(%s || left(CAST(%s AS VARCHAR), %d) || %s)"
        .formatted(
            SqlText.string("Column " + column + " has the text '"),
            text,
            SHOWN,
            SqlText.string("', which is not exactly " + described(type)));
  }

  private static String isConstant(String text, EnumType type) {
    return type.constants().stream()
        .map(SqlText::string)
        .collect(Collectors.joining(", ", text + " IN (", ")"));
  }

  /** What a value of a type is called in messages. */
  static String described(DataType type) {
    return switch (type) {
      case ScalarType.TIME, ScalarType.TIMESTAMP ->
          "a " + type.displayName() + " of microseconds without an offset";
      case ScalarType.INSTANT -> "an instant of microseconds with an offset, such as Z";
      case ScalarType.DURATION -> "a whole number of microseconds";
      case EnumType constants ->
          constants.constants().stream()
              .limit(SHOWN_CONSTANTS)
              .collect(
                  Collectors.joining(
                      ", ",
                      "a constant of the enum " + constants.name() + ": ",
                      constants.constants().size() > SHOWN_CONSTANTS ? " ..." : ""));
      default -> "a value of " + type.displayName();
    };
  }

  private static String value(String text, DataType type) {
    return "TRY_CAST(" + text + " AS " + SqlTypes.name(type) + ")";
  }

  /** Whether the text is what DuckDB prints for the value, as far as that is cheap to know. */
  private static String printed(String text, DataType type) {
    String value = value(text, type);
    String same = "CAST(" + value + " AS VARCHAR) = " + text;
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN -> text + " IN ('true', 'false')";
            case INT8, INT16, INT32, INT64, DURATION -> same;
            case FLOAT32, FLOAT64 -> "isfinite(" + value + ")";
            case STRING -> "true";
            case BINARY, UUID -> value + " IS NOT NULL";
            case DATE -> same + " AND isfinite(" + value + ")";
            case TIME -> same + " AND " + value + " < TIME '24:00:00'";
            case TIMESTAMP ->
                "CAST(%1$s AS VARCHAR) = replace(%2$s, 'T', ' ') AND isfinite(%1$s)"
                    .formatted(value, text);
            case INSTANT -> "false";
          };
      case DecimalType _ -> same;
      case EnumType _, ListType _, StructType _, MapType _ -> throw notOfDigits(type);
    };
  }

  /** Whether the text has another form that gives exactly the value. */
  private static String accepted(String text, DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN, BINARY, UUID, STRING -> "false";
            case INT8, INT16, INT32, INT64, DURATION ->
                matches(text, type, "[+-]?([0-9]+|[0-9]{1," + EXACT_DIGITS + "}\\.0*)");
            case FLOAT32, FLOAT64 -> matches(text, type, "(?i)[+-]?(inf|infinity|nan)");
            case DATE -> matches(text, type, DATE);
            case TIME -> matches(text, type, TIME);
            case TIMESTAMP -> matches(text, type, DATE + "([ T]" + TIME + ")?");
            case INSTANT -> matches(text, type, DATE + "[ T]" + TIME + OFFSET);
          };
      case DecimalType decimal ->
          matches(text, type, "[+-]?[0-9]*(\\.[0-9]{0," + decimal.scale() + "}0*)?");
      case EnumType _, ListType _, StructType _, MapType _ -> throw notOfDigits(type);
    };
  }

  private static String matches(String text, DataType type, String pattern) {
    return "(regexp_full_match(%s, %s) AND %s IS NOT NULL)"
        .formatted(text, SqlText.string("\\s*(?:" + pattern + ")\\s*"), value(text, type));
  }

  private static IllegalArgumentException notOfDigits(DataType type) {
    return new IllegalArgumentException(type.displayName() + " has no text that may be inexact");
  }
}
