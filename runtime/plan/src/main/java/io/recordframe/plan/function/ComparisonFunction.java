package io.recordframe.plan.function;

import io.recordframe.plan.type.ScalarType;
import java.util.List;

/**
 * Comparison of two values of one type. Floating point: NaN equals NaN and is the largest value;
 * -0.0 equals 0.0.
 */
public enum ComparisonFunction implements ScalarFunction {
  /** Whether two values are equal. */
  EQUAL(
      Signature.of(
              "equal",
              List.of(ParameterType.ANY, ParameterType.ANY),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether two values are equal.")
          .coercing(Coercion.COMMON_TYPE)),
  /** Whether two values differ. */
  NOT_EQUAL(
      Signature.of(
              "not_equal",
              List.of(ParameterType.ANY, ParameterType.ANY),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether two values differ.")
          .coercing(Coercion.COMMON_TYPE)),
  /** Whether the first value sorts before the second. */
  LESS(
      Signature.of(
              "less",
              List.of(ParameterType.ORDERED, ParameterType.ORDERED),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether the first value sorts before the second.")
          .coercing(Coercion.COMMON_TYPE)),
  /** Whether the first value sorts before the second or equals it. */
  LESS_OR_EQUAL(
      Signature.of(
              "less_or_equal",
              List.of(ParameterType.ORDERED, ParameterType.ORDERED),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether the first value sorts before the second or equals it.")
          .coercing(Coercion.COMMON_TYPE)),
  /** Whether the first value sorts behind the second. */
  GREATER(
      Signature.of(
              "greater",
              List.of(ParameterType.ORDERED, ParameterType.ORDERED),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether the first value sorts behind the second.")
          .coercing(Coercion.COMMON_TYPE)),
  /** Whether the first value sorts behind the second or equals it. */
  GREATER_OR_EQUAL(
      Signature.of(
              "greater_or_equal",
              List.of(ParameterType.ORDERED, ParameterType.ORDERED),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether the first value sorts behind the second or equals it.")
          .coercing(Coercion.COMMON_TYPE)),
  /** Whether the first value lies between the second and the third, both included. */
  BETWEEN(
      Signature.of(
              "between",
              List.of(ParameterType.ORDERED, ParameterType.ORDERED, ParameterType.ORDERED),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether the first value lies between the second and the third, both included.")
          .coercing(Coercion.COMMON_TYPE)),
  /** Whether two values are equal or both null. */
  EQUAL_NULL_SAFE(
      Signature.of(
              "equal_null_safe",
              List.of(ParameterType.ANY, ParameterType.ANY),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether two values are equal or both null.")
          .coercing(Coercion.COMMON_TYPE)
          .nulls(NullRule.NEVER)),
  /** Whether the value is null. */
  IS_NULL(
      Signature.of(
              "is_null",
              List.of(ParameterType.ANY),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether the value is null.")
          .nulls(NullRule.NEVER)),
  /** Whether the value is not null. */
  IS_NOT_NULL(
      Signature.of(
              "is_not_null",
              List.of(ParameterType.ANY),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether the value is not null.")
          .nulls(NullRule.NEVER));

  private final Signature signature;

  ComparisonFunction(Signature signature) {
    this.signature = signature;
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
