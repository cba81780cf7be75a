package io.recordframe;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Aggregate.Measure;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.binding.Binder;
import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.Scope;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.AggregateOf;
import io.recordframe.plan.binding.UnboundExpression.RelationColumn;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.ParameterType;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Summarizes all columns of a relation in one aggregation of its rows. */
final class Summarizing {

  private final Session session;
  private final Relation plan;
  private final RelationIdentity rows;
  private final Binder binder;
  private final List<Measure> measures = new ArrayList<>();

  private Summarizing(Session session, Relation plan) {
    this.session = session;
    this.plan = plan;
    this.rows = new RelationIdentity("the rows", plan.schema());
    this.binder = Binder.in(Scope.of(rows, plan.schema(), session.identity()));
  }

  /** Where the parts of a summary stand among the measures; -1 for what the type does not have. */
  private record Positions(Field field, int count, int mean, int minimum) {}

  static List<ColumnSummary> of(Session session, Relation plan, Execution execution) {
    return new Summarizing(session, plan).summaries(execution);
  }

  private List<ColumnSummary> summaries(Execution execution) {
    measure(AggregateFunction.COUNT_ROWS);
    Schema schema = plan.schema();
    List<Positions> positions = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      positions.add(positions(schema.field(i), new RelationColumn(rows, i)));
    }
    try (BatchCursor cursor =
        session.runs().run(new Aggregate(plan, List.of(), measures), execution)) {
      ColumnBatch batch = cursor.next();
      if (batch == null) {
        throw new IllegalStateException("The engine gave no row for an aggregation of all rows");
      }
      return positions.stream().map(position -> summary(position, batch)).toList();
    }
  }

  private Positions positions(Field field, RelationColumn column) {
    DataType type = field.type();
    int count = measure(AggregateFunction.COUNT, column);
    int mean = -1;
    if (NumericTypes.isNumeric(type)) {
      mean = measure(AggregateFunction.MEAN, column);
      measure(AggregateFunction.STDDEV_SAMPLE, column);
    }
    int minimum = -1;
    if (ParameterType.ORDERED.accepts(type)) {
      minimum = measure(AggregateFunction.MIN, column);
      measure(AggregateFunction.MAX, column);
    }
    return new Positions(field, count, mean, minimum);
  }

  private int measure(AggregateFunction function, UnboundExpression... arguments) {
    AggregateOf call = new AggregateOf(function, List.of(arguments), false, null, List.of());
    measures.add(new Measure("measure" + measures.size(), (AggregateCall) binder.bind(call)));
    return measures.size() - 1;
  }

  private static ColumnSummary summary(Positions positions, ColumnBatch batch) {
    long rows = batch.column(0).longs()[0];
    int mean = positions.mean();
    int minimum = positions.minimum();
    return new ColumnSummary(
        positions.field().name(),
        positions.field().type().displayName(),
        rows,
        rows - batch.column(positions.count()).longs()[0],
        mean < 0 ? null : (Double) value(batch, mean),
        mean < 0 ? null : (Double) value(batch, mean + 1),
        minimum < 0 ? null : value(batch, minimum),
        minimum < 0 ? null : value(batch, minimum + 1));
  }

  private static @Nullable Object value(ColumnBatch batch, int column) {
    return ValueReader.read(batch.column(column), 0);
  }
}
