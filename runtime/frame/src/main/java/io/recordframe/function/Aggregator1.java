package io.recordframe.function;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate of one argument does. Called by several threads at once, each with states of
 * its own.
 *
 * @param <A> the Java type of the first argument
 * @param <S> the state, of the type that is declared for it
 * @param <R> the Java type of the result
 */
public interface Aggregator1<A extends @Nullable Object, S, R extends @Nullable Object>
    extends Serializable {

  /** {@return a state that nothing was added to, never null} */
  S create();

  /**
   * Adds a row.
   *
   * @param state the state so far, which may be changed and returned
   * @param first the first argument
   * @return the state with the row, never null
   */
  S update(S state, A first);

  /**
   * A state with all that was added to two states.
   *
   * @param left a state, which may be changed and returned
   * @param right another, which must not be changed
   * @return the state, never null
   */
  S merge(S left, S right);

  /**
   * The result.
   *
   * @param state a state, which must not be changed
   * @return what the aggregate gives for it
   */
  R finish(S state);
}
