package io.recordframe.engine.tck.random;

import io.recordframe.plan.algebra.Expression;

/**
 * A generated expression.
 *
 * @param expression the expression
 * @param exactness how exact its values are
 */
record RandomExpression(Expression expression, Exactness exactness) {

  static RandomExpression exact(Expression expression) {
    return new RandomExpression(expression, Exactness.EXACT);
  }
}
