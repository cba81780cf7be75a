package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;

/**
 * What the body of a {@link ListLambda} is given. It stands only in such a body.
 *
 * @param depth how many lambdas lie between: 0 for the innermost that this stands in
 * @param role which of its parameters
 * @param type the parameter's type
 * @param nullable whether it can be null
 */
public record LambdaParameter(int depth, Role role, DataType type, boolean nullable)
    implements Expression {

  /** The parameters of lambdas. */
  public enum Role {
    /** An element of the list. */
    ELEMENT,
    /** What the elements before were reduced to. */
    ACCUMULATOR
  }

  /** Checks the depth. */
  public LambdaParameter {
    Checks.requireNotNegative(depth, "The depth of a lambda's parameter");
  }
}
