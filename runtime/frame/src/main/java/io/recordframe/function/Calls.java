package io.recordframe.function;

import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.AggregateImplementation;
import io.recordframe.plan.function.FunctionName;
import io.recordframe.plan.function.ScalarImplementation;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.function.WindowImplementation;
import io.recordframe.plan.type.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes functions of plans, and calls of them. */
final class Calls {

  private Calls() {}

  static UnboundExpression call(UserScalarFunction function, Term<?>... arguments) {
    return new UnboundExpression.Call(
        function, Arrays.stream(arguments).map(Terms::unbound).toList());
  }

  static UserScalarFunction withVolatility(UserScalarFunction function, Volatility volatility) {
    return new UserScalarFunction(
        function.name(),
        function.parameters(),
        function.result(),
        volatility,
        function.implementation());
  }

  static UserScalarFunction scalar(
      String name,
      ScalarImplementation implementation,
      ValueType<?, ?> result,
      ValueType<?, ?>... parameters) {
    FunctionName functionName = FunctionName.of(name);
    return new UserScalarFunction(
        functionName,
        parameters(parameters),
        result.field(functionName.name()),
        Volatility.IMMUTABLE,
        implementation);
  }

  static UserAggregateFunction aggregate(
      String name,
      AggregateImplementation<?> implementation,
      ValueType<?, ?> state,
      ValueType<?, ?> result,
      ValueType<?, ?>... parameters) {
    FunctionName functionName = FunctionName.of(name);
    return new UserAggregateFunction(
        functionName,
        parameters(parameters),
        state.field("state"),
        result.field(functionName.name()),
        Volatility.IMMUTABLE,
        implementation);
  }

  static UserWindowFunction window(
      String name,
      WindowImplementation implementation,
      ValueType<?, ?> result,
      ValueType<?, ?>... parameters) {
    FunctionName functionName = FunctionName.of(name);
    return new UserWindowFunction(
        functionName,
        parameters(parameters),
        result.field(functionName.name()),
        Volatility.IMMUTABLE,
        implementation);
  }

  static UserWindowFunction withVolatility(UserWindowFunction function, Volatility volatility) {
    return new UserWindowFunction(
        function.name(),
        function.parameters(),
        function.result(),
        volatility,
        function.implementation());
  }

  /** Lambdas do not tell what their parameters are called. */
  static List<Field> parameters(ValueType<?, ?>... types) {
    List<Field> fields = new ArrayList<>();
    for (ValueType<?, ?> type : types) {
      fields.add(type.field("argument" + (fields.size() + 1)));
    }
    return fields;
  }
}
