package io.recordframe.function;

import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.function.AdaptedImplementation;
import io.recordframe.plan.function.JavaValueType;
import io.recordframe.plan.function.WindowImplementation;
import io.recordframe.support.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions of lists as functions of the columns of a partition. Two are equal when their parts
 * are.
 */
@SuppressWarnings("serial") // Java's serialization is never used.
final class PartitionImplementations {

  private static final Place RESULT = new Place("window", "result");

  private PartitionImplementations() {}

  /** The results for the rows that are not skipped. */
  @FunctionalInterface
  private interface Results<R extends @Nullable Object> {
    @Nullable List<? extends R> compute() throws Exception;
  }

  /** The values of the rows that are not skipped. */
  private static <T extends @Nullable Object> List<T> seen(
      ValueType<T, ?> type, ColumnBatch partition, int index, boolean @Nullable [] skipped) {
    List<T> all = Arrays.asList(type.read(partition, index)).subList(0, partition.rowCount());
    if (skipped == null) {
      return Collections.unmodifiableList(all);
    }
    List<T> seen = new ArrayList<>(all.size());
    for (int row = 0; row < all.size(); row++) {
      if (!skipped[row]) {
        seen.add(all.get(row));
      }
    }
    return Collections.unmodifiableList(seen);
  }

  private static <R extends @Nullable Object> ColumnVector results(
      ValueType<R, ?> type, int rows, boolean @Nullable [] skipped, Results<R> function)
      throws Exception {
    int due = rows;
    for (int row = 0; skipped != null && row < rows; row++) {
      due -= skipped[row] ? 1 : 0;
    }
    List<? extends R> given = due == 0 ? List.of() : function.compute();
    if (given == null) {
      throw new IllegalArgumentException("It gave null; it must give a result for each row");
    }
    if (given.size() != due) {
      throw new IllegalArgumentException(
          "It gave %d results for %d rows; it must give one for each row, in their order"
              .formatted(given.size(), due));
    }
    if (skipped == null) {
      return type.write(given, RESULT);
    }
    List<@Nullable R> spread = new ArrayList<>(rows);
    Iterator<? extends R> next = given.iterator();
    for (int row = 0; row < rows; row++) {
      spread.add(skipped[row] ? null : next.next());
    }
    return type.write(spread, RESULT);
  }

  record Of1<A extends @Nullable Object, R extends @Nullable Object>(
      ValueType<A, ?> first, ValueType<R, ?> result, PartitionFunction1<A, R> function)
      implements WindowImplementation, AdaptedImplementation {

    @Override
    public List<JavaValueType> valueTypes() {
      return List.of(first.javaType(), result.javaType());
    }

    @Override
    public ColumnVector apply(ColumnBatch partition, boolean @Nullable [] skipped)
        throws Exception {
      List<A> firsts = seen(first, partition, 0, skipped);
      return results(result, partition.rowCount(), skipped, () -> function.apply(firsts));
    }
  }

  record Of2<A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>(
      ValueType<A, ?> first,
      ValueType<B, ?> second,
      ValueType<R, ?> result,
      PartitionFunction2<A, B, R> function)
      implements WindowImplementation, AdaptedImplementation {

    @Override
    public List<JavaValueType> valueTypes() {
      return List.of(first.javaType(), second.javaType(), result.javaType());
    }

    @Override
    public ColumnVector apply(ColumnBatch partition, boolean @Nullable [] skipped)
        throws Exception {
      List<A> firsts = seen(first, partition, 0, skipped);
      List<B> seconds = seen(second, partition, 1, skipped);
      return results(result, partition.rowCount(), skipped, () -> function.apply(firsts, seconds));
    }
  }
}
