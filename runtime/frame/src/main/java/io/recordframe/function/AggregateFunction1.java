package io.recordframe.function;

import io.recordframe.expression.Agg;
import io.recordframe.expression.ElementFactory;
import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.function.UserAggregateFunction;

/**
 * An aggregate of the user with one argument. {@link Functions} makes them. Immutable and safe to
 * share between threads.
 *
 * @param <A> the expression of the first argument, such as {@code LongExpr}
 * @param <R> the expression of the result, such as {@code StrExpr}
 */
public final class AggregateFunction1<A extends Term<?>, R extends Term<?>> {

  private final UserAggregateFunction function;
  private final ElementFactory<? extends R> result;

  AggregateFunction1(UserAggregateFunction function, ElementFactory<? extends R> result) {
    this.function = function;
    this.result = result;
  }

  /**
   * The aggregate of values. Where one can be null that the function does not take null for, {@link
   * Functions#nonNull} leaves its row out.
   *
   * @param first the first argument
   * @return the aggregate
   */
  public Agg<R, R> of(A first) {
    return over(first);
  }

  Agg<R, R> over(Term<?> first) {
    return Terms.aggregate(function, result, first);
  }

  /**
   * The function as plans hold it.
   *
   * @return the function
   */
  public UserAggregateFunction function() {
    return function;
  }
}
