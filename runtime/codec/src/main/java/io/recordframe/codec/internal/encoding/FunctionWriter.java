package io.recordframe.codec.internal.encoding;

import io.recordframe.codec.internal.catalogue.Catalogue;
import io.recordframe.codec.internal.problem.Problem;
import io.recordframe.codec.internal.wire.Wire;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.UserFunction;

/** Writes references to functions into their table, each once. */
final class FunctionWriter {

  private final Numbering<Function> functions;

  FunctionWriter(Wire.Plan.Builder plan) {
    functions = new Numbering<>(function -> plan.addFunctions(message(function)));
  }

  int function(Function function) {
    return functions.indexOf(function);
  }

  private static Wire.Function message(Function function) {
    if (function instanceof UserFunction) {
      throw Problem.NOT_PORTABLE.notPortable(
          "The function '%s' is of the user, and functions of users cannot travel; compute its column before, or after the plan has run"
              .formatted(function.functionName()));
    }
    return Wire.Function.newBuilder()
        .setName(function.functionName())
        .setSignature(Catalogue.entry(function).signature())
        .build();
  }
}
