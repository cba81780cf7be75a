package io.recordframe.function;

import io.recordframe.expression.Agg;
import io.recordframe.expression.Term;
import io.recordframe.plan.function.ScalarImplementation;
import io.recordframe.plan.function.Volatility;
import org.jspecify.annotations.Nullable;

/**
 * Makes functions of users, and calls them where an argument can be null. A function has a name
 * with a namespace, such as {@code shop.fee}, and the type of each parameter and of its result. It
 * is never called for a row in which an argument is null unless the parameter's type is {@link
 * Types#nullable}.
 *
 * <pre>{@code
 * static final ScalarFunction1<LongExpr, StrExpr> BAND =
 *     Functions.scalar(
 *         "trip.band", Types.LONG, Types.STRING, miles -> miles < 500 ? "short" : "long");
 *
 * flights.select(flight -> BandFrame.row(flight.origin(), BAND.of(flight.distance())));
 * }</pre>
 *
 * <p>{@link WindowFunctions} makes functions of the rows of a partition.
 *
 * <p>What is made here is immutable and may be shared between threads. What it calls must be safe
 * for several threads: rows are computed side by side.
 *
 * <p>Functions are {@link Volatility#IMMUTABLE} unless told otherwise.
 */
public final class Functions {

  private Functions() {}

  /**
   * A scalar function that is computed row by row. It is called by several threads at once, and
   * with null only where a parameter is {@link Types#nullable}; a row in which another argument is
   * null gives null. Whatever it throws ends the query with a {@code QueryFailedException} that
   * names the function and the row's arguments; so does a null that it returns where the result's
   * type has none.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param result the type of its result
   * @param function computes the result of a row
   * @param <A> what the function is given as its first argument, such as {@code Long}
   * @param <AX> the expression of the first argument, such as {@code LongExpr}
   * @param <R> what the function returns, such as {@code String}
   * @param <X> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <
          A extends @Nullable Object,
          AX extends Term<?>,
          R extends @Nullable Object,
          X extends Term<?>>
      ScalarFunction1<AX, X> scalar(
          String name,
          ValueType<A, AX> first,
          ValueType<R, X> result,
          RowFunction1<A, R> function) {
    return new ScalarFunction1<>(
        Calls.scalar(name, new RowImplementations.Of1<>(first, result, function), result, first),
        result.expressions());
  }

  /**
   * Calls a function where an argument can be null: null where one is that the function does not
   * take null for.
   *
   * @param function the function
   * @param first the first argument
   * @param <A> the expression of the first argument, such as {@code NullableLongExpr}
   * @param <R> the expression of the result, such as {@code NullableStrExpr}
   * @return the result
   */
  @SuppressWarnings("unchecked") // What is never null is of the kind that can be.
  public static <A extends Term<?>, R extends Term<?>> R orNull(
      ScalarFunction1<? extends Term<A>, ? extends Term<R>> function, Term<A> first) {
    return (R) function.called(first);
  }

  /**
   * A scalar function that is computed row by row. It is called by several threads at once, and
   * with null only where a parameter is {@link Types#nullable}; a row in which another argument is
   * null gives null. Whatever it throws ends the query with a {@code QueryFailedException} that
   * names the function and the row's arguments; so does a null that it returns where the result's
   * type has none.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param second the type of the second parameter
   * @param result the type of its result
   * @param function computes the result of a row
   * @param <A> what the function is given as its first argument, such as {@code Long}
   * @param <AX> the expression of the first argument, such as {@code LongExpr}
   * @param <B> what the function is given as its second argument, such as {@code Long}
   * @param <BX> the expression of the second argument, such as {@code LongExpr}
   * @param <R> what the function returns, such as {@code String}
   * @param <X> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          AX extends Term<?>,
          BX extends Term<?>,
          R extends @Nullable Object,
          X extends Term<?>>
      ScalarFunction2<AX, BX, X> scalar(
          String name,
          ValueType<A, AX> first,
          ValueType<B, BX> second,
          ValueType<R, X> result,
          RowFunction2<A, B, R> function) {
    return new ScalarFunction2<>(
        Calls.scalar(
            name,
            new RowImplementations.Of2<>(first, second, result, function),
            result,
            first,
            second),
        result.expressions());
  }

  /**
   * Calls a function where an argument can be null: null where one is that the function does not
   * take null for.
   *
   * @param function the function
   * @param first the first argument
   * @param second the second argument
   * @param <A> the expression of the first argument, such as {@code NullableLongExpr}
   * @param <B> the expression of the second argument, such as {@code NullableLongExpr}
   * @param <R> the expression of the result, such as {@code NullableStrExpr}
   * @return the result
   */
  @SuppressWarnings("unchecked") // What is never null is of the kind that can be.
  public static <A extends Term<?>, B extends Term<?>, R extends Term<?>> R orNull(
      ScalarFunction2<? extends Term<A>, ? extends Term<B>, ? extends Term<R>> function,
      Term<A> first,
      Term<B> second) {
    return (R) function.called(first, second);
  }

