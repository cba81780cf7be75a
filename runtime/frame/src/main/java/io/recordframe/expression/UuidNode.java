package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.ScalarType;
import java.util.UUID;

/** A {@link UuidExpr}. */
final class UuidNode extends ScalarNode<UuidExpr, NullableUuidExpr, UUID> implements UuidExpr {

  UuidNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  UuidNode over(UnboundExpression other) {
    return new UuidNode(other);
  }

  @Override
  public StrExpr toStr() {
    return new StrNode(Operands.converted(this, ScalarType.STRING));
  }
}
