package io.recordframe.function;

import io.recordframe.expression.ElementFactory;
import io.recordframe.expression.Term;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.Volatility;

/**
 * A scalar function of the user with four arguments. {@link Functions} makes them. Immutable and
 * safe to share between threads.
 *
 * @param <A> the expression of the first argument, such as {@code LongExpr}
 * @param <B> the expression of the second argument, such as {@code LongExpr}
 * @param <C> the expression of the third argument, such as {@code LongExpr}
 * @param <D> the expression of the fourth argument, such as {@code LongExpr}
 * @param <R> the expression of the result, such as {@code StrExpr}
 */
public final class ScalarFunction4<
    A extends Term<?>, B extends Term<?>, C extends Term<?>, D extends Term<?>, R extends Term<?>> {

  private final UserScalarFunction function;
  private final ElementFactory<? extends R> result;

  ScalarFunction4(UserScalarFunction function, ElementFactory<? extends R> result) {
    this.function = function;
    this.result = result;
  }

  /**
   * Calls the function. Where an argument can be null that the function does not take null for,
   * {@link Functions#orNull} calls it.
   *
   * @param first the first argument
   * @param second the second argument
   * @param third the third argument
   * @param fourth the fourth argument
   * @return its result
   */
  public R of(A first, B second, C third, D fourth) {
    return called(first, second, third, fourth);
  }

  R called(Term<?> first, Term<?> second, Term<?> third, Term<?> fourth) {
    return result.element(Calls.call(function, first, second, third, fourth));
  }

  /**
   * The same function with another volatility.
   *
   * @param volatility how long its result holds
   * @return the function
   */
  public ScalarFunction4<A, B, C, D, R> withVolatility(Volatility volatility) {
    return new ScalarFunction4<>(Calls.withVolatility(function, volatility), result);
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
