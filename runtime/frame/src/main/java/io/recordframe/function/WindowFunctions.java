package io.recordframe.function;

import io.recordframe.expression.Term;
import io.recordframe.expression.WindowFunction;
import io.recordframe.plan.function.WindowImplementation;
import org.jspecify.annotations.Nullable;

/**
 * Makes window functions of users, as {@link Functions} makes functions of single rows and
 * aggregates. A window function is called once for each partition, with the arguments of all its
 * rows in the window's order, and gives a value for each row.
 *
 * <pre>{@code
 * static final WindowFunction1<DoubleExpr, DoubleExpr> SMOOTHED =
 *     WindowFunctions.of(
 *         "trip.smoothed", Types.DOUBLE, Types.DOUBLE, delays -> smoothed(delays));
 *
 * flights.select(flight ->
 *     SmoothedFrame.row(
 *         flight.day(),
 *         SMOOTHED.of(flight.delay()).over(w -> w.partitionBy(flight.origin()).orderBy(flight.day()))));
 * }</pre>
 *
 * <p>Without an order in its window the rows come in any order. The window has no frame: a value of
 * some rows around each one is an aggregate over a frame.
 *
 * <p>What the function is given of a partition is in memory as a whole. The embedded engine holds
 * all rows in memory meanwhile, those of all partitions, with the columns that the query still
 * needs.
 *
 * <p>What is made here is immutable and may be shared between threads. What it calls must be safe
 * for several threads: partitions are computed side by side.
 *
 * <p>Functions are {@link io.recordframe.plan.function.Volatility#IMMUTABLE} unless told otherwise.
 */
public final class WindowFunctions {

  private WindowFunctions() {}

  /**
   * A window function of lists. Rows in which an argument is null are left out of the lists, and
   * get null, unless the parameter's type is {@link Types#nullable}; where that leaves none, the
   * function is not called. Whatever it throws ends the query with a {@code QueryFailedException}
   * that names the function and the first row of the partition; so does a list that has not one
   * result for each row, or a null in it where the result's type has none.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param result the type of its result
   * @param function computes the results of a partition
   * @param <A> what the function is given lists of, such as {@code Long}
   * @param <AX> the expression of the first argument, such as {@code LongExpr}
   * @param <R> what the function returns a list of, such as {@code String}
   * @param <X> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <
          A extends @Nullable Object,
          AX extends Term<?>,
          R extends @Nullable Object,
          X extends Term<?>>
      WindowFunction1<AX, X> of(
          String name,
          ValueType<A, AX> first,
          ValueType<R, X> result,
          PartitionFunction1<A, R> function) {
    return new WindowFunction1<>(
        Calls.window(
            name, new PartitionImplementations.Of1<>(first, result, function), result, first),
        result.expressions());
  }

  /**
   * A window function of lists, as the one of one argument.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param second the type of the second parameter
   * @param result the type of its result
   * @param function computes the results of a partition
   * @param <A> what the function is given as its first list, such as {@code Long}
   * @param <B> what the function is given as its second list, such as {@code Long}
   * @param <AX> the expression of the first argument, such as {@code LongExpr}
   * @param <BX> the expression of the second argument, such as {@code LongExpr}
   * @param <R> what the function returns a list of, such as {@code String}
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
      WindowFunction2<AX, BX, X> of(
          String name,
          ValueType<A, AX> first,
          ValueType<B, BX> second,
          ValueType<R, X> result,
          PartitionFunction2<A, B, R> function) {
    return new WindowFunction2<>(
        Calls.window(
            name,
            new PartitionImplementations.Of2<>(first, second, result, function),
            result,
            first,
            second),
        result.expressions());
  }

  /**
   * A window function that is given whole columns, without a Java object for each value.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param result the type of its result
   * @param function computes the results of a partition
   * @param <A> the expression of the first argument, such as {@code LongExpr}
   * @param <R> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <A extends Term<?>, R extends Term<?>> WindowFunction1<A, R> vectorized(
      String name, ValueType<?, A> first, ValueType<?, R> result, WindowImplementation function) {
    return new WindowFunction1<>(Calls.window(name, function, result, first), result.expressions());
  }

  /**
   * A window function that is given whole columns, without a Java object for each value.
   *
   * @param name its name, with a namespace
   * @param first the type of the first parameter
   * @param second the type of the second parameter
   * @param result the type of its result
   * @param function computes the results of a partition
   * @param <A> the expression of the first argument, such as {@code LongExpr}
   * @param <B> the expression of the second argument, such as {@code LongExpr}
   * @param <R> the expression of the result, such as {@code StrExpr}
   * @return the function
   * @throws IllegalArgumentException if the name has no namespace
   */
  public static <A extends Term<?>, B extends Term<?>, R extends Term<?>>
      WindowFunction2<A, B, R> vectorized(
          String name,
          ValueType<?, A> first,
          ValueType<?, B> second,
          ValueType<?, R> result,
          WindowImplementation function) {
    return new WindowFunction2<>(
        Calls.window(name, function, result, first, second), result.expressions());
  }

  /**
   * Calls a function where an argument can be null: null where one is that the function does not
   * take null for.
   *
   * @param function the function
   * @param first the first argument
   * @param <A> the expression of the first argument, such as {@code NullableLongExpr}
   * @param <R> the expression of the result, such as {@code NullableStrExpr}
   * @return the function of this argument
   */
  @SuppressWarnings("unchecked") // What is never null is of the kind that can be.
  public static <A extends Term<?>, R extends Term<?>> WindowFunction<R> orNull(
      WindowFunction1<? extends Term<A>, ? extends Term<R>> function, Term<A> first) {
    return (WindowFunction<R>) (WindowFunction<?>) function.called(first);
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
   * @return the function of these arguments
   */
  @SuppressWarnings("unchecked") // What is never null is of the kind that can be.
  public static <A extends Term<?>, B extends Term<?>, R extends Term<?>> WindowFunction<R> orNull(
      WindowFunction2<? extends Term<A>, ? extends Term<B>, ? extends Term<R>> function,
      Term<A> first,
      Term<B> second) {
    return (WindowFunction<R>) (WindowFunction<?>) function.called(first, second);
  }
}
