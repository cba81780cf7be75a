package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapBatch;
import io.recordframe.plan.function.AggregateState;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.function.UserFunction;
import io.recordframe.plan.function.UserScalarFunction;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls functions of users, with batches of one row or of one partition. */
final class UserFunctionCalls {

  private UserFunctionCalls() {}

  static @Nullable Object evaluate(UserScalarFunction function, Arguments arguments) {
    return only(function, function.evaluate(batch(function, arguments.all())));
  }

  /** What an aggregate gives over rows of arguments. */
  static @Nullable Object aggregate(UserAggregateFunction function, List<Row> rows) {
    AggregateState[] states = {function.newState()};
    for (Row row : rows) {
      function.update(states, batch(function, row));
    }
    return only(function, function.finish(states));
  }

  /** What a window function gives for the rows of a partition, in their order. */
  static List<@Nullable Object> window(UserWindowFunction function, List<Row> rows) {
    ColumnVector results = function.evaluate(Rows.batch(new Schema(function.parameters()), rows));
    List<@Nullable Object> values = new ArrayList<>();
    for (Row row : read(function, results, rows.size())) {
      values.add(row.get(0));
    }
    return values;
  }

  private static ColumnBatch batch(UserFunction function, Row arguments) {
    return Rows.batch(new Schema(function.parameters()), List.of(arguments));
  }

  private static @Nullable Object only(UserFunction function, ColumnVector result) {
    return read(function, result, 1).getFirst().get(0);
  }

  /** Where an argument is null, so is the result, whatever the function itself gives. */
  private static List<Row> read(UserFunction function, ColumnVector results, int count) {
    return Rows.read(
        new Schema(List.of(function.result())), new HeapBatch(count, List.of(results)));
  }
}
