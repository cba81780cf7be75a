package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.function.ScalarFunction;

/**
 * What is behind every expression: the expression as it is written. A node always implements the
 * kind that is never null, which is the nullable kind too; which of both it is known as, and so
 * which overloads take it, is up to static types.
 */
abstract class ExpressionNode {

  private final UnboundExpression expression;

  ExpressionNode(UnboundExpression expression) {
    this.expression = expression;
  }

  final UnboundExpression expression() {
    return expression;
  }

  /** Another expression of the same kind. */
  abstract Term<?> over(UnboundExpression other);

  static BoolNode bool(ScalarFunction function, Object... arguments) {
    return new BoolNode(Operands.call(function, arguments));
  }

  static StrNode text(ScalarFunction function, Object... arguments) {
    return new StrNode(Operands.call(function, arguments));
  }

  static IntNode int32(ScalarFunction function, Object... arguments) {
    return new IntNode(Operands.call(function, arguments));
  }

  static LongNode int64(ScalarFunction function, Object... arguments) {
    return new LongNode(Operands.call(function, arguments));
  }

  static DoubleNode float64(ScalarFunction function, Object... arguments) {
    return new DoubleNode(Operands.call(function, arguments));
  }

  /** The form that plans are printed in, for messages and debuggers. */
  @Override
  public final String toString() {
    return Printing.text(expression);
  }
}
