package io.recordframe.engine.tck.reference;

import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Arithmetic: exact for integers and decimals, IEEE 754 for floating point. */
final class ArithmeticFunctions {

  private ArithmeticFunctions() {}

  static @Nullable Object apply(ArithmeticFunction function, Arguments arguments) {
    if (arguments.anyNull()) {
      return null;
    }
    return switch (function) {
      case ADD -> compute(arguments, (left, right) -> left + right, BigDecimal::add);
      case SUBTRACT -> compute(arguments, (left, right) -> left - right, BigDecimal::subtract);
      case MULTIPLY -> compute(arguments, (left, right) -> left * right, BigDecimal::multiply);
      case MODULO -> modulo(arguments);
      case DIVIDE -> divide(arguments);
      case QUOTIENT -> fit(quotient(arguments), arguments);
      case TRY_DIVIDE -> isZero(arguments.present(1)) ? null : divide(arguments);
      case TRY_QUOTIENT ->
          isZero(arguments.present(1)) ? null : fit(quotient(arguments), arguments);
      case TRY_MODULO -> isZero(arguments.present(1)) ? null : modulo(arguments);
      case NEGATE -> negate(arguments);
      case BIT_AND -> bits(integer(arguments, 0) & integer(arguments, 1), arguments);
      case BIT_OR -> bits(integer(arguments, 0) | integer(arguments, 1), arguments);
      case BIT_XOR -> bits(integer(arguments, 0) ^ integer(arguments, 1), arguments);
      case BIT_NOT -> bits(~integer(arguments, 0), arguments);
      case SHIFT_RIGHT -> integer(arguments, 0) >> distance(arguments);
      case SHIFT_LEFT -> integer(arguments, 0) << distance(arguments);
      case BIT_COUNT -> Long.bitCount(integer(arguments, 0));
      case GCD -> fit(new BigDecimal(greatestDivisor(arguments)), arguments);
      case LCM -> fit(leastMultiple(arguments), arguments);
      case FACTORIAL -> factorial(arguments);
    };
  }

  private static Object compute(
      Arguments arguments, DoubleBinaryOperator floating, BinaryOperator<BigDecimal> exact) {
    if (NumericTypes.isFloating(arguments.resultType())) {
      double result =
          floating.applyAsDouble(
              Numbers.toDouble(arguments.present(0)), Numbers.toDouble(arguments.present(1)));
      // One operation on floats in double, rounded to float, is the float operation.
      return arguments.resultType() == ScalarType.FLOAT32 ? (Object) (float) result : result;
    }
    return fit(
        exact.apply(Numbers.exact(arguments.present(0)), Numbers.exact(arguments.present(1))),
        arguments);
  }

  private static Object modulo(Arguments arguments) {
    return compute(
        arguments,
        (left, right) -> left % right,
        (left, right) -> left.remainder(divisor(right, arguments)));
  }

  /** Both as double, as Java divides a double by a double. */
  private static Object divide(Arguments arguments) {
    if (!NumericTypes.isFloating(arguments.type(1))) {
      divisor(Numbers.exact(arguments.present(1)), arguments);
    }
    return Numbers.toDouble(arguments.present(0)) / Numbers.toDouble(arguments.present(1));
  }

  private static BigDecimal quotient(Arguments arguments) {
    BigDecimal divisor = divisor(Numbers.exact(arguments.present(1)), arguments);
    return Numbers.exact(arguments.present(0)).divide(divisor, 0, RoundingMode.DOWN);
  }

  private static BigDecimal divisor(BigDecimal divisor, Arguments arguments) {
    if (divisor.signum() == 0) {
      throw arguments.failure(
          "Division by zero: the divisor of an integer or decimal must not be zero; filter such rows, or use the try form");
    }
    return divisor;
  }

  private static boolean isZero(Object number) {
    return Numbers.toDouble(number) == 0;
  }

  private static Object negate(Arguments arguments) {
    return switch (arguments.present(0)) {
      case Double number -> -number;
      case Float number -> -number;
      case Object number -> fit(Numbers.exact(number).negate(), arguments);
    };
  }

  private static Object fit(BigDecimal result, Arguments arguments) {
    return Numbers.fit(result, arguments.resultType())
        .orElseThrow(() -> arguments.overflow(result.toPlainString()));
  }

  private static long integer(Arguments arguments, int index) {
    return ((Number) arguments.present(index)).longValue();
  }

  /** The bits of a shorter integer, which are those of the longer one: the sign repeats. */
  private static Object bits(long bits, Arguments arguments) {
    return fit(BigDecimal.valueOf(bits), arguments);
  }

  private static long distance(Arguments arguments) {
    long distance = integer(arguments, 1);
    if (distance < 0 || distance > 63) {
      throw arguments.failure("The distance of a shift must be 0 to 63, but is " + distance);
    }
    return distance;
  }

  private static BigInteger greatestDivisor(Arguments arguments) {
    return BigInteger.valueOf(integer(arguments, 0)).gcd(BigInteger.valueOf(integer(arguments, 1)));
  }

  private static BigDecimal leastMultiple(Arguments arguments) {
    BigInteger divisor = greatestDivisor(arguments);
    if (divisor.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigInteger left = BigInteger.valueOf(integer(arguments, 0));
    BigInteger right = BigInteger.valueOf(integer(arguments, 1));
    return new BigDecimal(left.divide(divisor).multiply(right).abs());
  }

  private static long factorial(Arguments arguments) {
    long number = integer(arguments, 0);
    if (number < 0 || number > 20) {
      throw arguments.failure(
          "The number of a factorial must be 0 to 20, so that the result fits 64 bits, but is "
              + number);
    }
    long product = 1;
    for (long factor = 2; factor <= number; factor++) {
      product *= factor;
    }
    return product;
  }
}
