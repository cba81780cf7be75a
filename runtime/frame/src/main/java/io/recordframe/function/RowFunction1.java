package io.recordframe.function;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a scalar function of one argument does with one row. Called by several threads at once.
 *
 * @param <A> the Java type of the first argument
 * @param <R> the Java type of the result
 */
@FunctionalInterface
public interface RowFunction1<A extends @Nullable Object, R extends @Nullable Object>
    extends Serializable {

  /**
   * Computes the result for one row.
   *
   * @param first the first argument
   * @return the result
   * @throws Exception whatever it throws becomes the error of the query
   */
  R apply(A first) throws Exception;
}
