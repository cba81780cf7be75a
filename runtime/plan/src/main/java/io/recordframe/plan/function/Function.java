package io.recordframe.plan.function;

/** An entry of the catalogue: a scalar, aggregate or window function. */
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
   * @return the name, unique in the catalogue
   */
  default String functionName() {
    return signature().name();
  }
}
