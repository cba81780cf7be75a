package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;

/**
 * Makes the expressions that stand for the elements of a list, or for the keys or values of a map.
 * For generated code; see {@link Elements}.
 *
 * @param <E> the elements' kind
 */
@FunctionalInterface
public interface ElementFactory<E extends Term<?>> {

  /**
   * Makes an expression.
   *
   * @param expression an element
   * @return the element as a typed expression
   */
  E element(UnboundExpression expression);
}
