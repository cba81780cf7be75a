package io.recordframe.plan.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes one of the two steps of an aggregate of the user: states of parts of the rows, or the
 * result of such states. Each is an aggregate itself, that any engine runs as one of the user.
 */
@SuppressWarnings("serial") // Java's serialization is never used.
public sealed interface AggregateStep extends AggregateImplementation<Object> {

  /**
   * The aggregate that is computed in steps.
   *
   * @return the aggregate as the user has written it
   */
  UserAggregateFunction whole();

  @Override
  default Object create() {
    return of(whole()).create();
  }

  @Override
  default Object merge(Object left, Object right) {
    return of(whole()).merge(left, right);
  }

  @Override
  default ColumnVector write(List<Object> states) {
    return of(whole()).write(states);
  }

  @Override
  default List<Object> read(ColumnVector states) {
    return of(whole()).read(states);
  }

  @SuppressWarnings("unchecked") // The states are those that the implementation has made.
  private static AggregateImplementation<Object> of(UserAggregateFunction whole) {
    return (AggregateImplementation<Object>) whole.implementation();
  }

  /**
   * From rows to a state.
   *
   * @param whole the aggregate
   */
  record ToState(UserAggregateFunction whole) implements AggregateStep {
    @Override
    public void update(
        AggregateState[] states, ColumnBatch arguments, boolean @Nullable [] skipped) {
      AggregateStep.of(whole).update(states, arguments, skipped);
    }

    @Override
    public ColumnVector finish(List<Object> states) {
      return write(states);
    }
  }

  /**
   * From states to the result.
   *
   * @param whole the aggregate
   */
  record OfStates(UserAggregateFunction whole) implements AggregateStep {
    @Override
    public void update(
        AggregateState[] states, ColumnBatch arguments, boolean @Nullable [] skipped) {
      List<Object> written = read(arguments.column(0));
      for (int row = 0; row < arguments.rowCount(); row++) {
        if (skipped == null || !skipped[row]) {
          states[row].set(merge(states[row].value(), written.get(row)));
        }
      }
    }

    @Override
    public ColumnVector finish(List<Object> states) {
      return AggregateStep.of(whole).finish(states);
    }
  }
}
