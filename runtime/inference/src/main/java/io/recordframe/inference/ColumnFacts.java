package io.recordframe.inference;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.Aggregate.Measure;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.batch.BatchCursor;
import io.recordframe.plan.batch.ColumnBatch;
import io.recordframe.plan.engine.EngineSession;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import io.recordframe.plan.error.InvalidDataException;
import io.recordframe.plan.error.QueryFailedException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.rewrite.Rewriter;
import io.recordframe.plan.source.Source;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/** Counts over all rows of data, made by the engine in one pass each. */
final class ColumnFacts {

  private final EngineSession engine;

  ColumnFacts(EngineSession engine) {
    this.engine = engine;
  }

  /** The columns, null only where a null was met; every value is read. */
  Schema withMeasuredNulls(Source source, Schema columns) {
    List<AggregateCall> calls = new ArrayList<>();
    calls.add(AggregateCall.of(AggregateFunction.COUNT_ROWS));
    for (int i = 0; i < columns.size(); i++) {
      calls.add(
          AggregateCall.of(
              AggregateFunction.COUNT, FieldReference.of(i, columns.field(i).withNullable(true))));
    }
    long[] counts = counts(source, loose(columns), calls);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      fields.add(columns.field(i).withNullable(counts[i + 1] < counts[0]));
    }
    return new Schema(fields);
  }

  /** Columns of text with the narrowest type whose shape every value has. */
  Schema withTypesOfText(Source source, Schema texts) {
    TextShape[] shapes = TextShape.values();
    List<AggregateCall> calls = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      FieldReference text = FieldReference.of(i, texts.field(i));
      calls.add(AggregateCall.of(AggregateFunction.COUNT, text));
      for (TextShape shape : shapes) {
        calls.add(AggregateCall.of(AggregateFunction.COUNT_IF, shape.matches(text)));
      }
    }
    long[] counts = counts(source, texts, calls);
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int first = i * (shapes.length + 1);
      long values = counts[first];
      ScalarType type = ScalarType.STRING;
      for (int s = shapes.length - 1; s >= 0 && values > 0; s--) {
        if (counts[first + 1 + s] == values) {
          type = shapes[s].type();
        }
      }
      fields.add(Field.nullable(texts.field(i).name(), type));
    }
    return new Schema(fields);
  }

  /** Whether every value of a column is exactly one of its type. */
  boolean canBeRead(Source source, Field column) {
    AggregateCall call =
        AggregateCall.of(AggregateFunction.COUNT, FieldReference.of(0, column.withNullable(true)));
    try {
      counts(source, loose(Schema.of(column)), List.of(call));
      return true;
    } catch (InvalidDataException | QueryFailedException misfit) {
      return false;
    }
  }

  private static Schema loose(Schema columns) {
    return new Schema(columns.fields().stream().map(field -> field.withNullable(true)).toList());
  }

  private long[] counts(Source source, Schema columns, List<AggregateCall> calls) {
    List<Measure> measures = new ArrayList<>();
    for (AggregateCall call : calls) {
      measures.add(new Measure("count " + measures.size(), call));
    }
    Relation plan = new Aggregate(new Scan(source, columns), List.of(), measures);
    try (PreparedPlan prepared = engine.prepare(Rewriter.standard().rewrite(plan));
        BatchCursor cursor = prepared.execute(Execution.unbounded())) {
      ColumnBatch batch = cursor.next();
      if (batch == null) {
        throw new IllegalStateException("The engine gave no row for counts");
      }
      long[] counts = new long[calls.size()];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = batch.column(i).longs()[0];
      }
      return counts;
    }
  }
}
