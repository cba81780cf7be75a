package io.recordframe.function;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes a window function of one argument for a partition. Called by several threads at once.
 *
 * @param <A> the Java type of the first argument
 * @param <R> the Java type of the result
 */
@FunctionalInterface
public interface PartitionFunction1<A extends @Nullable Object, R extends @Nullable Object>
    extends Serializable {

  /**
   * The results for all rows of a partition.
   *
   * @param firsts the first argument of each row in the window's order, at least one; unmodifiable
   * @return the result for each row, in the same order
   * @throws Exception whatever it throws becomes the error of the query
   */
  List<? extends R> apply(List<A> firsts) throws Exception;
}
