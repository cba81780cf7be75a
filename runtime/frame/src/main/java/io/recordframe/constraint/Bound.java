package io.recordframe.constraint;

import static io.recordframe.internal.Conditions.TRUE;
import static io.recordframe.internal.Conditions.and;
import static io.recordframe.internal.Conditions.call;
import static io.recordframe.internal.Conditions.constant;
import static io.recordframe.internal.Conditions.isNull;
import static io.recordframe.internal.Conditions.not;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.binding.UnboundExpression.Conversion;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.MathFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Compares numbers with a bound of any size and precision. The bound becomes the nearest value of
 * the numbers' own type that admits the same ones, so that no value is converted.
 *
 * @param number the bound
 * @param inclusive whether the bound itself is admitted
 */
record Bound(BigDecimal number, boolean inclusive) {

  /** The values of a type that is exact: multiples of a step within a range. */
  private record Range(BigDecimal smallest, BigDecimal largest, int scale) {

    static Range of(DataType type) {
      if (type instanceof DecimalType(int precision, int scale)) {
        BigDecimal largest =
            BigDecimal.TEN.pow(precision).subtract(BigDecimal.ONE).scaleByPowerOfTen(-scale);
        return new Range(largest.negate(), largest, scale);
      }
      return switch (type) {
        case ScalarType.INT8 -> of(Byte.MIN_VALUE, Byte.MAX_VALUE);
        case ScalarType.INT16 -> of(Short.MIN_VALUE, Short.MAX_VALUE);
        case ScalarType.INT32 -> of(Integer.MIN_VALUE, Integer.MAX_VALUE);
        case ScalarType.INT64 -> of(Long.MIN_VALUE, Long.MAX_VALUE);
        default -> throw Condition.unfit("A bound", type);
      };
    }

    private static Range of(long smallest, long largest) {
      return new Range(BigDecimal.valueOf(smallest), BigDecimal.valueOf(largest), 0);
    }

    BigDecimal step() {
      return BigDecimal.ONE.scaleByPowerOfTen(-scale);
    }
  }

  UnboundExpression atLeast(UnboundExpression value, DataType type) {
    if (isFloating(type)) {
      return and(
          compared(
              inclusive ? ComparisonFunction.GREATER_OR_EQUAL : ComparisonFunction.GREATER,
              value,
              type),
          not(call(MathFunction.IS_NAN, value)));
    }
    Range range = Range.of(type);
    BigDecimal least =
        inclusive
            ? number.setScale(range.scale(), RoundingMode.CEILING)
            : number.setScale(range.scale(), RoundingMode.FLOOR).add(range.step());
    if (least.compareTo(range.smallest()) <= 0) {
      return TRUE;
    }
    return least.compareTo(range.largest()) > 0
        ? isNull(value)
        : call(ComparisonFunction.GREATER_OR_EQUAL, value, constant(least));
  }

  UnboundExpression atMost(UnboundExpression value, DataType type) {
    if (isFloating(type)) {
      // NaN is larger than every number.
      return compared(
          inclusive ? ComparisonFunction.LESS_OR_EQUAL : ComparisonFunction.LESS, value, type);
    }
    Range range = Range.of(type);
    BigDecimal most =
        inclusive
            ? number.setScale(range.scale(), RoundingMode.FLOOR)
            : number.setScale(range.scale(), RoundingMode.CEILING).subtract(range.step());
    if (most.compareTo(range.largest()) >= 0) {
      return TRUE;
    }
    return most.compareTo(range.smallest()) < 0
        ? isNull(value)
        : call(ComparisonFunction.LESS_OR_EQUAL, value, constant(most));
  }

  private UnboundExpression compared(
      ComparisonFunction comparison, UnboundExpression value, DataType type) {
    return call(
        comparison,
        type == ScalarType.FLOAT64
            ? value
            : new Conversion(value, ScalarType.FLOAT64, Cast.Mode.STRICT),
        new Constant(number.doubleValue(), ScalarType.FLOAT64));
  }

  private static boolean isFloating(DataType type) {
    return type == ScalarType.FLOAT32 || type == ScalarType.FLOAT64;
  }
}
