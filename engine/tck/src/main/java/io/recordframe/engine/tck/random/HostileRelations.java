package io.recordframe.engine.tck.random;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Exists;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InSubquery;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.algebra.WindowFrame;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Relations of far too many steps. All of them have two columns and few rows. */
final class HostileRelations {

  private static final int MOST_STEPS = 3_000;
  private static final int MOST_BRANCHES = 400;
  private static final int MOST_DOUBLINGS = 70;

  private static final Schema SCHEMA =
      Schema.of(Field.nullable("n", ScalarType.INT64), Field.nullable("t", ScalarType.STRING));

  private static final List<Join.Type> MATCHING =
      Stream.of(Join.Type.values()).filter(type -> type != Join.Type.CROSS).toList();

  private final SeededRandom random;

  HostileRelations(SeededRandom random) {
    this.random = random;
  }

  private Relation table() {
    return Rows.scan(SCHEMA, Row.of(1L, "a"), Row.of(2L, null), Row.of(null, "c"));
  }

  /** Steps of a few kinds, or of one only, one over the other. */
  Relation deep() {
    Relation relation = table();
    int[] kinds = IntStream.range(0, random.between(1, 9)).map(_ -> random.below(9)).toArray();
    for (int i = random.size(MOST_STEPS); i > 0; i--) {
      relation = step(relation, kinds[random.below(kinds.length)]);
    }
    return relation;
  }

  private Relation step(Relation input, int kind) {
    return switch (kind) {
      case 0 -> new Filter(input, atLeast(column(input, 0), random.below(3) - 1L));
      case 1 -> projected(input, plus(column(input, 0), 1));
      case 2 -> new Distinct(input);
      case 3 -> new Limit(input, random.below(2), random.pick(3L, 100L, Long.MAX_VALUE));
      case 4 -> new Sort(input, List.of(key(column(input, random.below(2)))));
      case 5 -> aggregated(input);
      case 6 -> projected(input, rowNumber(input));
      case 7 ->
          new Join(
              input,
              table(),
              random.pick(Join.Type.SEMI, Join.Type.ANTI),
              FunctionCall.of(
                  ComparisonFunction.EQUAL, column(input, 0), reference(2, SCHEMA.field(0))));
      default ->
          new SetOperation(input, table(), random.pick(SetOperation.Kind.values()), random.coin());
    };
  }

  private static Relation aggregated(Relation input) {
    return new Aggregate(
        input,
        List.of(new NamedExpression("n", column(input, 0))),
        List.of(
            new Aggregate.Measure("t", AggregateCall.of(AggregateFunction.MAX, column(input, 1)))));
  }

  private Expression rowNumber(Relation input) {
    return new WindowCall(
        WindowFunction.ROW_NUMBER,
        List.of(),
        false,
        null,
        List.of(),
        List.of(key(column(input, 0))),
        WindowFrame.WHOLE_PARTITION,
        ScalarType.INT64);
  }

  /** What is built so far becomes the other side of the next step, or a subquery of it. */
  Relation branches() {
    Relation relation = table();
    int[] kinds = IntStream.range(0, random.between(1, 5)).map(_ -> random.below(5)).toArray();
    for (int i = random.size(MOST_BRANCHES); i > 0; i--) {
      relation = branch(relation, kinds[random.below(kinds.length)]);
    }
    return relation;
  }

  private Relation branch(Relation nested, int kind) {
    Relation outer = table();
    Expression equal =
        FunctionCall.of(
            ComparisonFunction.EQUAL,
            column(outer, 0),
            reference(SCHEMA.size(), nested.schema().field(0)));
    return switch (kind) {
      case 0 -> new SetOperation(outer, nested, random.pick(SetOperation.Kind.values()), true);
      case 1 -> new Filter(outer, new Exists(nested));
      case 2 ->
          new Filter(
              outer,
              new InSubquery(
                  column(outer, 0),
                  new Project(nested, List.of(new NamedExpression("n", column(nested, 0))))));
      case 3 ->
          new Filter(
              outer,
              new Exists(
                  new Filter(
                      nested,
                      FunctionCall.of(
                          ComparisonFunction.EQUAL,
                          column(nested, 0),
                          new OuterReference(1, 0, "n", ScalarType.INT64, true)))));
      default -> {
        Join join = new Join(outer, nested, random.pick(MATCHING), equal);
        yield projected(join, column(join, 0));
      }
    };
  }

  /** What is built so far is used twice by the next step. */
  Relation shared() {
    int count = random.size(MOST_DOUBLINGS);
    Relation relation = table();
    return switch (random.below(3)) {
      case 0 -> {
        Expression doubled = column(relation, 0);
        for (int i = 0; i < count; i++) {
          doubled = FunctionCall.of(ArithmeticFunction.SUBTRACT, doubled, doubled);
        }
        yield projected(relation, doubled);
      }
      case 1 -> {
        for (int i = 0; i < count; i++) {
          relation =
              new SetOperation(relation, relation, random.pick(SetOperation.Kind.values()), false);
        }
        yield relation;
      }
      default -> {
        for (int i = 0; i < count; i++) {
          Relation right = relation;
          Join join =
              new Join(
                  relation,
                  right,
                  random.pick(Join.Type.INNER, Join.Type.LEFT, Join.Type.FULL),
                  FunctionCall.of(
                      ComparisonFunction.EQUAL,
                      column(relation, 0),
                      reference(2, right.schema().field(0))));
          relation = projected(join, column(join, 0));
        }
        yield relation;
      }
    };
  }

  private static Relation projected(Relation input, Expression number) {
    return new Project(
        input,
        List.of(new NamedExpression("n", number), new NamedExpression("t", column(input, 1))));
  }

  private static Expression plus(Expression number, long summand) {
    return FunctionCall.of(ArithmeticFunction.ADD, number, new Literal(summand, ScalarType.INT64));
  }

  private static Expression atLeast(Expression number, long bound) {
    return FunctionCall.of(
        ComparisonFunction.GREATER_OR_EQUAL, number, new Literal(bound, ScalarType.INT64));
  }

  private SortKey key(Expression expression) {
    return new SortKey(
        expression, random.pick(SortKey.Direction.values()), random.pick(SortKey.Nulls.values()));
  }

  private static FieldReference column(Relation input, int index) {
    return reference(index, input.schema().field(index));
  }

  private static FieldReference reference(int index, Field field) {
    return FieldReference.of(index, field);
  }
}
