package io.recordframe.plan.function;

import io.recordframe.plan.type.ScalarType;
import java.util.List;

/**
 * Arithmetic. Overflow is an error of the query, never a wrap; so is a division of integers or
 * decimals by zero.
 */
public enum ArithmeticFunction implements ScalarFunction {
  /** The sum of two numbers. */
  ADD(
      Signature.of(
              "add",
              List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
              ResultRule.decimalOrFirst(DecimalRules::sum),
              "The sum of two numbers.")
          .coercing(Coercion.ARITHMETIC)),
  /** The difference of two numbers. */
  SUBTRACT(
      Signature.of(
              "subtract",
              List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
              ResultRule.decimalOrFirst(DecimalRules::sum),
              "The difference of two numbers.")
          .coercing(Coercion.ARITHMETIC)),
  /** The product of two numbers. */
  MULTIPLY(
      Signature.of(
              "multiply",
              List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
              ResultRule.decimalOrFirst(DecimalRules::product),
              "The product of two numbers.")
          .coercing(Coercion.ARITHMETIC)),
  /** The exact quotient as float64; for floating point a division by zero follows IEEE 754. */
  DIVIDE(
      Signature.of(
              "divide",
              List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The exact quotient as float64; for floating point a division by zero follows IEEE 754.")
          .coercing(Coercion.ARITHMETIC)),
  /** The quotient of two integers without its fraction, as Java's / gives it. */
  QUOTIENT(
      Signature.of(
              "quotient",
              List.of(ParameterType.INTEGER, ParameterType.INTEGER),
              ResultRule.argument(0),
              "The quotient of two integers without its fraction, as Java's / gives it.")
          .coercing(Coercion.ARITHMETIC)),
  /** The remainder of a division with the sign of the dividend, as Java's % gives it. */
  MODULO(
      Signature.of(
              "modulo",
              List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
              ResultRule.decimalOrFirst(DecimalRules::remainder),
              "The remainder of a division with the sign of the dividend, as Java's % gives it.")
          .coercing(Coercion.ARITHMETIC)),
  /** The exact quotient as float64; null for a division by zero. */
  TRY_DIVIDE(
      Signature.of(
              "try_divide",
              List.of(ParameterType.NUMERIC, ParameterType.NUMERIC),
              ResultRule.of(ScalarType.FLOAT64),
              "The exact quotient as float64; null for a division by zero.")
          .coercing(Coercion.ARITHMETIC)
          .nulls(NullRule.ALWAYS)),
  /** The quotient of two integers without its fraction; null for a division by zero. */
  TRY_QUOTIENT(
      Signature.of(
              "try_quotient",
              List.of(ParameterType.INTEGER, ParameterType.INTEGER),
              ResultRule.argument(0),
              "The quotient of two integers without its fraction; null for a division by zero.")
          .coercing(Coercion.ARITHMETIC)
          .nulls(NullRule.ALWAYS)),
  /** The remainder of a division of integers; null for a division by zero. */
  TRY_MODULO(
      Signature.of(
              "try_modulo",
              List.of(ParameterType.INTEGER, ParameterType.INTEGER),
              ResultRule.argument(0),
              "The remainder of a division of integers; null for a division by zero.")
          .coercing(Coercion.ARITHMETIC)
          .nulls(NullRule.ALWAYS)),
  /** The number with the opposite sign. */
  NEGATE(
      Signature.of(
          "negate",
          List.of(ParameterType.NUMERIC),
          ResultRule.argument(0),
          "The number with the opposite sign.")),
  /** The bits that are set in both. */
  BIT_AND(
      Signature.of(
              "bit_and",
              List.of(ParameterType.INTEGER, ParameterType.INTEGER),
              ResultRule.argument(0),
              "The bits that are set in both.")
          .coercing(Coercion.ARITHMETIC)),
  /** The bits that are set in one or both. */
  BIT_OR(
      Signature.of(
              "bit_or",
              List.of(ParameterType.INTEGER, ParameterType.INTEGER),
              ResultRule.argument(0),
              "The bits that are set in one or both.")
          .coercing(Coercion.ARITHMETIC)),
  /** The bits that are set in exactly one. */
  BIT_XOR(
      Signature.of(
              "bit_xor",
              List.of(ParameterType.INTEGER, ParameterType.INTEGER),
              ResultRule.argument(0),
              "The bits that are set in exactly one.")
          .coercing(Coercion.ARITHMETIC)),
  /** Every bit inverted. */
  BIT_NOT(
      Signature.of(
          "bit_not",
          List.of(ParameterType.INTEGER),
          ResultRule.argument(0),
          "Every bit inverted.")),
  /**
   * The bits moved to the right, keeping the sign, by 0 to 63 places; another distance is an error.
   */
  SHIFT_RIGHT(
      Signature.of(
          "shift_right",
          List.of(ParameterType.INT64, ParameterType.INT64),
          ResultRule.argument(0),
          "The bits moved to the right, keeping the sign, by 0 to 63 places; another distance is an error."));

  private final Signature signature;

  ArithmeticFunction(Signature signature) {
    this.signature = signature;
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
