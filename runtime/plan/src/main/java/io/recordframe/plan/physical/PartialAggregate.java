package io.recordframe.plan.physical;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.NumericTypes;
import io.recordframe.plan.function.UserAggregateFunction;
import io.recordframe.plan.type.DecimalType;
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
    /**
     * The sum of sums of integers in a wider type: a part may have a sum that is out of the range
     * of int64 where the whole has not.
     */
    SUM_OF_INTEGERS,
    /** A sum and a count. */
    MEAN,
    /** The result of the states of an aggregate of the user. */
    STATE
  }

  /** Holds the sum of any number of integers. */
  private static final DecimalType WIDE = new DecimalType(38, 0);

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
    if (call.distinct() || !call.orderBy().isEmpty()) {
      return null;
    }
    return switch (call.function()) {
      case UserAggregateFunction _ -> Parts.STATE;
      case AggregateFunction function -> parts(function, call);
    };
  }

  private static @Nullable Parts parts(AggregateFunction function, AggregateCall call) {
    return switch (function) {
      case COUNT_ROWS, COUNT, COUNT_IF -> Parts.COUNTED;
      case SUM ->
          NumericTypes.isInteger(call.arguments().getFirst().type())
              ? Parts.SUM_OF_INTEGERS
              : Parts.AGAIN;
      case MIN, MAX, EVERY, SOME, PRODUCT, BIT_AND_ALL, BIT_OR_ALL, BIT_XOR_ALL -> Parts.AGAIN;
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
      switch (measures.get(i)) {
        case MEAN -> {
          parts.add(new Aggregate.Measure("s" + i, sum(call)));
          parts.add(
              new Aggregate.Measure(
                  "n" + i, with(call, AggregateFunction.COUNT, call.arguments())));
        }
        case SUM_OF_INTEGERS -> parts.add(new Aggregate.Measure("m" + i, sum(call)));
        case STATE ->
            parts.add(
                new Aggregate.Measure(
                    "m" + i, with(call, ofUser(call).toState(), call.arguments())));
        case AGAIN, COUNTED -> parts.add(new Aggregate.Measure("m" + i, call));
      }
    }
    return new Aggregate(rows, keys, parts);
  }

  private static AggregateCall sum(AggregateCall call) {
    Expression summed = call.arguments().getFirst();
    return with(
        call,
        AggregateFunction.SUM,
        List.of(NumericTypes.isInteger(summed.type()) ? Cast.strict(summed, WIDE) : summed));
  }

  private static UserAggregateFunction ofUser(AggregateCall call) {
    return (UserAggregateFunction) call.function();
  }

  private static AggregateCall with(
      AggregateCall call, Aggregation function, List<Expression> arguments) {
    return new AggregateCall(
        function,
        arguments,
        false,
        call.filter(),
        List.of(),
        function.signature().resultType(Expressions.types(arguments)));
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
      AggregateCall call = whole.measures().get(i).call();
      Aggregation function =
          switch (measures.get(i)) {
            case AGAIN -> call.function();
            case STATE -> ofUser(call).ofStates();
            case COUNTED, SUM_OF_INTEGERS, MEAN -> AggregateFunction.SUM;
          };
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
            case AGAIN, STATE -> first;
            case SUM_OF_INTEGERS -> Cast.strict(first, ScalarType.INT64);
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
