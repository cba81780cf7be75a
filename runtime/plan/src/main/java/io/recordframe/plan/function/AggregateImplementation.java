package io.recordframe.plan.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes an aggregate of the user. Called by several threads at once, each with states of its
 * own. Serializable for the same reason as {@link ScalarImplementation}.
 *
 * @param <S> the state
 */
public interface AggregateImplementation<S> extends Serializable {

  /**
   * A state that nothing was added to.
   *
   * @return the state
   */
  S create();

  /**
   * Adds rows to states, from the first to the last.
   *
   * @param states the state for each row, each holding an {@code S}; rows of one group have one
   * @param arguments a column for each parameter; valid until this returns
   * @param skipped true at the position of each row that is left out, or null when there is none
   * @throws FailedRowException if the function fails for one row
   */
  void update(AggregateState[] states, ColumnBatch arguments, boolean @Nullable [] skipped);

  /**
   * A state with all that was added to two states.
   *
   * @param left a state that is not used afterwards, so that it may be changed and returned
   * @param right another, which is used afterwards and not to be changed
   * @return the state
   */
  S merge(S left, S right);

  /**
   * What the function gives for states, which it does not change.
   *
   * @param states the states
   * @return the results, of the result's type, one for each state
   */
  ColumnVector finish(List<S> states);

  /**
   * States as a column, for their way to another process.
   *
   * @param states the states
   * @return a column of the type that the function declares for its state
   */
  ColumnVector write(List<S> states);

  /**
   * States from a column that {@link #write} has written.
   *
   * @param states a column of the type that the function declares for its state
   * @return the states, one for each row
   */
  List<S> read(ColumnVector states);
}
