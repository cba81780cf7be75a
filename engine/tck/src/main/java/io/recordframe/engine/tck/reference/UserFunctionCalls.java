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
import io.recordframe.plan.type.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls functions of users with batches of one row. */
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

  private static ColumnBatch batch(UserFunction function, Row arguments) {
    return Rows.batch(new Schema(function.parameters()), List.of(arguments));
  }

  private static @Nullable Object only(UserFunction function, ColumnVector result) {
    return Rows.read(new Schema(List.of(function.result())), new HeapBatch(1, List.of(result)))
        .getFirst()
        .get(0);
  }
}
