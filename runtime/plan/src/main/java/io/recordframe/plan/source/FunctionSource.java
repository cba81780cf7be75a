package io.recordframe.plan.source;

import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.value.TypedValue;
import java.util.List;
import java.util.Objects;

/**
 * The rows that a table function of the user gives for some constants.
 *
 * @param function the function
 * @param arguments the constants, one for each parameter
 */
public record FunctionSource(UserTableFunction function, List<TypedValue> arguments)
    implements Source {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if the arguments do not fit the function's parameters
   */
  public FunctionSource {
    Objects.requireNonNull(function, "function");
    arguments = List.copyOf(arguments);
    function.requireArguments(arguments);
  }

  @Override
  public String description() {
    return "table function " + function.call(arguments);
  }
}
