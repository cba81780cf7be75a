package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How numbers widen: as the Java Language Specification (section 5.6, numeric promotion) says for
 * primitives; integers also widen to decimals, whose digits they fit.
 */
public final class NumericTypes {

  private static final List<DataType> INTEGERS =
      List.of(ScalarType.INT8, ScalarType.INT16, ScalarType.INT32, ScalarType.INT64);

  private NumericTypes() {}

  /**
   * Whether a type is one of int8 to int64.
   *
   * @param type a type
   * @return whether it is an integer
   */
  public static boolean isInteger(DataType type) {
    return INTEGERS.contains(type);
  }

  /**
   * Whether a type is float32 or float64.
   *
   * @param type a type
   * @return whether it is a floating-point number
   */
  public static boolean isFloating(DataType type) {
    return type == ScalarType.FLOAT32 || type == ScalarType.FLOAT64;
  }

  /**
   * Whether a type is a number.
   *
   * @param type a type
   * @return whether it is an integer, floating-point number or decimal
   */
  public static boolean isNumeric(DataType type) {
    return isInteger(type) || isFloating(type) || type instanceof DecimalType;
  }

  /**
   * The decimal type that holds every value of an integer type.
   *
   * @param integer one of int8 to int64
   * @return the decimal without digits behind the point
   */
  public static DecimalType decimalFor(DataType integer) {
    int digits =
        switch (integer) {
          case ScalarType.INT8 -> 3;
          case ScalarType.INT16 -> 5;
          case ScalarType.INT32 -> 10;
          case ScalarType.INT64 -> 19;
          default -> throw new IllegalArgumentException("Not an integer: " + integer.displayName());
        };
    return new DecimalType(digits, 0);
  }

  /**
   * The type in which an operation on both takes place: equal types stay (integers shorter than
   * int32 become int32 when {@code promoteSmall}), otherwise the wider of the two. Two decimals
   * that together need more than {@link DecimalType#MAX_PRECISION} digits meet in that many, and a
   * value that needs more is an error of the query. Decimals and floating point do not meet: one of
   * them has to be converted by name.
   *
   * @param left a type
   * @param right another
   * @param promoteSmall whether int8 and int16 become int32, as in Java's arithmetic
   * @return the common type, or nothing where there is none
   */
  public static Optional<DataType> common(DataType left, DataType right, boolean promoteSmall) {
    if (isInteger(left) && isInteger(right)) {
      int wider = Math.max(INTEGERS.indexOf(left), INTEGERS.indexOf(right));
      return Optional.of(INTEGERS.get(promoteSmall ? Math.max(wider, 2) : wider));
    }
    if (left.equals(right)) {
      return Optional.of(left);
    }
    if (isFloating(left) && isFloating(right)) {
      return Optional.of(ScalarType.FLOAT64);
    }
    if (isFloating(left) && isInteger(right)) {
      return Optional.of(withInteger(left, right));
    }
    if (isInteger(left) && isFloating(right)) {
      return Optional.of(withInteger(right, left));
    }
    DecimalType leftDecimal = asDecimal(left);
    DecimalType rightDecimal = asDecimal(right);
    if (leftDecimal != null && rightDecimal != null) {
      int scale = Math.max(leftDecimal.scale(), rightDecimal.scale());
      int whole =
          Math.max(
              leftDecimal.precision() - leftDecimal.scale(),
              rightDecimal.precision() - rightDecimal.scale());
      return Optional.of(
          new DecimalType(Math.min(whole + scale, DecimalType.MAX_PRECISION), scale));
    }
    return Optional.empty();
  }

  /** Java makes {@code float op int} a float; the typed API widens to double, which loses less. */
  private static DataType withInteger(DataType floating, DataType integer) {
    boolean exact = integer == ScalarType.INT8 || integer == ScalarType.INT16;
    return exact ? floating : ScalarType.FLOAT64;
  }

  private static @Nullable DecimalType asDecimal(DataType type) {
    if (type instanceof DecimalType decimal) {
      return decimal;
    }
    return isInteger(type) ? decimalFor(type) : null;
  }

  /** The type of a sum: int64 of integers, float64 of floating point, 38 digits of decimals. */
  static DataType sum(DataType type) {
    return switch (type) {
      case DecimalType decimal -> new DecimalType(DecimalType.MAX_PRECISION, decimal.scale());
      case DataType number when isFloating(number) -> ScalarType.FLOAT64;
      case DataType _ -> ScalarType.INT64;
    };
  }
}
