package io.recordframe.plan.function;

import io.recordframe.plan.type.ScalarType;
import java.util.List;

/** Three-valued logic as in SQL: unknown is null. */
public enum LogicalFunction implements ScalarFunction {
  /** False when an operand is false, otherwise null when one is null, otherwise true. */
  AND(
      Signature.of(
              "and",
              List.of(ParameterType.BOOLEAN, ParameterType.BOOLEAN),
              ResultRule.of(ScalarType.BOOLEAN),
              "False when an operand is false, otherwise null when one is null, otherwise true.")
          .repeating()),
  /** True when an operand is true, otherwise null when one is null, otherwise false. */
  OR(
      Signature.of(
              "or",
              List.of(ParameterType.BOOLEAN, ParameterType.BOOLEAN),
              ResultRule.of(ScalarType.BOOLEAN),
              "True when an operand is true, otherwise null when one is null, otherwise false.")
          .repeating()),
  /** The opposite; null for null. */
  NOT(
      Signature.of(
          "not",
          List.of(ParameterType.BOOLEAN),
          ResultRule.of(ScalarType.BOOLEAN),
          "The opposite; null for null.")),
  /** Whether exactly one operand is true; null when one is null. */
  XOR(
      Signature.of(
          "xor",
          List.of(ParameterType.BOOLEAN, ParameterType.BOOLEAN),
          ResultRule.of(ScalarType.BOOLEAN),
          "Whether exactly one operand is true; null when one is null.")),
  /** Whether the value is true, neither false nor null. */
  IS_TRUE(
      Signature.of(
              "is_true",
              List.of(ParameterType.BOOLEAN),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether the value is true, neither false nor null.")
          .nulls(NullRule.NEVER)),
  /** Whether the value is false, neither true nor null. */
  IS_FALSE(
      Signature.of(
              "is_false",
              List.of(ParameterType.BOOLEAN),
              ResultRule.of(ScalarType.BOOLEAN),
              "Whether the value is false, neither true nor null.")
          .nulls(NullRule.NEVER));

  private final Signature signature;

  LogicalFunction(Signature signature) {
    this.signature = signature;
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
