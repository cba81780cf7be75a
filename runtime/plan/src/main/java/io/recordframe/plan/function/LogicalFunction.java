package io.recordframe.plan.function;

import static io.recordframe.plan.function.ParameterType.BOOLEAN;
import static io.recordframe.plan.function.SignatureBuilder.takes;

import io.recordframe.plan.type.ScalarType;

/** Three-valued logic as in SQL: unknown is null. */
public enum LogicalFunction implements ScalarFunction {
  AND(
      takes(BOOLEAN, BOOLEAN)
          .repeating()
          .gives(
              ScalarType.BOOLEAN,
              "False when an operand is false, otherwise null when one is null, otherwise true.")),
  OR(
      takes(BOOLEAN, BOOLEAN)
          .repeating()
          .gives(
              ScalarType.BOOLEAN,
              "True when an operand is true, otherwise null when one is null, otherwise false.")),
  NOT(takes(BOOLEAN).gives(ScalarType.BOOLEAN, "The opposite; null for null.")),
  XOR(
      takes(BOOLEAN, BOOLEAN)
          .gives(
              ScalarType.BOOLEAN, "Whether exactly one operand is true; null when one is null.")),
  IS_TRUE(
      takes(BOOLEAN)
          .neverNull()
          .gives(ScalarType.BOOLEAN, "Whether the value is true, neither false nor null.")),
  IS_FALSE(
      takes(BOOLEAN)
          .neverNull()
          .gives(ScalarType.BOOLEAN, "Whether the value is false, neither true nor null."));

  private final Signature signature;

  LogicalFunction(SignatureBuilder signature) {
    this.signature = signature.build(this);
  }

  @Override
  public Signature signature() {
    return signature;
  }
}
