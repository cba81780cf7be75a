package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.FLOATING;
import static io.recordframe.plan.function.ParameterType.INT32;
import static io.recordframe.plan.function.ParameterType.INT64;
import static io.recordframe.plan.function.ParameterType.NUMERIC;
import static io.recordframe.plan.function.ParameterType.STRING;
import static io.recordframe.plan.function.ResultRule.argument;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.ScalarType;

/**
 * Mathematics. Where Java has the function, results are as of {@link Math} up to the last digit.
 */
public enum MathFunction implements ScalarFunction {
  ABS(
      takes(NUMERIC)
          .gives(argument(0), "The absolute value; that of the smallest integer is an error.")),
  SIGN(
      takes(NUMERIC)
          .gives(
              ScalarType.INT32,
              "-1, 0 or 1, as the number is negative, zero or positive; NaN gives 0.")),
  ROUND(
      takes(NUMERIC, INT32)
          .optional(1)
          .gives(
              argument(0),
              "The number rounded half away from zero to that many digits behind the point; negative digits round before the point. What is not finite stays.")),
  FLOOR(
      takes(NUMERIC)
          .gives(argument(0), "The largest whole number that is not greater, in the same type.")),
  CEILING(
      takes(NUMERIC)
          .gives(argument(0), "The smallest whole number that is not less, in the same type.")),
  TRUNCATE(takes(NUMERIC).gives(argument(0), "The number without its fraction, in the same type.")),
  SQUARE_ROOT(
      takes(NUMERIC)
          .asFloat64()
          .gives(ScalarType.FLOAT64, "The square root; NaN for a negative number.")),
  CUBE_ROOT(takes(NUMERIC).asFloat64().gives(ScalarType.FLOAT64, "The cube root.")),
  POWER(
      takes(NUMERIC, NUMERIC)
          .asFloat64()
          .gives(
              ScalarType.FLOAT64,
              "The first number raised to the second, as IEEE 754 says for what is not finite.")),
  EXP(
      takes(NUMERIC)
          .asFloat64()
          .gives(ScalarType.FLOAT64, "Euler's number raised to the argument.")),
  LN(
      takes(NUMERIC)
          .asFloat64()
          .gives(
              ScalarType.FLOAT64,
              "The natural logarithm; negative infinity for zero and NaN below.")),
  LOG10(
      takes(NUMERIC)
          .asFloat64()
          .gives(
              ScalarType.FLOAT64,
              "The logarithm to base 10; negative infinity for zero and NaN below.")),
  LOG2(
      takes(NUMERIC)
          .asFloat64()
          .gives(
              ScalarType.FLOAT64,
              "The logarithm to base 2; negative infinity for zero and NaN below.")),
  SIN(takes(NUMERIC).asFloat64().gives(ScalarType.FLOAT64, "The sine of an angle in radians.")),
  COS(takes(NUMERIC).asFloat64().gives(ScalarType.FLOAT64, "The cosine of an angle in radians.")),
  TAN(takes(NUMERIC).asFloat64().gives(ScalarType.FLOAT64, "The tangent of an angle in radians.")),
  ASIN(
      takes(NUMERIC)
          .asFloat64()
          .gives(
              ScalarType.FLOAT64, "The angle in radians whose sine it is; NaN outside -1 to 1.")),
  ACOS(
      takes(NUMERIC)
          .asFloat64()
          .gives(
              ScalarType.FLOAT64, "The angle in radians whose cosine it is; NaN outside -1 to 1.")),
  ATAN(
      takes(NUMERIC)
          .asFloat64()
          .gives(ScalarType.FLOAT64, "The angle in radians whose tangent it is.")),
  ATAN2(
      takes(NUMERIC, NUMERIC)
          .asFloat64()
          .gives(
              ScalarType.FLOAT64,
              "The angle in radians of the point whose y stands first and x second.")),
  DEGREES(takes(NUMERIC).asFloat64().gives(ScalarType.FLOAT64, "Radians in degrees.")),
  RADIANS(takes(NUMERIC).asFloat64().gives(ScalarType.FLOAT64, "Degrees in radians.")),
  IS_NAN(takes(FLOATING).gives(ScalarType.BOOLEAN, "Whether the number is NaN.")),
  IS_FINITE(
      takes(FLOATING).gives(ScalarType.BOOLEAN, "Whether the number is neither infinite nor NaN.")),
  LOG(
      takes(NUMERIC, NUMERIC)
          .asFloat64()
          .gives(
              ScalarType.FLOAT64,
              "The logarithm of the first number to the base that stands second: the quotient of their natural logarithms.")),
  SINH(takes(NUMERIC).asFloat64().gives(ScalarType.FLOAT64, "The hyperbolic sine.")),
  COSH(takes(NUMERIC).asFloat64().gives(ScalarType.FLOAT64, "The hyperbolic cosine.")),
  TANH(takes(NUMERIC).asFloat64().gives(ScalarType.FLOAT64, "The hyperbolic tangent.")),
  IS_INFINITE(
      takes(FLOATING)
          .gives(ScalarType.BOOLEAN, "Whether the number is positive or negative infinity.")),
  HASH(
      takes(STRING)
          .gives(
              ScalarType.INT64,
              "A number of 63 bits that only the text determines: the first eight bytes of the MD5 of its UTF-8, the least significant byte first, without the lowest bit.")),
  RANDOM(
      takes()
          .differentInEachRow()
          .gives(
              ScalarType.FLOAT64,
              "A number from 0 up to but without 1, another one in each row and each run.")),
  RANDOM_OF(
      takes(INT64, INT64)
          .gives(
              ScalarType.FLOAT64,
              "A number from 0 up to but without 1 that only the seed, which stands first, and the key determine: 53 bits of the MD5 of both with a colon between."));

  private final Signature signature;

  MathFunction(SignatureBuilder signature) {
    this.signature = signature.build(this);
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
