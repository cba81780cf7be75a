package io.recordframe.plan.algebra;

import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of a scalar function.
 *
 * @param function the function
 * @param arguments the arguments, already of the types that the signature asks for
 * @param type the result's type
 * @param nullable whether the result can be null
 */
public record FunctionCall(
    ScalarFunction function, List<Expression> arguments, DataType type, boolean nullable)
    implements Expression {

  /**
   * Checks the arguments, and type and nullability, against the signature.
   *
   * @throws IllegalArgumentException if they do not fit
   */
  public FunctionCall {
    arguments = List.copyOf(arguments);
    DataType derived = derivedType(function, arguments);
    if (!derived.equals(type) || nullable != derivedNullable(function, arguments)) {
      throw new IllegalArgumentException(
          "%s gives %s, not %s".formatted(function.functionName(), derived, type));
    }
  }

  /**
   * A call whose type and nullability are derived.
   *
   * @param function the function
   * @param arguments the arguments
   * @return the call
   * @throws IllegalArgumentException if the arguments do not fit the signature
   */
  public static FunctionCall of(ScalarFunction function, List<Expression> arguments) {
    return new FunctionCall(
        function,
        arguments,
        derivedType(function, arguments),
        derivedNullable(function, arguments));
  }

  /**
   * A call whose type and nullability are derived.
   *
   * @param function the function
   * @param arguments the arguments
   * @return the call
   * @throws IllegalArgumentException if the arguments do not fit the signature
   */
  public static FunctionCall of(ScalarFunction function, Expression... arguments) {
    return of(function, List.of(arguments));
  }

  private static DataType derivedType(ScalarFunction function, List<Expression> arguments) {
    List<DataType> types = new ArrayList<>(arguments.size());
    List<Boolean> nullable = new ArrayList<>(arguments.size());
    for (Expression argument : arguments) {
      types.add(argument.type());
      nullable.add(argument.nullable());
    }
    return function.signature().resultType(types, nullable);
  }

  private static boolean derivedNullable(ScalarFunction function, List<Expression> arguments) {
    List<Boolean> nullable = new ArrayList<>(arguments.size());
    for (Expression argument : arguments) {
      nullable.add(argument.nullable());
    }
    return function.signature().nullable(nullable);
  }
}
