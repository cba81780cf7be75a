package io.recordframe.function;

import io.recordframe.expression.ElementFactory;
import io.recordframe.expression.Term;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.Volatility;

/**
 * A scalar function of the user with one argument. {@link Functions} makes them. Immutable and safe
 * to share between threads.
 *
 * @param <A> the expression of the first argument, such as {@code LongExpr}
 * @param <R> the expression of the result, such as {@code StrExpr}
 */
public final class ScalarFunction1<A extends Term<?>, R extends Term<?>> {

  private final UserScalarFunction function;
  private final ElementFactory<? extends R> result;

  ScalarFunction1(UserScalarFunction function, ElementFactory<? extends R> result) {
    this.function = function;
    this.result = result;
  }

  /**
   * Calls the function. Where an argument can be null that the function does not take null for,
   * {@link Functions#orNull} calls it.
   *
   * @param first the first argument
   * @return its result
   */
  public R of(A first) {
    return called(first);
  }

  R called(Term<?> first) {
    return result.element(Calls.call(function, first));
  }

  /**
   * The same function with another volatility.
   *
   * @param volatility how long its result holds
   * @return the function
   */
  public ScalarFunction1<A, R> withVolatility(Volatility volatility) {
    return new ScalarFunction1<>(Calls.withVolatility(function, volatility), result);
  }

  /**
   * The function as plans hold it.
   *
   * @return the function
   */
  public UserScalarFunction function() {
    return function;
  }
}
