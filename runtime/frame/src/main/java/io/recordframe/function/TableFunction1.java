package io.recordframe.function;

import io.recordframe.plan.function.UserTableFunction;
import io.recordframe.plan.source.FunctionSource;
import io.recordframe.support.RecordCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table function of the user with one argument. {@link TableFunctions} makes them. Immutable and
 * safe to share between threads.
 *
 * @param <A> the Java type of the first argument
 * @param <R> the record of its rows
 */
public final class TableFunction1<A extends @Nullable Object, R> {

  private final UserTableFunction function;
  private final RecordCodec<R> codec;
  private final ValueType<A, ?> first;

  TableFunction1(UserTableFunction function, RecordCodec<R> codec, ValueType<A, ?> first) {
    this.function = function;
    this.codec = codec;
    this.first = first;
  }

  /**
   * The rows for a constant.
   *
   * @param firstArgument the first argument
   * @return the rows, of which nothing is read yet
   * @throws IllegalArgumentException if it is null and the parameter takes no null
   * @throws io.recordframe.plan.error.InvalidDataException if it is a value that the parameter's
   *     type cannot hold
   */
  public TableRows<R> of(A firstArgument) {
    return new TableRows<>(
        codec, new FunctionSource(function, List.of(Constants.of(firstArgument, first))));
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
