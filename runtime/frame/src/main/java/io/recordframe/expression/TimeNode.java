package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.ScalarType;
import java.time.LocalTime;

/** A {@link TimeExpr}. */
final class TimeNode extends ScalarNode<TimeExpr, NullableTimeExpr, LocalTime> implements TimeExpr {

  TimeNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  TimeNode over(UnboundExpression other) {
    return new TimeNode(other);
  }

  @Override
  public StrExpr toStr() {
    return new StrNode(Operands.converted(this, ScalarType.STRING));
  }
}
