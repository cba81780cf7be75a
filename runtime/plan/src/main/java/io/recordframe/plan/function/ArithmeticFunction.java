package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.INT64;
import static io.recordframe.plan.function.ParameterType.INTEGER;
import static io.recordframe.plan.function.ParameterType.NUMERIC;
import static io.recordframe.plan.function.ResultRule.argument;
import static io.recordframe.plan.function.ResultRule.decimalOrFirst;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.ScalarType;

/**
 * Arithmetic. Overflow is an error of the query, never a wrap; so is a division of integers or
 * decimals by zero.
 */
public enum ArithmeticFunction implements ScalarFunction {
  ADD(
      takes(NUMERIC, NUMERIC)
          .asInArithmetic()
          .gives(decimalOrFirst(DecimalRules::sum), "The sum of two numbers.")),
  SUBTRACT(
      takes(NUMERIC, NUMERIC)
          .asInArithmetic()
          .gives(decimalOrFirst(DecimalRules::sum), "The difference of two numbers.")),
  MULTIPLY(
      takes(NUMERIC, NUMERIC)
          .asInArithmetic()
          .gives(decimalOrFirst(DecimalRules::product), "The product of two numbers.")),
  DIVIDE(
      takes(NUMERIC, NUMERIC)
          .asInArithmetic()
          .gives(
              ScalarType.FLOAT64,
              "The exact quotient as float64; for floating point a division by zero follows IEEE 754.")),
  QUOTIENT(
      takes(INTEGER, INTEGER)
          .asInArithmetic()
          .gives(
              argument(0),
              "The quotient of two integers without its fraction, as Java's / gives it.")),
  MODULO(
      takes(NUMERIC, NUMERIC)
          .asInArithmetic()
          .gives(
              decimalOrFirst(DecimalRules::remainder),
              "The remainder of a division with the sign of the dividend, as Java's % gives it.")),
  TRY_DIVIDE(
      takes(NUMERIC, NUMERIC)
          .asInArithmetic()
          .canBeNull()
          .gives(
              ScalarType.FLOAT64, "The exact quotient as float64; null for a division by zero.")),
  TRY_QUOTIENT(
      takes(INTEGER, INTEGER)
          .asInArithmetic()
          .canBeNull()
          .gives(
              argument(0),
              "The quotient of two integers without its fraction; null for a division by zero.")),
  TRY_MODULO(
      takes(INTEGER, INTEGER)
          .asInArithmetic()
          .canBeNull()
          .gives(
              argument(0),
              "The remainder of a division of integers; null for a division by zero.")),
  NEGATE(takes(NUMERIC).gives(argument(0), "The number with the opposite sign.")),
  BIT_AND(
      takes(INTEGER, INTEGER)
          .asInArithmetic()
          .gives(argument(0), "The bits that are set in both.")),
  BIT_OR(
      takes(INTEGER, INTEGER)
          .asInArithmetic()
          .gives(argument(0), "The bits that are set in one or both.")),
  BIT_XOR(
      takes(INTEGER, INTEGER)
          .asInArithmetic()
          .gives(argument(0), "The bits that are set in exactly one.")),
  BIT_NOT(takes(INTEGER).gives(argument(0), "Every bit inverted.")),
  SHIFT_RIGHT(
      takes(INT64, INT64)
          .gives(
              argument(0),
              "The bits moved to the right, keeping the sign, by 0 to 63 places; another distance is an error.")),
  SHIFT_LEFT(
      takes(INT64, INT64)
          .gives(
              argument(0),
              "The bits moved to the left by 0 to 63 places, those that leave the 64 bits lost; another distance is an error.")),
  BIT_COUNT(takes(INT64).gives(ScalarType.INT32, "How many of the 64 bits are set.")),
  GCD(
      takes(INT64, INT64)
          .gives(argument(0), "The greatest common divisor, never negative; 0 for two zeros.")),
  LCM(
      takes(INT64, INT64)
          .gives(argument(0), "The least common multiple, never negative; 0 where a number is 0.")),
  FACTORIAL(
      takes(INT64)
          .gives(
              argument(0),
              "The product of all numbers from 1 to this one, 0 to 20; another number is an error."));

  private final Signature signature;

  ArithmeticFunction(SignatureBuilder signature) {
    this.signature = signature.build(this);
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
