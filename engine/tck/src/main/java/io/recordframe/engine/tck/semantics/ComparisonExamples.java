package io.recordframe.engine.tck.semantics;

import static io.recordframe.engine.tck.semantics.Constants.call;
import static io.recordframe.engine.tck.semantics.Constants.date;
import static io.recordframe.engine.tck.semantics.Constants.nothing;
import static io.recordframe.engine.tck.semantics.Example.gives;

import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.type.ScalarType;

/** An example for each comparison. */
final class ComparisonExamples {

  private ComparisonExamples() {}

  static Example of(ComparisonFunction function) {
    return switch (function) {
      case EQUAL -> gives(call(function, 1, 1), true);
      case NOT_EQUAL -> gives(call(function, "a", "A"), true);
      case LESS -> gives(call(function, 1, 2), true);
      case LESS_OR_EQUAL -> gives(call(function, 2, 2), true);
      case GREATER -> gives(call(function, 1, 2), false);
      case GREATER_OR_EQUAL -> gives(call(function, date("2024-01-02"), date("2024-01-01")), true);
      case BETWEEN -> gives(call(function, 2, 1, 2), true);
      case EQUAL_NULL_SAFE ->
          gives(call(function, nothing(ScalarType.INT32), nothing(ScalarType.INT32)), true);
      case IS_NULL -> gives(call(function, ""), false);
      case IS_NOT_NULL -> gives(call(function, nothing(ScalarType.STRING)), false);
    };
  }
}
