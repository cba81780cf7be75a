package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.ScalarType;
import java.time.Duration;

/** A {@link DurationExpr}. */
final class DurationNode extends ScalarNode<DurationExpr, NullableDurationExpr, Duration>
    implements DurationExpr {

  DurationNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  DurationNode over(UnboundExpression other) {
    return new DurationNode(other);
  }

  @Override
  public StrExpr toStr() {
    return new StrNode(Operands.converted(this, ScalarType.STRING));
  }
}
