package io.recordframe.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.function.AdaptedImplementation;
import io.recordframe.plan.function.FailedRowException;
import io.recordframe.plan.function.JavaValueType;
import io.recordframe.plan.function.ScalarImplementation;
import io.recordframe.support.Place;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of single rows as functions of batches. Two are equal when their parts are. */
@SuppressWarnings("serial") // Java's serialization is never used.
final class RowImplementations {

  private RowImplementations() {}

  /** Calls a function for one row of a batch. */
  @FunctionalInterface
  private interface Row {
    @Nullable Object apply(int row) throws Exception;
  }

  private static ColumnVector results(
      ValueType<?, ?> type, int rows, boolean @Nullable [] skipped, Row function) {
    @Nullable Object[] results = new Object[rows];
    for (int row = 0; row < rows; row++) {
      if (skipped == null || !skipped[row]) {
        try {
          results[row] = function.apply(row);
        } catch (Throwable thrown) {
          throw new FailedRowException(row, thrown);
        }
      }
    }
    return type.write(Arrays.asList(results), new Place("function", "result"));
  }

  record Of1<A extends @Nullable Object, R extends @Nullable Object>(
      ValueType<A, ?> first, ValueType<R, ?> result, RowFunction1<A, R> function)
      implements ScalarImplementation, AdaptedImplementation {
    @Override
    public List<JavaValueType> valueTypes() {
      return List.of(first.javaType(), result.javaType());
    }

    @Override
    public ColumnVector apply(ColumnBatch arguments, boolean @Nullable [] skipped) {
      A[] firsts = first.read(arguments, 0);
      return results(result, arguments.rowCount(), skipped, row -> function.apply(firsts[row]));
    }
  }

  record Of2<A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>(
      ValueType<A, ?> first,
      ValueType<B, ?> second,
      ValueType<R, ?> result,
      RowFunction2<A, B, R> function)
      implements ScalarImplementation, AdaptedImplementation {
    @Override
    public List<JavaValueType> valueTypes() {
      return List.of(first.javaType(), second.javaType(), result.javaType());
    }

    @Override
    public ColumnVector apply(ColumnBatch arguments, boolean @Nullable [] skipped) {
      A[] firsts = first.read(arguments, 0);
      B[] seconds = second.read(arguments, 1);
      return results(
          result, arguments.rowCount(), skipped, row -> function.apply(firsts[row], seconds[row]));
    }
  }

  record Of3<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          R extends @Nullable Object>(
      ValueType<A, ?> first,
      ValueType<B, ?> second,
      ValueType<C, ?> third,
      ValueType<R, ?> result,
      RowFunction3<A, B, C, R> function)
      implements ScalarImplementation, AdaptedImplementation {
    @Override
    public List<JavaValueType> valueTypes() {
      return List.of(first.javaType(), second.javaType(), third.javaType(), result.javaType());
    }

    @Override
    public ColumnVector apply(ColumnBatch arguments, boolean @Nullable [] skipped) {
      A[] firsts = first.read(arguments, 0);
      B[] seconds = second.read(arguments, 1);
      C[] thirds = third.read(arguments, 2);
      return results(
          result,
          arguments.rowCount(),
          skipped,
          row -> function.apply(firsts[row], seconds[row], thirds[row]));
    }
  }

  record Of4<
          A extends @Nullable Object,
          B extends @Nullable Object,
          C extends @Nullable Object,
          D extends @Nullable Object,
          R extends @Nullable Object>(
      ValueType<A, ?> first,
      ValueType<B, ?> second,
      ValueType<C, ?> third,
      ValueType<D, ?> fourth,
      ValueType<R, ?> result,
      RowFunction4<A, B, C, D, R> function)
      implements ScalarImplementation, AdaptedImplementation {
    @Override
    public List<JavaValueType> valueTypes() {
      return List.of(
          first.javaType(),
          second.javaType(),
          third.javaType(),
          fourth.javaType(),
          result.javaType());
    }

    @Override
    public ColumnVector apply(ColumnBatch arguments, boolean @Nullable [] skipped) {
      A[] firsts = first.read(arguments, 0);
      B[] seconds = second.read(arguments, 1);
      C[] thirds = third.read(arguments, 2);
      D[] fourths = fourth.read(arguments, 3);
      return results(
          result,
          arguments.rowCount(),
          skipped,
          row -> function.apply(firsts[row], seconds[row], thirds[row], fourths[row]));
    }
  }
}
