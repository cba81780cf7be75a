package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ScalarType;
import java.util.Arrays;

/** A {@link EnumExpr}. */
final class EnumNode<E extends Enum<E>> extends ScalarNode<EnumExpr<E>, NullableEnumExpr<E>, E>
    implements EnumExpr<E> {

  EnumNode(UnboundExpression expression) {
    super(expression);
  }

  @Override
  EnumNode<E> over(UnboundExpression other) {
    return new EnumNode<>(other);
  }

  @Override
  public StrExpr toStr() {
    return new StrNode(Operands.converted(this, ScalarType.STRING));
  }

  /** The type that plans know the enum as. */
  static <E extends Enum<E>> EnumType type(Class<E> type) {
    return new EnumType(
        type.getSimpleName(), Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }
}
