package io.recordframe.function;

import io.recordframe.expression.Agg;
import io.recordframe.expression.ElementFactory;
import io.recordframe.expression.Term;
import io.recordframe.expression.Terms;
import io.recordframe.plan.function.UserAggregateFunction;

/**
 * An aggregate of the user with two arguments. {@link Functions} makes them. Immutable and safe to
 * share between threads.
 *
 * @param <A> the expression of the first argument, such as {@code LongExpr}
 * @param <B> the expression of the second argument, such as {@code LongExpr}
 * @param <R> the expression of the result, such as {@code StrExpr}
 */
public final class AggregateFunction2<A extends Term<?>, B extends Term<?>, R extends Term<?>> {

  private final UserAggregateFunction function;
  private final ElementFactory<? extends R> result;

  AggregateFunction2(UserAggregateFunction function, ElementFactory<? extends R> result) {
    this.function = function;
    this.result = result;
  }

  /**
   * The aggregate of values. Where one can be null that the function does not take null for, {@link
   * Functions#nonNull} leaves its row out.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the aggregate
   */
  public Agg<R, R> of(A first, B second) {
    return over(first, second);
  }

  Agg<R, R> over(Term<?> first, Term<?> second) {
    return Terms.aggregate(function, result, first, second);
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
