package io.recordframe.plan.function;

/** A scalar, aggregate or window function: an entry of the catalogue, or a function of the user. */
public sealed interface Function permits ScalarFunction, WindowableFunction {

  /**
   * What the function takes and gives.
   *
   * @return the signature
   */
  Signature signature();

  /**
   * The name that plans, messages and documents use, such as {@code starts_with}.
   *
   * @return the name, unique in the catalogue; with its namespace for a function of the user
   */
  default String functionName() {
    return signature().name();
  }
}