  /**
   * A scalar function that is computed row by row. It is called by several threads at once, and
   * with null only where a parameter is {@link Types#nullable}; a row in which another argument is
   * null gives null. Whatever it throws ends the query with a {@code QueryFailedException} that
   * names the function and the row's arguments; so does a null that it returns where the result's
   * type has none.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param second the type of the second parameter
   * @param third the type of the third parameter
   * @param result the type of its result
   * @param function computes the result of a row
   * @param <A> what the function is given as its first argument, such as {@code Long}
   * @param <AX> the expression of the first argument, such as {@code LongExpr}
   * @param <B> what the function is given as its second argument, such as {@code Long}
   * @param <BX> the expression of the second argument, such as {@code LongExpr}
   * @param <C> what the function is given as its third argument, such as {@code Long}
   * @param <CX> the expression of the third argument, such as {@code LongExpr}
   * @param <R> what the function returns, such as {@code String}
   * @param <X> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          AX extends Term<?>,
          BX extends Term<?>,
          CX extends Term<?>,
          R extends @Nullable Object,
          X extends Term<?>>
      ScalarFunction3<AX, BX, CX, X> scalar(
          String name,
          ValueType<A, AX> first,
          ValueType<B, BX> second,
          ValueType<C, CX> third,
          ValueType<R, X> result,
          RowFunction3<A, B, C, R> function) {
    return new ScalarFunction3<>(
        Calls.scalar(
            name,
            new RowImplementations.Of3<>(first, second, third, result, function),
            result,
            first,
            second,
            third),
        result.expressions());
  }

  /**
   * Calls a function where an argument can be null: null where one is that the function does not
   * take null for.
   *
   * @param function the function
   * @param first the first argument
   * @param second the second argument
   * @param third the third argument
   * @param <A> the expression of the first argument, such as {@code NullableLongExpr}
   * @param <B> the expression of the second argument, such as {@code NullableLongExpr}
   * @param <C> the expression of the third argument, such as {@code NullableLongExpr}
   * @param <R> the expression of the result, such as {@code NullableStrExpr}
   * @return the result
   */
  @SuppressWarnings("unchecked") // What is never null is of the kind that can be.
  public static <A extends Term<?>, B extends Term<?>, C extends Term<?>, R extends Term<?>>
      R orNull(
          ScalarFunction3<
                  ? extends Term<A>, ? extends Term<B>, ? extends Term<C>, ? extends Term<R>>
              function,
          Term<A> first,
          Term<B> second,
          Term<C> third) {
    return (R) function.called(first, second, third);
  }

