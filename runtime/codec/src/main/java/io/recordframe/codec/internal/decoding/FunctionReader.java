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

  FunctionReader(Wire.Plan plan) {
    for (Wire.Function message : plan.getFunctionsList()) {
      Parts.requireKnown(message);
      if (!message.getNamespace().isEmpty()) {
        throw Problem.UNKNOWN_FUNCTION.otherVersion(
            "The plan calls the function '%s' of '%s', which is not the project's own"
                .formatted(message.getName(), message.getNamespace()));
      }
      functions.add(Catalogue.resolve(message.getName(), message.getSignature()));
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
