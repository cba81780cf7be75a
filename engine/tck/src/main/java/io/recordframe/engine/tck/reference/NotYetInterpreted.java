package io.recordframe.engine.tck.reference;

import io.recordframe.plan.error.UnsupportedPlanException;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.TextFunction;
import java.util.Set;

/**
 * The functions of the catalogue that the reference engine does not have. It declares that, and
 * refuses plans with them; their case in the switch of their family calls {@link #refuse}.
 */
final class NotYetInterpreted {

  static final Set<Function> FUNCTIONS = Set.of(TextFunction.JSON_TEXT, TextFunction.IS_JSON);

  private NotYetInterpreted() {}

  static UnsupportedPlanException refuse(Function function) {
    return new UnsupportedPlanException(
        "The reference engine does not have the function " + function.functionName());
  }
}