  /**
   * A scalar function that is computed row by row. It is called by several threads at once, and
   * with null only where a parameter is {@link Types#nullable}; a row in which another argument is
   * null gives null. Whatever it throws ends the query with a {@code QueryFailedException} that
   * names the function and the row's arguments; so does a null that it returns where the result's
   * type has none.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param second the type of the second parameter
   * @param third the type of the third parameter
   * @param fourth the type of the fourth parameter
   * @param result the type of its result
   * @param function computes the result of a row
   * @param <A> what the function is given as its first argument, such as {@code Long}
   * @param <AX> the expression of the first argument, such as {@code LongExpr}
   * @param <B> what the function is given as its second argument, such as {@code Long}
   * @param <BX> the expression of the second argument, such as {@code LongExpr}
   * @param <C> what the function is given as its third argument, such as {@code Long}
   * @param <CX> the expression of the third argument, such as {@code LongExpr}
   * @param <D> what the function is given as its fourth argument, such as {@code Long}
   * @param <DX> the expression of the fourth argument, such as {@code LongExpr}
   * @param <R> what the function returns, such as {@code String}
   * @param <X> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          AX extends Term<?>,
          BX extends Term<?>,
          CX extends Term<?>,
          DX extends Term<?>,
          R extends @Nullable Object,
          X extends Term<?>>
      ScalarFunction4<AX, BX, CX, DX, X> scalar(
          String name,
          ValueType<A, AX> first,
          ValueType<B, BX> second,
          ValueType<C, CX> third,
          ValueType<D, DX> fourth,
          ValueType<R, X> result,
          RowFunction4<A, B, C, D, R> function) {
    return new ScalarFunction4<>(
        Calls.scalar(
            name,
            new RowImplementations.Of4<>(first, second, third, fourth, result, function),
            result,
            first,
            second,
            third,
            fourth),
        result.expressions());
  }

  /**
   * Calls a function where an argument can be null: null where one is that the function does not
   * take null for.
   *
   * @param function the function
   * @param first the first argument
   * @param second the second argument
   * @param third the third argument
   * @param fourth the fourth argument
   * @param <A> the expression of the first argument, such as {@code NullableLongExpr}
   * @param <B> the expression of the second argument, such as {@code NullableLongExpr}
   * @param <C> the expression of the third argument, such as {@code NullableLongExpr}
   * @param <D> the expression of the fourth argument, such as {@code NullableLongExpr}
   * @param <R> the expression of the result, such as {@code NullableStrExpr}
   * @return the result
   */
  @SuppressWarnings("unchecked") // What is never null is of the kind that can be.
  public static <
          A extends Term<?>,
          B extends Term<?>,
          C extends Term<?>,
          D extends Term<?>,
          R extends Term<?>>
      R orNull(
          ScalarFunction4<
                  ? extends Term<A>,
                  ? extends Term<B>,
                  ? extends Term<C>,
                  ? extends Term<D>,
                  ? extends Term<R>>
              function,
          Term<A> first,
          Term<B> second,
          Term<C> third,
          Term<D> fourth) {
    return (R) function.called(first, second, third, fourth);
  }

