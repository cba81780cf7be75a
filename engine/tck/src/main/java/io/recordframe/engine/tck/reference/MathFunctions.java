package io.recordframe.engine.tck.reference;

import io.recordframe.plan.function.MathFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Mathematics, as {@link Math} has it. */
final class MathFunctions {

  /** Beyond these digits nothing of a number is left to round, or nothing is rounded. */
  private static final int MOST_DIGITS = 400;

  private MathFunctions() {}

  static @Nullable Object apply(MathFunction function, Arguments arguments) {
    if (arguments.anyNull()) {
      return null;
    }
    return switch (function) {
      case ABS -> absolute(arguments);
      case SIGN -> sign(arguments.present(0));
      case ROUND -> round(arguments);
      case FLOOR -> whole(arguments, Math::floor, RoundingMode.FLOOR);
      case CEILING -> whole(arguments, Math::ceil, RoundingMode.CEILING);
      case TRUNCATE ->
          whole(
              arguments,
              number -> number < 0 ? Math.ceil(number) : Math.floor(number),
              RoundingMode.DOWN);
      case SQUARE_ROOT -> Math.sqrt(number(arguments, 0));
      case CUBE_ROOT -> Math.cbrt(number(arguments, 0));
      case POWER -> power(number(arguments, 0), number(arguments, 1));
      case EXP -> Math.exp(number(arguments, 0));
      case LN -> Math.log(number(arguments, 0));
      case LOG10 -> Math.log10(number(arguments, 0));
      case LOG2 -> Math.log(number(arguments, 0)) / Math.log(2);
      case SIN -> Math.sin(number(arguments, 0));
      case COS -> Math.cos(number(arguments, 0));
      case TAN -> Math.tan(number(arguments, 0));
      case ASIN -> Math.asin(number(arguments, 0));
      case ACOS -> Math.acos(number(arguments, 0));
      case ATAN -> Math.atan(number(arguments, 0));
      case ATAN2 -> Math.atan2(number(arguments, 0), number(arguments, 1));
      case DEGREES -> Math.toDegrees(number(arguments, 0));
      case RADIANS -> Math.toRadians(number(arguments, 0));
      case IS_NAN -> Double.isNaN(number(arguments, 0));
      case IS_FINITE -> Double.isFinite(number(arguments, 0));
      case LOG -> Math.log(number(arguments, 0)) / Math.log(number(arguments, 1));
      case SINH -> Math.sinh(number(arguments, 0));
      case COSH -> Math.cosh(number(arguments, 0));
      case TANH -> Math.tanh(number(arguments, 0));
      case IS_INFINITE -> Double.isInfinite(number(arguments, 0));
      case HASH -> Digests.firstLong(arguments.text(0)) >>> 1;
      case RANDOM -> ThreadLocalRandom.current().nextDouble();
      case RANDOM_OF ->
          (Digests.firstLong(arguments.longInteger(0) + ":" + arguments.longInteger(1)) >>> 11)
              * 0x1p-53;
    };
  }

  private static double number(Arguments arguments, int index) {
    return Numbers.toDouble(arguments.present(index));
  }

  private static Object absolute(Arguments arguments) {
    return switch (arguments.present(0)) {
      case Double number -> Math.abs(number);
      case Float number -> Math.abs(number);
      case Object number -> fit(Numbers.exact(number).abs(), arguments);
    };
  }

  private static int sign(Object number) {
    if (Double.isNaN(Numbers.toDouble(number))) {
      return 0;
    }
    return Numbers.isFinite(number)
        ? Numbers.exact(number).signum()
        : (int) Math.signum(Numbers.toDouble(number));
  }

  /** As IEEE 754 has it, where Java gives NaN for powers of 1, and of -1 to infinity. */
  private static double power(double base, double exponent) {
    boolean isOne = base == 1 || (base == -1 && Double.isInfinite(exponent));
    return isOne ? 1 : Math.pow(base, exponent);
  }

  /** Floating point is scaled by the power of ten, rounded to whole numbers, and scaled back. */
  private static Object round(Arguments arguments) {
    int digits = arguments.count() == 1 ? 0 : arguments.integer(1);
    return switch (arguments.present(0)) {
      case Double number -> roundFloating(number, digits);
      case Float number -> (float) roundFloating(number, digits);
      case Object number -> {
        int kept = Math.clamp(digits, -MOST_DIGITS, MOST_DIGITS);
        yield fit(Numbers.exact(number).setScale(kept, RoundingMode.HALF_UP), arguments);
      }
    };
  }

  private static double roundFloating(double number, int digits) {
    if (!Double.isFinite(number)) {
      return number;
    }
    if (digits < 0) {
      double power = Math.pow(10, -(double) digits);
      double rounded = roundToWhole(number / power) * power;
      return Double.isFinite(rounded) ? rounded : 0;
    }
    double power = Math.pow(10, digits);
    double rounded = roundToWhole(number * power) / power;
    return Double.isFinite(rounded) ? rounded : number;
  }

  private static double roundToWhole(double number) {
    return Double.isFinite(number)
        ? Math.copySign(
            new BigDecimal(number).setScale(0, RoundingMode.HALF_UP).doubleValue(), number)
        : number;
  }

  private static Object whole(
      Arguments arguments, DoubleUnaryOperator floating, RoundingMode rounding) {
    return switch (arguments.present(0)) {
      case Double number -> floating.applyAsDouble(number);
      case Float number -> (float) floating.applyAsDouble(number);
      case Object number -> fit(Numbers.exact(number).setScale(0, rounding), arguments);
    };
  }

  private static Object fit(BigDecimal result, Arguments arguments) {
    return Numbers.fit(result, arguments.resultType())
        .orElseThrow(() -> arguments.overflow(result.toPlainString()));
  }
}
