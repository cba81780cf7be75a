package io.recordframe.plan.function;

import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.value.TypedValue;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * A table function of the user: from constants to rows, which are given as they are asked for. It
 * travels by its name; rows come from what its process can reach, and so does its code.
 *
 * @param name its name
 * @param parameters its parameters in order
 * @param schema the columns of its rows
 * @param implementation gives the rows
 */
public record UserTableFunction(
    FunctionName name, List<Field> parameters, Schema schema, TableImplementation implementation) {

  /** Copies. */
  public UserTableFunction {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(implementation, "implementation");
    parameters = List.copyOf(parameters);
  }

  /**
   * Checks arguments against the parameters.
   *
   * @param arguments the arguments
   * @throws IllegalArgumentException if number or types do not fit, or one is null where the
   *     parameter takes no null
   */
  public void requireArguments(List<TypedValue> arguments) {
    if (arguments.size() != parameters.size()) {
      throw new IllegalArgumentException(
          "%s takes %d arguments, but was given %d"
              .formatted(name, parameters.size(), arguments.size()));
    }
    for (int i = 0; i < arguments.size(); i++) {
      Field parameter = parameters.get(i);
      TypedValue argument = arguments.get(i);
      if (!argument.type().equals(parameter.type())) {
        throw new IllegalArgumentException(
            "Argument %d of %s must be %s, but is %s"
                .formatted(
                    i + 1, name, parameter.type().displayName(), argument.type().displayName()));
      }
      if (argument.value() == null && !parameter.nullable()) {
        throw new IllegalArgumentException(
            "Argument %d of %s must not be null".formatted(i + 1, name));
      }
    }
  }

  /**
   * The rows for some arguments, as every engine reads them that runs in this process.
   *
   * @param arguments a value for each parameter
   * @return the rows, checked: whatever goes wrong in the function, or is given in another form
   *     than declared, is thrown as {@link io.recordframe.plan.error.QueryFailedException}, which
   *     names function and arguments
   * @throws io.recordframe.plan.error.QueryFailedException if the function cannot begin
   * @throws IllegalArgumentException as {@link #requireArguments}
   */
  public BatchCursor open(List<TypedValue> arguments) {
    requireArguments(arguments);
    return TableFunctionRows.open(this, arguments);
  }

  /**
   * What messages call a call, such as {@code shop.days('2024-01-01', 3)}.
   *
   * @param arguments the arguments
   * @return the name with the arguments
   */
  public String call(List<TypedValue> arguments) {
    StringJoiner text = new StringJoiner(", ", name + "(", ")");
    for (TypedValue argument : arguments) {
      text.add(
          argument.value() instanceof String string
              ? ArgumentText.shortened("'" + string + "'")
              : ArgumentText.shortened(String.valueOf(argument.value())));
    }
    return text.toString();
  }
}
