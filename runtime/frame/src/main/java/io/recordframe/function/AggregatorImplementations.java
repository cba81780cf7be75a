package io.recordframe.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.function.AdaptedImplementation;
import io.recordframe.plan.function.AggregateImplementation;
import io.recordframe.plan.function.AggregateState;
import io.recordframe.plan.function.FailedRowException;
import io.recordframe.plan.function.JavaValueType;
import io.recordframe.support.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Aggregators of single rows as aggregates of batches. Two are equal when their parts are. */
@SuppressWarnings("serial") // Java's serialization is never used.
final class AggregatorImplementations {

  private static final Place STATE = new Place("aggregate", "state");
  private static final Place RESULT = new Place("aggregate", "result");

  private AggregatorImplementations() {}

  /** Adds a row to a state. */
  @FunctionalInterface
  private interface Row<S> {
    S update(S state, int row);
  }

  @SuppressWarnings("unchecked") // The states are those that the aggregator has made.
  private static <S> void update(
      AggregateState[] states, int rows, boolean @Nullable [] skipped, Row<S> function) {
    for (int row = 0; row < rows; row++) {
      if (skipped == null || !skipped[row]) {
        AggregateState state = states[row];
        try {
          state.set(function.update((S) state.value(), row));
        } catch (Throwable thrown) {
          throw new FailedRowException(row, thrown);
        }
      }
    }
  }

  private static <S, R extends @Nullable Object> ColumnVector finish(
      List<S> states, Function<? super S, ? extends R> function, ValueType<R, ?> type) {
    List<R> results = new ArrayList<>(states.size());
    states.forEach(each -> results.add(function.apply(each)));
    return type.write(results, RESULT);
  }

  private static <S> List<S> read(ColumnVector states, ValueType<S, ?> type) {
    return Arrays.asList(type.read(states, STATE)).subList(0, states.size());
  }

  record Of1<A extends @Nullable Object, S, R extends @Nullable Object>(
      ValueType<A, ?> first,
      ValueType<S, ?> state,
      ValueType<R, ?> result,
      Aggregator1<A, S, R> aggregator)
      implements AggregateImplementation<S>, AdaptedImplementation {
    @Override
    public Object function() {
      return aggregator;
    }

    @Override
    public List<JavaValueType> valueTypes() {
      return List.of(first.javaType(), state.javaType(), result.javaType());
    }

    @Override
    public S create() {
      return aggregator.create();
    }

    @Override
    public void update(
        AggregateState[] states, ColumnBatch arguments, boolean @Nullable [] skipped) {
      A[] firsts = first.read(arguments, 0);
      AggregatorImplementations.<S>update(
          states,
          arguments.rowCount(),
          skipped,
          (before, row) -> aggregator.update(before, firsts[row]));
    }

    @Override
    public S merge(S left, S right) {
      return aggregator.merge(left, right);
    }

    @Override
    public ColumnVector finish(List<S> states) {
      return AggregatorImplementations.finish(states, aggregator::finish, result);
    }

    @Override
    public ColumnVector write(List<S> states) {
      return state.write(states, STATE);
    }

    @Override
    public List<S> read(ColumnVector states) {
      return AggregatorImplementations.read(states, state);
    }
  }

  record Of2<A extends @Nullable Object, B extends @Nullable Object, S, R extends @Nullable Object>(
      ValueType<A, ?> first,
      ValueType<B, ?> second,
      ValueType<S, ?> state,
      ValueType<R, ?> result,
      Aggregator2<A, B, S, R> aggregator)
      implements AggregateImplementation<S>, AdaptedImplementation {
    @Override
    public Object function() {
      return aggregator;
    }

    @Override
    public List<JavaValueType> valueTypes() {
      return List.of(first.javaType(), second.javaType(), state.javaType(), result.javaType());
    }

    @Override
    public S create() {
      return aggregator.create();
    }

    @Override
    public void update(
        AggregateState[] states, ColumnBatch arguments, boolean @Nullable [] skipped) {
      A[] firsts = first.read(arguments, 0);
      B[] seconds = second.read(arguments, 1);
      AggregatorImplementations.<S>update(
          states,
          arguments.rowCount(),
          skipped,
          (before, row) -> aggregator.update(before, firsts[row], seconds[row]));
    }

    @Override
    public S merge(S left, S right) {
      return aggregator.merge(left, right);
    }

    @Override
    public ColumnVector finish(List<S> states) {
      return AggregatorImplementations.finish(states, aggregator::finish, result);
    }

    @Override
    public ColumnVector write(List<S> states) {
      return state.write(states, STATE);
    }

    @Override
    public List<S> read(ColumnVector states) {
      return AggregatorImplementations.read(states, state);
    }
  }
}
