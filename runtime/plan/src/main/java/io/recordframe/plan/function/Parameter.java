package io.recordframe.plan.function;

import io.recordframe.plan.type.DataType;

/** Which arguments stand at one position of a call. */
public sealed interface Parameter permits ParameterType, DeclaredParameter {

  /**
   * What messages say is expected.
   *
   * @return a noun phrase
   */
  String description();

  /**
   * Whether an argument of that type is allowed.
   *
   * @param type the argument's type
   * @return whether it is
   */
  boolean accepts(DataType type);

  /**
   * Whether the function is told of a null here, so that {@link NullRule#PROPAGATE} leaves this
   * argument aside.
   *
   * @return whether it is
   */
  default boolean takesNull() {
    return false;
  }
}
