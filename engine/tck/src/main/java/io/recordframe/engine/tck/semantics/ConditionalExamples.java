package io.recordframe.engine.tck.semantics;

import static io.recordframe.engine.tck.semantics.Constants.call;
import static io.recordframe.engine.tck.semantics.Constants.nothing;
import static io.recordframe.engine.tck.semantics.Example.fails;
import static io.recordframe.engine.tck.semantics.Example.gives;

import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.type.ScalarType;

/** An example for each function that chooses a value. */
final class ConditionalExamples {

  private ConditionalExamples() {}

  static Example of(ConditionalFunction function) {
    return switch (function) {
      case COALESCE -> gives(call(function, nothing(ScalarType.INT32), 2, 3), 2);
      case NULL_IF -> gives(call(function, 1, 1), null);
      case GREATEST -> gives(call(function, 1, 3, 2), 3);
      case LEAST -> gives(call(function, 1, 3, 2), 1);
      case REQUIRE_NON_NULL -> fails(call(function, nothing(ScalarType.INT32)));
      case FAIL -> fails(call(function, "no such price"));
    };
  }
}
