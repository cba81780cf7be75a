package io.recordframe.engine.tck.semantics;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An example for each window function, in the order of the values. */
final class WindowExamples {

  private static final Sample TENS = Sample.of(ScalarType.INT32, 10, 20, 30);
  private static final Sample PEERS = Sample.of(ScalarType.INT32, 10, 20, 20, 30);

  private WindowExamples() {}

  static Example of(WindowFunction function) {
    return switch (function) {
      case ROW_NUMBER -> gives(TENS, function, List.of(), 1L, 2L, 3L);
      case RANK -> gives(PEERS, function, List.of(), 1L, 2L, 2L, 4L);
      case DENSE_RANK -> gives(PEERS, function, List.of(), 1L, 2L, 2L, 3L);
      case PERCENT_RANK -> gives(TENS, function, List.of(), 0.0, 0.5, 1.0);
      case CUMULATIVE_DISTRIBUTION -> gives(PEERS, function, List.of(), 0.25, 0.75, 0.75, 1.0);
      case NTILE -> gives(TENS, function, List.of(Constants.expression(2L)), 1L, 1L, 2L);
      case LAG -> gives(TENS, function, columnAnd(1L), null, 10, 20);
      case LEAD -> gives(TENS, function, columnAnd(1L), 20, 30, null);
      case FIRST_VALUE -> gives(TENS, function, List.of(TENS.column(0)), 10, 10, 10);
      case LAST_VALUE -> gives(TENS, function, List.of(TENS.column(0)), 10, 20, 30);
      case NTH_VALUE -> gives(TENS, function, columnAnd(2L), null, 20, 20);
    };
  }

  private static List<Expression> columnAnd(long constant) {
    return List.of(TENS.column(0), Constants.expression(constant));
  }

  private static Example gives(
      Sample sample,
      WindowFunction function,
      List<Expression> arguments,
      @Nullable Object... values) {
    SortKey key = new SortKey(sample.column(0), SortKey.Direction.ASCENDING, SortKey.Nulls.LAST);
    WindowCall call =
        new WindowCall(
            function,
            arguments,
            false,
            null,
            List.of(),
            List.of(key),
            WindowFrame.UP_TO_CURRENT,
            function.signature().resultType(arguments.stream().map(Expression::type).toList()));
    return Example.of(sample, call, values);
  }
}
