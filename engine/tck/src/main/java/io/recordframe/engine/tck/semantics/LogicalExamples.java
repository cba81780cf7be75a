package io.recordframe.engine.tck.semantics;

import static io.recordframe.engine.tck.semantics.Constants.call;
import static io.recordframe.engine.tck.semantics.Constants.nothing;
import static io.recordframe.engine.tck.semantics.Example.gives;

import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.type.ScalarType;

/** An example for each function of truth values. */
final class LogicalExamples {

  private LogicalExamples() {}

  static Example of(LogicalFunction function) {
    return switch (function) {
      case AND -> gives(call(function, nothing(ScalarType.BOOLEAN), false), false);
      case OR -> gives(call(function, nothing(ScalarType.BOOLEAN), true), true);
      case NOT -> gives(call(function, true), false);
      case XOR -> gives(call(function, true, false), true);
      case IS_TRUE -> gives(call(function, nothing(ScalarType.BOOLEAN)), false);
      case IS_FALSE -> gives(call(function, false), true);
    };
  }
}
