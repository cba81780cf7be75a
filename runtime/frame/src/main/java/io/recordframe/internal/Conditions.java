package io.recordframe.internal;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.List;

/** Short forms of the expressions that checks of values are made of. */
public final class Conditions {

  /** What always holds. */
  public static final UnboundExpression TRUE = new Constant(true, ScalarType.BOOLEAN);

  private Conditions() {}

  /** A call of a function. */
  public static UnboundExpression call(ScalarFunction function, UnboundExpression... arguments) {
    return new Call(function, List.of(arguments));
  }

  /** A constant of the type of what it meets. */
  public static UnboundExpression constant(Object value) {
    return new Constant(value, null);
  }

  /** A text. */
  public static UnboundExpression text(String text) {
    return new Constant(text, ScalarType.STRING);
  }

  /** Whether both hold. */
  public static UnboundExpression and(UnboundExpression first, UnboundExpression second) {
    return call(LogicalFunction.AND, first, second);
  }

  /** Whether one of both holds. */
  public static UnboundExpression or(UnboundExpression first, UnboundExpression second) {
    return call(LogicalFunction.OR, first, second);
  }

  /** Whether a condition is false. */
  public static UnboundExpression not(UnboundExpression condition) {
    return call(LogicalFunction.NOT, condition);
  }

  /** Whether there is no value. */
  public static UnboundExpression isNull(UnboundExpression value) {
    return call(ComparisonFunction.IS_NULL, value);
  }

  /** Whether there is a value. */
  public static UnboundExpression isNotNull(UnboundExpression value) {
    return call(ComparisonFunction.IS_NOT_NULL, value);
  }

  /** Whether a condition is true, neither false nor null. */
  public static UnboundExpression isTrue(UnboundExpression condition) {
    return call(ConditionalFunction.COALESCE, condition, new Constant(false, ScalarType.BOOLEAN));
  }
}
