package io.recordframe.engine.tck.reference;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.NamedExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts rows with equal keys into groups, and computes a row for each. */
final class AggregateRows {

  private AggregateRows() {}

  private record Group(List<@Nullable Object> keys, List<Row> rows) {}

  static List<Row> of(
      Aggregate aggregate, List<Row> input, Evaluator evaluator, @Nullable Scope around) {
    Map<Object, Group> groups = new LinkedHashMap<>();
    if (aggregate.keys().isEmpty()) {
      groups.put(List.of(), new Group(List.of(), new ArrayList<>()));
    }
    for (Row row : input) {
      Scope scope = Scope.of(row, around);
      List<@Nullable Object> keys =
          evaluator.values(
              aggregate.keys().stream().map(NamedExpression::expression).toList(), scope);
      groups
          .computeIfAbsent(Equality.key(new Row(keys)), _ -> new Group(keys, new ArrayList<>()))
          .rows()
          .add(row);
    }
    List<Row> result = new ArrayList<>();
    for (Group group : groups.values()) {
      List<@Nullable Object> values = new ArrayList<>(group.keys());
      for (Aggregate.Measure measure : aggregate.measures()) {
        values.add(value(measure.call(), group.rows(), evaluator, around));
      }
      result.add(new Row(values));
    }
    return result;
  }

  private static @Nullable Object value(
      AggregateCall call, List<Row> rows, Evaluator evaluator, @Nullable Scope around) {
    List<Row> ordered =
        RowOrder.sorted(rows, call.orderBy(), evaluator, row -> Scope.of(row, around));
    List<Row> arguments = new ArrayList<>();
    for (Row row : ordered) {
      Scope scope = Scope.of(row, around);
      if (call.filter() == null || evaluator.isTrue(call.filter(), scope)) {
        arguments.add(new Row(evaluator.values(call.arguments(), scope)));
      }
    }
    return AggregateValues.of(
        call.function(), call.arguments(), call.distinct(), call.type(), arguments);
  }
}
