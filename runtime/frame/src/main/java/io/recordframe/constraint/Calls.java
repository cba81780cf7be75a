package io.recordframe.constraint;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.List;

/** Short forms of the expressions that conditions are made of. */
final class Calls {

  static final UnboundExpression TRUE = new Constant(true, ScalarType.BOOLEAN);

  private Calls() {}

  static UnboundExpression call(ScalarFunction function, UnboundExpression... arguments) {
    return new Call(function, List.of(arguments));
  }

  /** A constant of the type of what it meets. */
  static UnboundExpression constant(Object value) {
    return new Constant(value, null);
  }

  static UnboundExpression and(UnboundExpression first, UnboundExpression second) {
    return call(LogicalFunction.AND, first, second);
  }

  static UnboundExpression not(UnboundExpression condition) {
    return call(LogicalFunction.NOT, condition);
  }

  static UnboundExpression isNull(UnboundExpression value) {
    return call(ComparisonFunction.IS_NULL, value);
  }

  /** Whether a condition is true, neither false nor null. */
  static UnboundExpression isTrue(UnboundExpression condition) {
    return call(ConditionalFunction.COALESCE, condition, new Constant(false, ScalarType.BOOLEAN));
  }
}
