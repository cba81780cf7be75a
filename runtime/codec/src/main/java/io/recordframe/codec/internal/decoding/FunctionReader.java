package io.recordframe.codec.internal.decoding;

import io.recordframe.codec.internal.catalogue.Catalogue;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.function.WindowableFunction;
import java.util.ArrayList;
import java.util.List;

/** The table of functions, each resolved. */
final class FunctionReader {

  private final List<Function> functions = new ArrayList<>();

  FunctionReader(Wire.Plan plan, UserFunctionReader users) {
    for (Wire.Function message : plan.getFunctionsList()) {
      Parts.requireKnown(message);
      functions.add(message.hasUser() ? user(message, users) : own(message));
    }
  }

  private static Function own(Wire.Function message) {
    if (!message.getNamespace().isEmpty()) {
      throw Problem.MALFORMED.malformed(
          "The function '%s' of '%s' does not tell what it takes and gives"
              .formatted(message.getName(), message.getNamespace()));
    }
    return Catalogue.resolve(message.getName(), message.getSignature());
  }

  private Function user(Wire.Function message, UserFunctionReader users) {
    try {
      return (Function) users.read(message);
    } catch (IllegalArgumentException invalid) {
      throw Problem.INVALID_NODE.malformed(
          "Function %d is not valid: %s".formatted(functions.size(), invalid.getMessage()),
          invalid);
    }
  }

  ScalarFunction scalar(int index) {
    return as(ScalarFunction.class, index, "a scalar function");
  }

  Aggregation aggregate(int index) {
    return as(Aggregation.class, index, "an aggregate function");
  }

  WindowableFunction windowable(int index) {
    return as(WindowableFunction.class, index, "an aggregate or window function");
  }

  private <T extends Function> T as(Class<T> kind, int index, String wanted) {
    Function function = Parts.entry(functions, index, "function");
    if (!kind.isInstance(function)) {
      throw Problem.INVALID_NODE.malformed(
          "'%s' is called where %s must stand".formatted(function.functionName(), wanted));
    }
    return kind.cast(function);
  }
}
