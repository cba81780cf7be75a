package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.engine.duckdb.internal.sql.SqlTypes;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;

/**
 * Arithmetic. DuckDB reports overflow, and a quotient or remainder by zero; a division that gives
 * DOUBLE it does not check, and the remainder by -1 overflows there.
 */
final class ArithmeticLowering {

  /** As many digits as a decimal has that DuckDB computes with in 64 bits. */
  private static final int LONG_DIGITS = 18;

  private static final String DIVISION_BY_ZERO =
      "Division by zero: the divisor of an integer or decimal must not be zero; filter such rows, or use the try form";

  private ArithmeticLowering() {}

  static String lower(ArithmeticFunction function, Call call) {
    return switch (function) {
      case ADD -> exact(call, infix(call, "+"));
      case SUBTRACT -> exact(call, infix(call, "-"));
      case MULTIPLY -> exact(call, infix(call, "*"));
      case DIVIDE -> divide(call, checkedDivisor(call));
      case QUOTIENT -> "(" + call.arg(0) + " // " + checkedDivisor(call) + ")";
      case MODULO -> exact(call, modulo(call, checkedDivisor(call)));
      case TRY_DIVIDE -> divide(call, divisorOrNull(call));
      case TRY_QUOTIENT -> "(" + call.arg(0) + " // " + divisorOrNull(call) + ")";
      case TRY_MODULO -> modulo(call, divisorOrNull(call));
      case NEGATE -> negate(call);
      case BIT_AND -> call.infix("&");
      case BIT_OR -> call.infix("|");
      case BIT_XOR -> call.as("xor");
      case BIT_NOT -> "(~ " + call.arg(0) + ")";
      case SHIFT_RIGHT -> shift(call, "(" + call.arg(0) + " >> " + call.arg(1) + ")");
      case SHIFT_LEFT ->
          shift(
              call,
              "CAST(CAST(%s AS BIT) << CAST(%s AS INTEGER) AS BIGINT)"
                  .formatted(call.arg(0), call.arg(1)));
      case BIT_COUNT -> call.cast(call.as("bit_count"));
      case GCD -> "abs(" + call.as("gcd") + ")";
      case LCM -> "abs(" + call.as("lcm") + ")";
      case FACTORIAL ->
          "CASE WHEN %1$s BETWEEN 0 AND 20 THEN CAST(factorial(CAST(%1$s AS INTEGER)) AS BIGINT) WHEN %1$s IS NOT NULL THEN %2$s END"
              .formatted(
                  call.arg(0),
                  Call.error(
                      "The number of a factorial must be 0 to 20, so that the result fits 64 bits"));
    };
  }

  /**
   * Of decimals of up to 18 digits each DuckDB gives 18 digits, and reports an overflow where there
   * are more, unless one of them has the digits that the result has.
   */
  private static String infix(Call call, String operator) {
    return call.type() instanceof DecimalType result
            && result.precision() > LONG_DIGITS
            && call.typeOf(0) instanceof DecimalType first
            && first.precision() <= LONG_DIGITS
            && call.typeOf(1) instanceof DecimalType second
            && second.precision() <= LONG_DIGITS
        ? "(CAST(%s AS %s) %s %s)"
            .formatted(
                call.arg(0),
                SqlTypes.name(new DecimalType(result.precision(), first.scale())),
                operator,
                call.arg(1))
        : call.infix(operator);
  }

  /** Where the operands are of two types, or decimals, the type of the result is told. */
  private static String exact(Call call, String text) {
    return call.typeOf(0).equals(call.typeOf(1)) && call.typeOf(0).equals(call.type())
        ? text
        : call.cast(text);
  }

  private static String divide(Call call, String divisor) {
    return "("
        + asDouble(call.arg(0), call.typeOf(0))
        + " / "
        + asDouble(divisor, call.typeOf(1))
        + ")";
  }

  private static String asDouble(String text, DataType type) {
    return type == ScalarType.FLOAT64 ? text : "CAST(" + text + " AS DOUBLE)";
  }

  private static String modulo(Call call, String divisor) {
    String remainder = "(" + call.arg(0) + " % " + divisor + ")";
    boolean mayOverflow =
        NumericTypes.isInteger(call.typeOf(0))
            && (call.literalInteger(1) == null || call.literalInteger(1) == -1);
    return mayOverflow
        ? "CASE WHEN %s = -1 THEN %s & 0 ELSE %s END".formatted(call.arg(1), call.arg(0), remainder)
        : remainder;
  }

  private static String checkedDivisor(Call call) {
    return NumericTypes.isFloating(call.typeOf(1)) || isKnownNotZero(call)
        ? call.arg(1)
        : "CASE WHEN %s = 0 THEN %s ELSE %s END"
            .formatted(call.arg(1), Call.error(DIVISION_BY_ZERO), call.arg(1));
  }

  private static String divisorOrNull(Call call) {
    return isKnownNotZero(call) ? call.arg(1) : ConditionalLowering.nullIf(call.arg(1), "0");
  }

  private static boolean isKnownNotZero(Call call) {
    return call.arguments().get(1) instanceof Literal literal
        && literal.value() instanceof Number number
        && (number instanceof BigDecimal decimal
            ? decimal.signum() != 0
            : number.doubleValue() != 0);
  }

  /** The minus sign of DuckDB widens integers; a difference stays and reports its overflow. */
  private static String negate(Call call) {
    return NumericTypes.isInteger(call.type())
        ? "(CAST(0 AS " + SqlTypes.name(call.type()) + ") - " + call.arg(0) + ")"
        : "(- " + call.arg(0) + ")";
  }

  private static String shift(Call call, String shifted) {
    Long distance = call.literalInteger(1);
    if (distance != null && distance >= 0 && distance < Long.SIZE) {
      return shifted;
    }
    return "CASE WHEN %s < 0 OR %s > 63 THEN %s ELSE %s END"
        .formatted(
            call.arg(1),
            call.arg(1),
            Call.error("The distance of a shift must be 0 to 63"),
            shifted);
  }
}
