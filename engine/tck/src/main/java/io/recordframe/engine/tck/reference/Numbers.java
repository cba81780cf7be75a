package io.recordframe.engine.tck.reference;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as exact ones, and back to what a type holds. */
final class Numbers {

  /** More digits than any result keeps, for quotients that never end. */
  static final MathContext WIDE = new MathContext(60, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /** The exact value of an integer, a decimal, or a floating-point number that is finite. */
  static BigDecimal exact(Object number) {
    return switch (number) {
      case BigDecimal decimal -> decimal;
      case Float floating -> new BigDecimal(floating);
      case Double floating -> new BigDecimal(floating);
      default -> BigDecimal.valueOf(((Number) number).longValue());
    };
  }

  /**
   * The number with the fewest digits that reads back as this float or double, which is finite.
   * Java's own text has two digits at least.
   */
  static BigDecimal shortest(Number number) {
    BigDecimal digit = exact(number).round(new MathContext(1, RoundingMode.HALF_EVEN));
    boolean isEnough =
        number instanceof Float
            ? digit.floatValue() == number.floatValue()
            : digit.doubleValue() == number.doubleValue();
    return (isEnough ? digit : new BigDecimal(number.toString())).stripTrailingZeros();
  }

  static double toDouble(Object number) {
    return ((Number) number).doubleValue();
  }

  static float toFloat(Object number) {
    return ((Number) number).floatValue();
  }

  static boolean isFinite(Object number) {
    return Double.isFinite(toDouble(number));
  }

  /**
   * A number as an integer or decimal type holds it: integers without a fraction, decimals with
   * exactly their scale, both rounded half away from zero.
   *
   * @return the value, or nothing where the type has too few digits
   */
  static Optional<Object> fit(BigDecimal number, DataType type) {
    if (type instanceof DecimalType decimal) {
      BigDecimal scaled = number.setScale(decimal.scale(), RoundingMode.HALF_UP);
      return scaled.precision() > decimal.precision() ? Optional.empty() : Optional.of(scaled);
    }
    BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
    try {
      return Optional.of(
          switch (type) {
            case ScalarType.INT8 -> whole.byteValueExact();
            case ScalarType.INT16 -> whole.shortValueExact();
            case ScalarType.INT32 -> whole.intValueExact();
            case ScalarType.INT64 -> whole.longValueExact();
            default ->
                throw new IllegalArgumentException(
                    type.displayName() + " is neither an integer nor a decimal");
          });
    } catch (ArithmeticException outOfRange) {
      return Optional.empty();
    }
  }
}
