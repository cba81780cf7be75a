package io.recordframe.function;

import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.support.RecordCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table function of the user with two arguments. {@link TableFunctions} makes them. Immutable and
 * safe to share between threads.
 *
 * @param <A> the Java type of the first argument
 * @param <B> the Java type of the second argument
 * @param <R> the record of its rows
 */
public final class TableFunction2<A extends @Nullable Object, B extends @Nullable Object, R> {

  private final UserTableFunction function;
  private final RecordCodec<R> codec;
  private final ValueType<A, ?> first;
  private final ValueType<B, ?> second;

  TableFunction2(
      UserTableFunction function,
      RecordCodec<R> codec,
      ValueType<A, ?> first,
      ValueType<B, ?> second) {
    this.function = function;
    this.codec = codec;
    this.first = first;
    this.second = second;
  }

  /**
   * The rows for constants.
   *
   * @param firstArgument the first argument
   * @param secondArgument the second argument
   * @return the rows, of which nothing is read yet
   * @throws IllegalArgumentException if one is null and its parameter takes no null
   * @throws io.recordframe.plan.error.InvalidDataException if one is a value that its parameter's
   *     type cannot hold
   */
  public TableRows<R> of(A firstArgument, B secondArgument) {
    return new TableRows<>(
        codec,
        new FunctionSource(
            function,
            List.of(Constants.of(firstArgument, first), Constants.of(secondArgument, second))));
  }

  /**
   * The function as plans hold it, to be registered where a plan with it is received.
   *
   * @return the function
   */
  public UserTableFunction function() {
    return function;
  }
}
