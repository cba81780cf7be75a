package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.ANY;
import static io.recordframe.plan.function.ParameterType.ORDERED;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.ScalarType;

/**
 * Comparison of two values of one type. Floating point: NaN equals NaN and is the largest value;
 * -0.0 equals 0.0.
 */
public enum ComparisonFunction implements ScalarFunction {
  EQUAL(takes(ANY, ANY).asCommonType().gives(ScalarType.BOOLEAN, "Whether two values are equal.")),
  NOT_EQUAL(takes(ANY, ANY).asCommonType().gives(ScalarType.BOOLEAN, "Whether two values differ.")),
  LESS(
      takes(ORDERED, ORDERED)
          .asCommonType()
          .gives(ScalarType.BOOLEAN, "Whether the first value sorts before the second.")),
  LESS_OR_EQUAL(
      takes(ORDERED, ORDERED)
          .asCommonType()
          .gives(
              ScalarType.BOOLEAN, "Whether the first value sorts before the second or equals it.")),
  GREATER(
      takes(ORDERED, ORDERED)
          .asCommonType()
          .gives(ScalarType.BOOLEAN, "Whether the first value sorts behind the second.")),
  GREATER_OR_EQUAL(
      takes(ORDERED, ORDERED)
          .asCommonType()
          .gives(
              ScalarType.BOOLEAN, "Whether the first value sorts behind the second or equals it.")),
  BETWEEN(
      takes(ORDERED, ORDERED, ORDERED)
          .asCommonType()
          .gives(
              ScalarType.BOOLEAN,
              "Whether the first value is at least the second and at most the third, by three-valued logic.")),
  EQUAL_NULL_SAFE(
      takes(ANY, ANY)
          .asCommonType()
          .neverNull()
          .gives(ScalarType.BOOLEAN, "Whether two values are equal or both null.")),
  IS_NULL(takes(ANY).neverNull().gives(ScalarType.BOOLEAN, "Whether the value is null.")),
  IS_NOT_NULL(takes(ANY).neverNull().gives(ScalarType.BOOLEAN, "Whether the value is not null."));

  private final Signature signature;

  ComparisonFunction(SignatureBuilder signature) {
    this.signature = signature.build(this);
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
