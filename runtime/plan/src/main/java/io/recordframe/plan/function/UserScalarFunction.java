package io.recordframe.plan.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.type.Field;
import java.util.List;
import java.util.Objects;

/**
 * A scalar function of the user.
 *
 * @param name its name
 * @param parameters its parameters in order
 * @param result what it gives
 * @param volatility how long its result holds
 * @param implementation computes it
 */
public record UserScalarFunction(
    FunctionName name,
    List<Field> parameters,
    Field result,
    Volatility volatility,
    ScalarImplementation implementation)
    implements ScalarFunction, UserFunction {

  /** Copies. */
  public UserScalarFunction {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(volatility, "volatility");
    Objects.requireNonNull(implementation, "implementation");
    parameters = List.copyOf(parameters);
  }

  @Override
  public Signature signature() {
    return Signature.declared(name, parameters, result, volatility);
  }

  /**
   * Computes the function for some rows, as every engine does that runs it in this process.
   *
   * @param arguments a column for each parameter
   * @return the results, one a row; null where a parameter that takes no null has one
   * @throws io.recordframe.plan.error.QueryFailedException if the function throws anything at all,
   *     or gives what its description does not allow; the message names the function and, where one
   *     row is at fault, its arguments
   */
  public ColumnVector evaluate(ColumnBatch arguments) {
    return UserCalls.evaluate(this, arguments);
  }
}
