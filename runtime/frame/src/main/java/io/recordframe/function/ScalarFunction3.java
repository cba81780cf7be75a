package io.recordframe.function;

import io.recordframe.expression.ElementFactory;
import io.recordframe.expression.Term;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.Volatility;

/**
 * A scalar function of the user with three arguments. {@link Functions} makes them. Immutable and
 * safe to share between threads.
 *
 * @param <A> the expression of the first argument, such as {@code LongExpr}
 * @param <B> the expression of the second argument, such as {@code LongExpr}
 * @param <C> the expression of the third argument, such as {@code LongExpr}
 * @param <R> the expression of the result, such as {@code StrExpr}
 */
public final class ScalarFunction3<
    A extends Term<?>, B extends Term<?>, C extends Term<?>, R extends Term<?>> {

  private final UserScalarFunction function;
  private final ElementFactory<? extends R> result;

  ScalarFunction3(UserScalarFunction function, ElementFactory<? extends R> result) {
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
   * @return its result
   */
  public R of(A first, B second, C third) {
    return called(first, second, third);
  }

  R called(Term<?> first, Term<?> second, Term<?> third) {
    return result.element(Calls.call(function, first, second, third));
  }

  /**
   * The same function with another volatility.
   *
   * @param volatility how long its result holds
   * @return the function
   */
  public ScalarFunction3<A, B, C, R> withVolatility(Volatility volatility) {
    return new ScalarFunction3<>(Calls.withVolatility(function, volatility), result);
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