  /**
   * A scalar function that is computed for the columns of many rows at once, without a Java object
   * for each value.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param result the type of its result
   * @param function computes the results of some rows
   * @param <A> the expression of the first argument, such as {@code LongExpr}
   * @param <R> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <A extends Term<?>, R extends Term<?>> ScalarFunction1<A, R> vectorized(
      String name, ValueType<?, A> first, ValueType<?, R> result, ScalarImplementation function) {
    return new ScalarFunction1<>(Calls.scalar(name, function, result, first), result.expressions());
  }

  /**
   * A scalar function that is computed for the columns of many rows at once, without a Java object
   * for each value.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param second the type of the second parameter
   * @param result the type of its result
   * @param function computes the results of some rows
   * @param <A> the expression of the first argument, such as {@code LongExpr}
   * @param <B> the expression of the second argument, such as {@code LongExpr}
   * @param <R> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <A extends Term<?>, B extends Term<?>, R extends Term<?>>
      ScalarFunction2<A, B, R> vectorized(
          String name,
          ValueType<?, A> first,
          ValueType<?, B> second,
          ValueType<?, R> result,
          ScalarImplementation function) {
    return new ScalarFunction2<>(
        Calls.scalar(name, function, result, first, second), result.expressions());
  }

  /**
   * A scalar function that is computed for the columns of many rows at once, without a Java object
   * for each value.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param second the type of the second parameter
   * @param third the type of the third parameter
   * @param result the type of its result
   * @param function computes the results of some rows
   * @param <A> the expression of the first argument, such as {@code LongExpr}
   * @param <B> the expression of the second argument, such as {@code LongExpr}
   * @param <C> the expression of the third argument, such as {@code LongExpr}
   * @param <R> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <A extends Term<?>, B extends Term<?>, C extends Term<?>, R extends Term<?>>
      ScalarFunction3<A, B, C, R> vectorized(
          String name,
          ValueType<?, A> first,
          ValueType<?, B> second,
          ValueType<?, C> third,
          ValueType<?, R> result,
          ScalarImplementation function) {
    return new ScalarFunction3<>(
        Calls.scalar(name, function, result, first, second, third), result.expressions());
  }

  /**
   * A scalar function that is computed for the columns of many rows at once, without a Java object
   * for each value.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param second the type of the second parameter
   * @param third the type of the third parameter
   * @param fourth the type of the fourth parameter
   * @param result the type of its result
   * @param function computes the results of some rows
   * @param <A> the expression of the first argument, such as {@code LongExpr}
   * @param <B> the expression of the second argument, such as {@code LongExpr}
   * @param <C> the expression of the third argument, such as {@code LongExpr}
   * @param <D> the expression of the fourth argument, such as {@code LongExpr}
   * @param <R> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <
          A extends Term<?>,
          B extends Term<?>,
          C extends Term<?>,
          D extends Term<?>,
          R extends Term<?>>
      ScalarFunction4<A, B, C, D, R> vectorized(
          String name,
          ValueType<?, A> first,
          ValueType<?, B> second,
          ValueType<?, C> third,
          ValueType<?, D> fourth,
          ValueType<?, R> result,
          ScalarImplementation function) {
    return new ScalarFunction4<>(
        Calls.scalar(name, function, result, first, second, third, fourth), result.expressions());
  }

  /**
   * An aggregate.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param state the type of its state
   * @param result the type of its result
   * @param aggregator computes it
   * @param <A> what the function is given as its first argument, such as {@code Long}
   * @param <AX> the expression of the first argument, such as {@code LongExpr}
   * @param <S> the Java type of the state
   * @param <R> what the function returns, such as {@code String}
   * @param <X> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <
          A extends @Nullable Object,
          AX extends Term<?>,
          S,
          R extends @Nullable Object,
          X extends Term<?>>
      AggregateFunction1<AX, X> aggregate(
          String name,
          ValueType<A, AX> first,
          ValueType<S, ?> state,
          ValueType<R, X> result,
          Aggregator1<A, S, R> aggregator) {
    return new AggregateFunction1<>(
        Calls.aggregate(
            name,
            new AggregatorImplementations.Of1<>(first, state, result, aggregator),
            state,
            result,
            first),
        result.expressions());
  }

  /**
   * An aggregate of values that can be null. Rows with a null that the function does not take are
   * left out.
   *
   * @param function the function
   * @param first the first argument
   * @param <A> the expression of the first argument, such as {@code NullableLongExpr}
   * @param <R> the expression of the result, such as {@code StrExpr}
   * @return the aggregate
   */
  public static <A extends Term<?>, R extends Term<?>> Agg<R, R> nonNull(
      AggregateFunction1<? extends Term<A>, R> function, Term<A> first) {
    return function.over(first);
  }

  /**
   * An aggregate.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param second the type of the second parameter
   * @param state the type of its state
   * @param result the type of its result
   * @param aggregator computes it
   * @param <A> what the function is given as its first argument, such as {@code Long}
   * @param <AX> the expression of the first argument, such as {@code LongExpr}
   * @param <B> what the function is given as its second argument, such as {@code Long}
   * @param <BX> the expression of the second argument, such as {@code LongExpr}
   * @param <S> the Java type of the state
   * @param <R> what the function returns, such as {@code String}
   * @param <X> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <
          A extends @Nullable Object,
          B extends @Nullable Object,
          AX extends Term<?>,
          BX extends Term<?>,
          S,
          R extends @Nullable Object,
          X extends Term<?>>
      AggregateFunction2<AX, BX, X> aggregate(
          String name,
          ValueType<A, AX> first,
          ValueType<B, BX> second,
          ValueType<S, ?> state,
          ValueType<R, X> result,
          Aggregator2<A, B, S, R> aggregator) {
    return new AggregateFunction2<>(
        Calls.aggregate(
            name,
            new AggregatorImplementations.Of2<>(first, second, state, result, aggregator),
            state,
            result,
            first,
            second),
        result.expressions());
  }

  /**
   * An aggregate of values that can be null. Rows with a null that the function does not take are
   * left out.
   *
   * @param function the function
   * @param first the first argument
   * @param second the second argument
   * @param <A> the expression of the first argument, such as {@code NullableLongExpr}
   * @param <B> the expression of the second argument, such as {@code NullableLongExpr}
   * @param <R> the expression of the result, such as {@code StrExpr}
   * @return the aggregate
   */
  public static <A extends Term<?>, B extends Term<?>, R extends Term<?>> Agg<R, R> nonNull(
      AggregateFunction2<? extends Term<A>, ? extends Term<B>, R> function,
      Term<A> first,
      Term<B> second) {
    return function.over(first, second);
  }
}
