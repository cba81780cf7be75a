package io.recordframe.plan.function;

import java.util.List;

/** Functions that choose among their arguments. */
public enum ConditionalFunction implements ScalarFunction {
  /** The first argument that is not null; null when all are. */
  COALESCE(
      Signature.of(
              "coalesce",
              List.of(ParameterType.ANY),
              ResultRule.argument(0),
              "The first argument that is not null; null when all are.")
          .repeating()
          .coercing(Coercion.COMMON_TYPE)
          .nulls(NullRule.ALL)),
  /** Null when both arguments are equal, otherwise the first. */
  NULL_IF(
      Signature.of(
              "null_if",
              List.of(ParameterType.ANY, ParameterType.ANY),
              ResultRule.argument(0),
              "Null when both arguments are equal, otherwise the first.")
          .coercing(Coercion.COMMON_TYPE)
          .nulls(NullRule.ALWAYS)),
  /** The largest argument; null when an argument is null. */
  GREATEST(
      Signature.of(
              "greatest",
              List.of(ParameterType.ORDERED),
              ResultRule.argument(0),
              "The largest argument; null when an argument is null.")
          .repeating()
          .coercing(Coercion.COMMON_TYPE)),
  /** The smallest argument; null when an argument is null. */
  LEAST(
      Signature.of(
              "least",
              List.of(ParameterType.ORDERED),
              ResultRule.argument(0),
              "The smallest argument; null when an argument is null.")
          .repeating()
          .coercing(Coercion.COMMON_TYPE)),
  /** The argument, asserted not to be null; a null is an error of the query. */
  REQUIRE_NON_NULL(
      Signature.of(
              "require_non_null",
              List.of(ParameterType.ANY),
              ResultRule.argument(0),
              "The argument, asserted not to be null; a null is an error of the query.")
          .nulls(NullRule.NEVER));

  private final Signature signature;

  ConditionalFunction(Signature signature) {
    this.signature = signature;
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
