package io.recordframe.function;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a scalar function of four arguments does with one row. Called by several threads at once.
 *
 * @param <A> the Java type of the first argument
 * @param <B> the Java type of the second argument
 * @param <C> the Java type of the third argument
 * @param <D> the Java type of the fourth argument
 * @param <R> the Java type of the result
 */
@FunctionalInterface
public interface RowFunction4<
        A extends @Nullable Object,
        B extends @Nullable Object,
        C extends @Nullable Object,
        D extends @Nullable Object,
        R extends @Nullable Object>
    extends Serializable {

  /**
   * Computes the result for one row.
   *
   * @param first the first argument
   * @param second the second argument
   * @param third the third argument
   * @param fourth the fourth argument
   * @return the result
   * @throws Exception whatever it throws becomes the error of the query
   */
  R apply(A first, B second, C third, D fourth) throws Exception;
}
