package io.recordframe.plan.physical;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation in two steps: one over a part of the rows, and one that adds up what the parts
 * gave.
 *
 * @param whole the aggregation
 * @param measures how each of its measures is made, in order
 */
record PartialAggregate(Aggregate whole, List<Parts> measures) {

  /** How a measure is made of measures of the parts. */
  private enum Parts {
    /** The same function again: the least of the least ones. */
    AGAIN,
    /** The sum of counts. */
    COUNTED,
    /** A sum and a count. */
    MEAN
  }

  /** The steps, or null where a measure needs all rows at once. */
  static @Nullable PartialAggregate of(Aggregate aggregate) {
    List<Parts> measures = new ArrayList<>();
    for (Aggregate.Measure measure : aggregate.measures()) {
      Parts parts = parts(measure.call());
      if (parts == null) {
        return null;
      }
      measures.add(parts);
    }
    return new PartialAggregate(aggregate, measures);
  }

  private static @Nullable Parts parts(AggregateCall call) {
    if (call.distinct()
        || !call.orderBy().isEmpty()
        || !(call.function() instanceof AggregateFunction function)) {
      return null;
    }
    return switch (function) {
      case COUNT_ROWS, COUNT, COUNT_IF -> Parts.COUNTED;
      case SUM, MIN, MAX, EVERY, SOME, PRODUCT, BIT_AND_ALL, BIT_OR_ALL, BIT_XOR_ALL -> Parts.AGAIN;
      case MEAN -> Parts.MEAN;
      default -> {
        // What is not known to add up needs all rows.
        yield null;
      }
    };
  }

  /** The first step over some of the rows; its columns have names that differ. */
  Relation over(Relation rows) {
    List<NamedExpression> keys = new ArrayList<>();
    for (NamedExpression key : whole.keys()) {
      keys.add(new NamedExpression("k" + keys.size(), key.expression()));
    }
    List<Aggregate.Measure> parts = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      AggregateCall call = whole.measures().get(i).call();
      if (measures.get(i) == Parts.MEAN) {
        parts.add(new Aggregate.Measure("s" + i, with(call, AggregateFunction.SUM)));
        parts.add(new Aggregate.Measure("n" + i, with(call, AggregateFunction.COUNT)));
      } else {
        parts.add(new Aggregate.Measure("m" + i, call));
      }
    }
    return new Aggregate(rows, keys, parts);
  }

  private static AggregateCall with(AggregateCall call, AggregateFunction function) {
    return new AggregateCall(
        function,
        call.arguments(),
        false,
        call.filter(),
        List.of(),
        function.signature().resultType(call.arguments().stream().map(Expression::type).toList()));
  }

  /** The second step over the rows of the first ones. */
  Relation merge(Relation parts) {
    Schema schema = parts.schema();
    int column = 0;
    List<NamedExpression> keys = new ArrayList<>();
    for (NamedExpression _ : whole.keys()) {
      keys.add(
          new NamedExpression(
              schema.field(column).name(), FieldReference.of(column, schema.field(column))));
      column++;
    }
    List<Aggregate.Measure> sums = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      AggregateFunction function =
          measures.get(i) == Parts.AGAIN
              ? (AggregateFunction) whole.measures().get(i).call().function()
              : AggregateFunction.SUM;
      int columns = measures.get(i) == Parts.MEAN ? 2 : 1;
      for (int part = 0; part < columns; part++) {
        Field field = schema.field(column);
        sums.add(
            new Aggregate.Measure(
                field.name(), AggregateCall.of(function, FieldReference.of(column, field))));
        column++;
      }
    }
    Relation added = new Aggregate(parts, keys, sums);
    return new Project(added, results(added.schema()));
  }

  private List<NamedExpression> results(Schema added) {
    Schema result = whole.schema();
    List<NamedExpression> columns = new ArrayList<>();
    int column = 0;
    for (NamedExpression key : whole.keys()) {
      columns.add(new NamedExpression(key.name(), FieldReference.of(column, added.field(column))));
      column++;
    }
    for (Parts parts : measures) {
      Expression first = FieldReference.of(column, added.field(column));
      column++;
      Expression value =
          switch (parts) {
            case AGAIN -> first;
            case COUNTED -> counted(first);
            case MEAN -> {
              Expression count = FieldReference.of(column, added.field(column));
              column++;
              yield FunctionCall.of(
                  ArithmeticFunction.DIVIDE,
                  Cast.strict(first, ScalarType.FLOAT64),
                  Cast.strict(counted(count), ScalarType.FLOAT64));
            }
          };
      Field field = result.field(columns.size());
      boolean never = value.nullable() && !field.nullable();
      columns.add(
          new NamedExpression(
              field.name(),
              never ? FunctionCall.of(ConditionalFunction.REQUIRE_NON_NULL, value) : value));
    }
    return columns;
  }

  private static Expression counted(Expression sum) {
    return sum.nullable()
        ? FunctionCall.of(ConditionalFunction.COALESCE, sum, new Literal(0L, ScalarType.INT64))
        : sum;
  }
}
