package io.recordframe.function;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of a table function of one argument.
 *
 * @param <A> the Java type of the first argument
 * @param <R> the record
 */
@FunctionalInterface
public interface RowsFunction1<A extends @Nullable Object, R> {

  /**
   * Begins to give rows. Called once for each query that reads them.
   *
   * @param first the first argument
   * @return the rows, none of them null; closed when the query ends, however it does
   * @throws Exception whatever it throws becomes the error of the query
   */
  Stream<? extends R> apply(A first) throws Exception;
}
