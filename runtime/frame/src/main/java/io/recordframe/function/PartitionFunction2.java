package io.recordframe.function;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes a window function of two arguments for a partition. Called by several threads at once.
 *
 * @param <A> the Java type of the first argument
 * @param <B> the Java type of the second argument
 * @param <R> the Java type of the result
 */
@FunctionalInterface
public interface PartitionFunction2<
        A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
    extends Serializable {

  /**
   * The results for all rows of a partition.
   *
   * @param firsts the first argument of each row in the window's order, at least one; unmodifiable
   * @param seconds the second argument of each row
   * @return the result for each row, in the same order
   * @throws Exception whatever it throws becomes the error of the query
   */
  List<? extends R> apply(List<A> firsts, List<B> seconds) throws Exception;
}
