package io.recordframe.function;

import io.recordframe.expression.ElementFactory;
import io.recordframe.expression.Term;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.Volatility;

/**
 * A scalar function of the user with two arguments. {@link Functions} makes them. Immutable and
 * safe to share between threads.
 *
 * @param <A> the expression of the first argument, such as {@code LongExpr}
 * @param <B> the expression of the second argument, such as {@code LongExpr}
 * @param <R> the expression of the result, such as {@code StrExpr}
 */
public final class ScalarFunction2<A extends Term<?>, B extends Term<?>, R extends Term<?>> {

  private final UserScalarFunction function;
  private final ElementFactory<? extends R> result;

  ScalarFunction2(UserScalarFunction function, ElementFactory<? extends R> result) {
    this.function = function;
    this.result = result;
  }

  /**
   * Calls the function. Where an argument can be null that the function does not take null for,
   * {@link Functions#orNull} calls it.
   *
   * @param first the first argument
   * @param second the second argument
   * @return its result
   */
  public R of(A first, B second) {
    return called(first, second);
  }

  R called(Term<?> first, Term<?> second) {
    return result.element(Calls.call(function, first, second));
  }

  /**
   * The same function with another volatility.
   *
   * @param volatility how long its result holds
   * @return the function
   */
  public ScalarFunction2<A, B, R> withVolatility(Volatility volatility) {
    return new ScalarFunction2<>(Calls.withVolatility(function, volatility), result);
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
