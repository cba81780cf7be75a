package io.recordframe.function;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of a table function of two arguments.
 *
 * @param <A> the Java type of the first argument
 * @param <B> the Java type of the second argument
 * @param <R> the record
 */
@FunctionalInterface
public interface RowsFunction2<A extends @Nullable Object, B extends @Nullable Object, R> {

  /**
   * Begins to give rows. Called once for each query that reads them.
   *
   * @param first the first argument
   * @param second the second argument
   * @return the rows, none of them null; closed when the query ends, however it does
   * @throws Exception whatever it throws becomes the error of the query
   */
  Stream<? extends R> apply(A first, B second) throws Exception;
}
