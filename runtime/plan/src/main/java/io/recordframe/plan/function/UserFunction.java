package io.recordframe.plan.function;

import io.recordframe.plan.type.Field;
import java.util.List;

/**
 * A function that a user has written. A null for a parameter that takes none is never handed to it:
 * a scalar function gives null for such a row, an aggregate leaves the row out, a window function
 * does both.
 *
 * <p>Two functions are equal when their descriptions are and their implementations are.
 */
public sealed interface UserFunction
    permits UserScalarFunction, UserAggregateFunction, UserWindowFunction {

  /**
   * Its name, for messages, printed plans and registries.
   *
   * @return the name
   */
  FunctionName name();

  /**
   * Its parameters: what each is called, of which type it is, and whether it takes null.
   *
   * @return the parameters in order
   */
  List<Field> parameters();

  /**
   * What it gives.
   *
   * @return the result's name and type, and whether the function itself may give null
   */
  Field result();

  /**
   * How long its result holds.
   *
   * @return the volatility
   */
  Volatility volatility();
}
