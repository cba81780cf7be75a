package io.recordframe;

import static io.recordframe.internal.Conditions.and;
import static io.recordframe.internal.Conditions.call;
import static io.recordframe.internal.Conditions.isNotNull;
import static io.recordframe.internal.Conditions.or;
import static io.recordframe.internal.Conditions.text;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Conversion;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.StructType;

/**
 * Text as a value of another type, exactly or not at all: digits that would be rounded away, and
 * times of less than a microsecond, are no such value.
 */
final class TextShape {

  /** Beyond, a number may have passed through a double on its way. */
  private static final int EXACT_DIGITS = 15;

  private static final String DATE = "-?[0-9]{1,6}[-/][0-9]{1,2}[-/][0-9]{1,2}";
  private static final String TIME =
      "([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{0,6}0*)?)?";
  private static final String OFFSET = " ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)";

  private TextShape() {}

  /** Whether values of a type are told from text here; those of others the engine reads itself. */
  static boolean isReadFromText(DataType type) {
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN,
                INT8,
                INT16,
                INT32,
                INT64,
                FLOAT32,
                FLOAT64,
                DATE,
                TIME,
                TIMESTAMP,
                INSTANT,
                UUID ->
                true;
            case STRING, BINARY, DURATION -> false;
          };
      case DecimalType _, EnumType _ -> true;
      case ListType _, StructType _, MapType _ -> false;
    };
  }

  /** The value of a text, or null where it has none. */
  static UnboundExpression value(UnboundExpression text, DataType type) {
    return new Conversion(text, type, Cast.Mode.TRY);
  }

  /** Whether a text is exactly a value; false or null for a null. */
  static UnboundExpression isExact(UnboundExpression text, DataType type) {
    UnboundExpression value = value(text, type);
    UnboundExpression present = isNotNull(value);
    return switch (type) {
      case ScalarType scalar ->
          switch (scalar) {
            case BOOLEAN, UUID -> present;
            case INT8, INT16, INT32, INT64 ->
                printedOr(text, value, present, "[+-]?([0-9]+|[0-9]{1," + EXACT_DIGITS + "}\\.0*)");
            case FLOAT32, FLOAT64 ->
                or(
                    call(MathFunction.IS_FINITE, value),
                    matching(text, present, "(?i:[+-]?(inf|infinity|nan))"));
            case DATE -> matching(text, present, DATE);
            case TIME -> matching(text, present, TIME);
            case TIMESTAMP -> matching(text, present, DATE + "([ T]" + TIME + ")?");
            case INSTANT -> matching(text, present, DATE + "[ T]" + TIME + OFFSET);
            case STRING, BINARY, DURATION -> throw notFromText(type);
          };
      case DecimalType(int _, int scale) ->
          printedOr(text, value, present, "[+-]?[0-9]*(\\.[0-9]{0," + scale + "}0*)?");
      case EnumType _ -> present;
      case ListType _, StructType _, MapType _ -> throw notFromText(type);
    };
  }

  /** Most numbers are written as they are printed, which costs less to find out. */
  private static UnboundExpression printedOr(
      UnboundExpression text, UnboundExpression value, UnboundExpression present, String pattern) {
    return or(
        call(
            ComparisonFunction.EQUAL,
            new Conversion(value, ScalarType.STRING, Cast.Mode.STRICT),
            text),
        matching(text, present, pattern));
  }

  private static UnboundExpression matching(
      UnboundExpression text, UnboundExpression present, String pattern) {
    return and(
        call(TextFunction.REGEX_FULL_MATCH, text, text("\\s*(?:" + pattern + ")\\s*")), present);
  }

  private static IllegalArgumentException notFromText(DataType type) {
    return new IllegalArgumentException(type.displayName() + " is not read from text here");
  }
}
