package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.WindowFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes a window call for each row of an input: partition by partition, in its order. */
final class WindowValues {

  private final WindowCall call;
  private final Evaluator evaluator;
  private final @Nullable Scope around;

  /** The rows of the partition in its order, and the values of their sort keys. */
  private final List<Row> rows;

  private final Frames frames;

  private WindowValues(
      WindowCall call, Evaluator evaluator, @Nullable Scope around, List<Row> rows, Frames frames) {
    this.call = call;
    this.evaluator = evaluator;
    this.around = around;
    this.rows = rows;
    this.frames = frames;
  }

  static List<@Nullable Object> of(
      WindowCall call, List<Row> input, Evaluator evaluator, @Nullable Scope around) {
    Map<Object, List<Integer>> partitions = new LinkedHashMap<>();
    for (int i = 0; i < input.size(); i++) {
      Row keys = new Row(evaluator.values(call.partitionBy(), Scope.of(input.get(i), around)));
      partitions.computeIfAbsent(Equality.key(keys), _ -> new ArrayList<>()).add(i);
    }
    List<@Nullable Object> values =
        new ArrayList<>(Collections.nCopies(input.size(), (Object) null));
    for (List<Integer> partition : partitions.values()) {
      List<Row> keys = new ArrayList<>();
      for (Row row : input) {
        keys.add(RowOrder.keyOf(row, call.orderBy(), evaluator, it -> Scope.of(it, around)));
      }
      List<Integer> ordered = new ArrayList<>(partition);
      ordered.sort((left, right) ->
          RowOrder.comparator(call.orderBy()).compare(keys.get(left), keys.get(right)));
      WindowValues window =
          new WindowValues(
              call,
              evaluator,
              around,
              ordered.stream().map(input::get).toList(),
              new Frames(call, ordered.stream().map(keys::get).toList()));
      List<@Nullable Object> results = window.values();
      for (int position = 0; position < ordered.size(); position++) {
        values.set(ordered.get(position), results.get(position));
      }
    }
    return values;
  }

  private List<@Nullable Object> values() {
    List<@Nullable Object> values = new ArrayList<>();
    for (int position = 0; position < rows.size(); position++) {
      switch (call.function()) {
        case UserWindowFunction function -> {
          return UserFunctionCalls.window(function, arguments());
        }
        case Aggregation aggregate -> values.add(value(aggregate, position));
        case WindowFunction function -> values.add(value(function, position));
      }
    }
    return values;
  }

  private List<Row> arguments() {
    List<Row> arguments = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      arguments.add(new Row(evaluator.values(call.arguments(), scope(i))));
    }
    return arguments;
  }

  private @Nullable Object value(Aggregation aggregate, int position) {
    List<Row> arguments = new ArrayList<>();
    for (int i : frames.of(position)) {
      if (call.filter() == null || evaluator.isTrue(call.filter(), scope(i))) {
        arguments.add(new Row(evaluator.values(call.arguments(), scope(i))));
      }
    }
    return AggregateValues.of(aggregate, call.arguments(), call.distinct(), call.type(), arguments);
  }

  private @Nullable Object value(WindowFunction function, int position) {
    int size = rows.size();
    return switch (function) {
      case ROW_NUMBER -> position + 1L;
      case RANK -> frames.firstPeer(position) + 1L;
      case DENSE_RANK -> frames.groupOf(position) + 1L;
      case PERCENT_RANK -> size == 1 ? 0.0 : frames.firstPeer(position) / (size - 1.0);
      case CUMULATIVE_DISTRIBUTION -> (frames.lastPeer(position) + 1.0) / size;
      case NTILE -> bucket(position);
      case LAG -> shifted(position, -1);
      case LEAD -> shifted(position, 1);
      case FIRST_VALUE -> nth(position, 0);
      case LAST_VALUE -> nth(position, frames.of(position).size() - 1L);
      case NTH_VALUE -> {
        Long number = (Long) argument(1, position);
        yield number == null ? null : nth(position, number - 1);
      }
    };
  }

  private Scope scope(int position) {
    return Scope.of(rows.get(position), around);
  }

  private @Nullable Object argument(int index, int position) {
    return evaluator.value(call.arguments().get(index), scope(position));
  }

  /** The first buckets hold one row more than the last where the rows do not divide evenly. */
  private Object bucket(int position) {
    Long buckets = (Long) argument(0, position);
    if (buckets == null || buckets < 1) {
      throw new QueryFailedException(
          "The number of buckets of ntile must be at least 1, but is " + buckets);
    }
    long small = rows.size() / buckets;
    long larger = rows.size() % buckets;
    long inLarger = larger * (small + 1);
    return position < inLarger
        ? position / (small + 1) + 1
        : larger + (position - inLarger) / small + 1;
  }

  private @Nullable Object shifted(int position, int sign) {
    Long distance = call.arguments().size() < 2 ? Long.valueOf(1) : (Long) argument(1, position);
    if (distance == null) {
      return null;
    }
    long target = position + sign * distance;
    if (target >= 0 && target < rows.size()) {
      return argument(0, (int) target);
    }
    return call.arguments().size() < 3 ? null : argument(2, position);
  }

  private @Nullable Object nth(int position, long index) {
    List<Integer> frame = frames.of(position);
    return index >= 0 && index < frame.size() ? argument(0, frame.get((int) index)) : null;
  }
}
