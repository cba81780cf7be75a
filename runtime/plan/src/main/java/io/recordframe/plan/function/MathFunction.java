package io.recordframe.plan.function;

import io.recordframe.plan.type.ScalarType;
import java.util.List;

/**
 * Mathematics. Where Java has the function, results are as of {@link Math} up to the last digit.
 */
public enum MathFunction implements ScalarFunction {
  /** The absolute value; that of the smallest integer is an error. */
  ABS(
      Signature.of(
          "abs",
          List.of(ParameterType.NUMERIC),
          ResultRule.argument(0),
          "The absolute value; that of the smallest integer is an error.")),
  /** -1, 0 or 1, as the number is negative, zero or positive; NaN gives 0. */
  SIGN(
      Signature.of(
          "sign",
          List.of(ParameterType.NUMERIC),
          ResultRule.of(ScalarType.INT32),
          "-1, 0 or 1, as the number is negative, zero or positive; NaN gives 0.")),
  /**
   * The number rounded half away from zero to that many digits behind the point; negative digits
   * round before the point.
   */
  ROUND(
      Signature.of(
              "round",
              List.of(ParameterType.NUMERIC, ParameterType.INT32),
              ResultRule.argument(0),
              "The number rounded half away from zero to that many digits behind the point; negative digits round before the point.")
          .withOptional(1)),
  /** The largest whole number that is not greater, in the same type. */
  FLOOR(
      Signature.of(
          "floor",
          List.of(ParameterType.NUMERIC),
          ResultRule.argument(0),
          "The largest whole number that is not greater, in the same type.")),
  /** The smallest whole number that is not less, in the same type. */
  CEILING(
      Signature.of(
          "ceiling",
          List.of(ParameterType.NUMERIC),
          ResultRule.argument(0),
          "The smallest whole number that is not less, in the same type.")),
  /** The number without its fraction, in the same type. */
  TRUNCATE(
      Signature.of(
          "truncate",
          List.of(ParameterType.NUMERIC),
          ResultRule.argument(0),
          "The number without its fraction, in the same type.")),
  /** The square root; NaN for a negative number. */
  SQUARE_ROOT(
      Signature.of(
              "square_root",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The square root; NaN for a negative number.")
          .coercing(Coercion.FLOAT64)),
  /** The cube root. */
  CUBE_ROOT(
      Signature.of(
              "cube_root",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The cube root.")
          .coercing(Coercion.FLOAT64)),
  /** The first number raised to the second. */
  POWER(
      Signature.of(
              "power",
              List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The first number raised to the second.")
          .coercing(Coercion.FLOAT64)),
  /** Euler's number raised to the argument. */
  EXP(
      Signature.of(
              "exp",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "Euler's number raised to the argument.")
          .coercing(Coercion.FLOAT64)),
  /** The natural logarithm; negative infinity for zero and NaN below. */
  LN(
      Signature.of(
              "ln",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The natural logarithm; negative infinity for zero and NaN below.")
          .coercing(Coercion.FLOAT64)),
  /** The logarithm to base 10; negative infinity for zero and NaN below. */
  LOG10(
      Signature.of(
              "log10",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The logarithm to base 10; negative infinity for zero and NaN below.")
          .coercing(Coercion.FLOAT64)),
  /** The logarithm to base 2; negative infinity for zero and NaN below. */
  LOG2(
      Signature.of(
              "log2",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The logarithm to base 2; negative infinity for zero and NaN below.")
          .coercing(Coercion.FLOAT64)),
  /** The sine of an angle in radians. */
  SIN(
      Signature.of(
              "sin",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The sine of an angle in radians.")
          .coercing(Coercion.FLOAT64)),
  /** The cosine of an angle in radians. */
  COS(
      Signature.of(
              "cos",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The cosine of an angle in radians.")
          .coercing(Coercion.FLOAT64)),
  /** The tangent of an angle in radians. */
  TAN(
      Signature.of(
              "tan",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The tangent of an angle in radians.")
          .coercing(Coercion.FLOAT64)),
  /** The angle in radians whose sine it is; NaN outside -1 to 1. */
  ASIN(
      Signature.of(
              "asin",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The angle in radians whose sine it is; NaN outside -1 to 1.")
          .coercing(Coercion.FLOAT64)),
  /** The angle in radians whose cosine it is; NaN outside -1 to 1. */
  ACOS(
      Signature.of(
              "acos",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The angle in radians whose cosine it is; NaN outside -1 to 1.")
          .coercing(Coercion.FLOAT64)),
  /** The angle in radians whose tangent it is. */
  ATAN(
      Signature.of(
              "atan",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The angle in radians whose tangent it is.")
          .coercing(Coercion.FLOAT64)),
  /** The angle in radians of the point whose y stands first and x second. */
  ATAN2(
      Signature.of(
              "atan2",
              List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The angle in radians of the point whose y stands first and x second.")
          .coercing(Coercion.FLOAT64)),
  /** Radians in degrees. */
  DEGREES(
      Signature.of(
              "degrees",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "Radians in degrees.")
          .coercing(Coercion.FLOAT64)),
  /** Degrees in radians. */
  RADIANS(
      Signature.of(
              "radians",
              List.of(ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "Degrees in radians.")
          .coercing(Coercion.FLOAT64)),
  /** Whether the number is NaN. */
  IS_NAN(
      Signature.of(
          "is_nan",
          List.of(ParameterType.FLOATING),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether the number is NaN.")),
  /** Whether the number is neither infinite nor NaN. */
  IS_FINITE(
      Signature.of(
          "is_finite",
          List.of(ParameterType.FLOATING),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether the number is neither infinite nor NaN."));

  private final Signature signature;

  MathFunction(Signature signature) {
    this.signature = signature;
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
