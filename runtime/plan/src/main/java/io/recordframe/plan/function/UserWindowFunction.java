package io.recordframe.plan.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.Field;
import java.util.List;
import java.util.Objects;

/**
 * A window function of the user: from all rows of a partition, in the window's order, to a value
 * for each of them. Rows in which a parameter that takes no null has one are not handed to it, and
 * get null.
 *
 * @param name its name
 * @param parameters its parameters in order, at least one
 * @param result what it gives
 * @param volatility how long its result holds
 * @param implementation computes it
 */
public record UserWindowFunction(
    FunctionName name,
    List<Field> parameters,
    Field result,
    Volatility volatility,
    WindowImplementation implementation)
    implements WindowableFunction, UserFunction {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no parameter
   */
  public UserWindowFunction {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(volatility, "volatility");
    Objects.requireNonNull(implementation, "implementation");
    parameters = List.copyOf(parameters);
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException(
          "The window function %s has no parameter, but sees of a partition what its parameters are given"
              .formatted(name));
    }
  }

  @Override
  public Signature signature() {
    return Signature.declared(name, parameters, result, volatility);
  }

  /**
   * Computes the function for a partition, as every engine does that runs it in this process.
   *
   * @param partition a column for each parameter, with the rows in the window's order
   * @return the results, one a row; null where a parameter that takes no null has one
   * @throws io.recordframe.plan.error.QueryFailedException if the function throws anything at all,
   *     or gives what its description does not allow; the message names the function and the row at
   *     fault, or the first of the partition
   */
  public ColumnVector evaluate(ColumnBatch partition) {
    return UserCalls.evaluate(this, partition);
  }
}
