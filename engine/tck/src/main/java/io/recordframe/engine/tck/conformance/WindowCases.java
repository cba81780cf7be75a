package io.recordframe.engine.tck.conformance;

import static io.recordframe.engine.tck.conformance.ConformanceCase.gives;
import static io.recordframe.engine.tck.conformance.Plans.as;
import static io.recordframe.engine.tck.conformance.Plans.ascending;
import static io.recordframe.engine.tck.conformance.Plans.column;
import static io.recordframe.engine.tck.conformance.Plans.descending;
import static io.recordframe.engine.tck.conformance.Plans.orders;
import static io.recordframe.engine.tck.conformance.Plans.project;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.algebra.WindowFrame.Unit;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.batch.ColumnVector;
import io.recordframe.plan.batch.HeapVector;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.FunctionName;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.Volatility;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.function.WindowableFunction;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Windows: partitions, orders and frames. */
final class WindowCases {

  private static final WindowFrame ALL = WindowFrame.WHOLE_PARTITION;

  /** How far each value is from the first in the partition that is not null. */
  private static final UserWindowFunction DISTANCES =
      new UserWindowFunction(
          FunctionName.of("conformance.distances"),
          List.of(Field.required("value", ScalarType.INT64)),
          Field.required("distance", ScalarType.INT64),
          Volatility.IMMUTABLE,
          WindowCases::distances);

  private WindowCases() {}

  static List<ConformanceCase> all() {
    Relation orders = orders();
    Expression id = column(orders, 0);
    Expression customer = column(orders, 1);
    Expression amount = column(orders, 2);
    List<SortKey> byAmount = List.of(ascending(amount));
    List<ConformanceCase> cases = new ArrayList<>(exclusions(id, amount));
    cases.addAll(framed(id, customer, amount, byAmount));
    return cases;
  }

  /** Amounts are 5, 7, 7, 1 and 2. */
  private static List<ConformanceCase> exclusions(Expression id, Expression amount) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (WindowFrame.Exclusion exclusion : WindowFrame.Exclusion.values()) {
      WindowFrame frame = ALL.excluding(exclusion);
      cases.add(
          window(
              "a partition without: " + exclusion,
              call(
                  AggregateFunction.SUM,
                  List.of(amount),
                  List.of(),
                  List.of(ascending(amount)),
                  frame),
              switch (exclusion) {
                case NO_OTHERS -> new Object[] {22L, 22L, 22L, 22L, 22L};
                case CURRENT_ROW -> new Object[] {17L, 15L, 15L, 21L, 20L};
                case GROUP -> new Object[] {17L, 8L, 8L, 21L, 20L};
                case TIES -> new Object[] {22L, 15L, 15L, 22L, 22L};
              }));
      cases.add(
          window(
              "no order, so that all are peers, without: " + exclusion,
              call(AggregateFunction.COUNT, List.of(id), List.of(), List.of(), frame),
              Collections.nCopies(
                      5,
                      switch (exclusion) {
                        case NO_OTHERS -> 5L;
                        case CURRENT_ROW -> 4L;
                        case GROUP -> 0L;
                        case TIES -> 1L;
                      })
                  .toArray()));
    }
    WindowFrame before =
        new WindowFrame(Unit.ROWS, new WindowFrame.Preceding(1), new WindowFrame.CurrentRow())
            .excluding(WindowFrame.Exclusion.CURRENT_ROW);
    cases.add(
        window(
            "the first value of a frame that may be empty",
            call(
                WindowFunction.FIRST_VALUE, List.of(id), List.of(), List.of(ascending(id)), before),
            null,
            1,
            2,
            3,
            4));
    return cases;
  }

  private static List<ConformanceCase> framed(
      Expression id, Expression customer, Expression amount, List<SortKey> byAmount) {
    Expression customerOrNull = new Cast(customer, ScalarType.INT64, Cast.Mode.STRICT);
    WindowFrame running =
        new WindowFrame(Unit.ROWS, new WindowFrame.Unbounded(), new WindowFrame.CurrentRow());
    WindowFrame near =
        new WindowFrame(Unit.RANGE, new WindowFrame.Preceding(2), new WindowFrame.CurrentRow());
    WindowFrame neighbours =
        new WindowFrame(Unit.GROUPS, new WindowFrame.Preceding(1), new WindowFrame.Following(1));
    return List.of(
        window(
            "an aggregate over a partition, one of them with the key that is null",
            call(AggregateFunction.SUM, List.of(amount), List.of(customer), List.of(), ALL),
            12L,
            12L,
            7L,
            1L,
            2L),
        window(
            "row numbers",
            call(
                WindowFunction.ROW_NUMBER,
                List.of(),
                List.of(),
                List.of(descending(amount), ascending(id)),
                ALL),
            3L,
            1L,
            2L,
            5L,
            4L),
        window(
            "ranks, with the same for peers",
            call(WindowFunction.RANK, List.of(), List.of(), byAmount, ALL),
            3L,
            4L,
            4L,
            1L,
            2L),
        window(
            "the row before, and none before the first",
            call(
                WindowFunction.LAG,
                List.of(id, Plans.number(1L)),
                List.of(),
                List.of(ascending(id)),
                ALL),
            null,
            1,
            2,
            3,
            4),
        window(
            "a frame of rows",
            call(
                AggregateFunction.SUM, List.of(amount), List.of(), List.of(ascending(id)), running),
            5L,
            12L,
            19L,
            20L,
            22L),
        window(
            "a frame of values: those no more than 2 below",
            call(AggregateFunction.COUNT, List.of(id), List.of(), byAmount, near),
            1L,
            3L,
            3L,
            1L,
            2L),
        window(
            "a frame of groups of peers: one before and one behind",
            call(AggregateFunction.COUNT, List.of(id), List.of(), byAmount, neighbours),
            4L,
            3L,
            3L,
            2L,
            3L),
        window(
            "a function of the user over partitions in their order",
            call(DISTANCES, List.of(amount), List.of(customer), List.of(descending(id)), ALL),
            -2L,
            0L,
            0L,
            0L,
            0L),
        window(
            "a function of the user over all rows, which does not see those with null",
            call(DISTANCES, List.of(customerOrNull), List.of(), List.of(ascending(id)), ALL),
            0L,
            0L,
            1L,
            null,
            89L));
  }

  private static ColumnVector distances(ColumnBatch partition, boolean @Nullable [] skipped) {
    long[] values = partition.column(0).longs();
    long[] distances = new long[partition.rowCount()];
    int first = 0;
    while (skipped != null && first < distances.length - 1 && skipped[first]) {
      first++;
    }
    for (int i = 0; i < distances.length; i++) {
      distances[i] = values[i] - values[first];
    }
    return new HeapVector(ScalarType.INT64, distances.length, distances, null);
  }

  private static WindowCall call(
      WindowableFunction function,
      List<Expression> arguments,
      List<Expression> partitionBy,
      List<SortKey> orderBy,
      WindowFrame frame) {
    return new WindowCall(
        function,
        arguments,
        false,
        null,
        partitionBy,
        orderBy,
        frame,
        function.signature().resultType(arguments.stream().map(Expression::type).toList()));
  }

  /** What the orders 1 to 5 have of it. */
  private static ConformanceCase window(String name, WindowCall call, @Nullable Object... values) {
    Relation orders = orders();
    Row[] rows = new Row[values.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Row.of(i + 1, values[i]);
    }
    return gives(name, project(orders, as("id", column(orders, 0)), as("value", call)), rows);
  }
}
