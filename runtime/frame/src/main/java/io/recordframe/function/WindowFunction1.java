package io.recordframe.function;

import io.recordframe.expression.ElementFactory;
import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.expression.WindowFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.Volatility;

/**
 * A window function of the user with one argument. {@link WindowFunctions} makes them. Immutable
 * and safe to share between threads.
 *
 * @param <A> the expression of the first argument, such as {@code LongExpr}
 * @param <R> the expression of the result, such as {@code StrExpr}
 */
public final class WindowFunction1<A extends Term<?>, R extends Term<?>> {

  private final UserWindowFunction function;
  private final ElementFactory<? extends R> result;

  WindowFunction1(UserWindowFunction function, ElementFactory<? extends R> result) {
    this.function = function;
    this.result = result;
  }

  /**
   * The function of values, which becomes an expression through {@link WindowFunction#over}: there
   * the window says which rows form a partition, and in which order the function sees them. It has
   * no frame. Where a value can be null that the function does not take null for, {@link
   * WindowFunctions#orNull} calls it.
   *
   * @param first the first argument
   * @return the function of this argument
   */
  public WindowFunction<R> of(A first) {
    return called(first);
  }

  WindowFunction<R> called(Term<?> first) {
    return Terms.window(function, result, first);
  }

  /**
   * The same function with another volatility.
   *
   * @param volatility how long its result holds
   * @return the function
   */
  public WindowFunction1<A, R> withVolatility(Volatility volatility) {
    return new WindowFunction1<>(Calls.withVolatility(function, volatility), result);
  }

  /**
   * The function as plans hold it.
   *
   * @return the function
   */
  public UserWindowFunction function() {
    return function;
  }
}
