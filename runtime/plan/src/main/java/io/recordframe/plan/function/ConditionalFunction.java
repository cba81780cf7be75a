package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.ANY;
import static io.recordframe.plan.function.ParameterType.ORDERED;
import static io.recordframe.plan.function.ParameterType.STRING;
import static io.recordframe.plan.function.ResultRule.argument;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.ScalarType;

/** Functions that choose among their arguments, or end the query for what they are given. */
public enum ConditionalFunction implements ScalarFunction {
  COALESCE(
      takes(ANY)
          .repeating()
          .asCommonType()
          .nullIfAllAre()
          .gives(argument(0), "The first argument that is not null; null when all are.")),
  NULL_IF(
      takes(ANY, ANY)
          .asCommonType()
          .canBeNull()
          .gives(argument(0), "Null when both arguments are equal, otherwise the first.")),
  GREATEST(
      takes(ORDERED)
          .repeating()
          .asCommonType()
          .gives(argument(0), "The largest argument; null when an argument is null.")),
  LEAST(
      takes(ORDERED)
          .repeating()
          .asCommonType()
          .gives(argument(0), "The smallest argument; null when an argument is null.")),
  REQUIRE_NON_NULL(
      takes(ANY)
          .neverNull()
          .gives(
              argument(0),
              "The argument, asserted not to be null; a null is an error of the query.")),
  FAIL(
      takes(STRING)
          .gives(
              ScalarType.BOOLEAN,
              "An error of the query with the argument as its message; null for null."));

  private final Signature signature;

  ConditionalFunction(SignatureBuilder signature) {
    this.signature = signature.build(this);
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
