package io.recordframe;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Junctions;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.ScalarSubquery;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ConditionalFunction;
import io.recordframe.plan.function.TextFunction;
import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.DecimalType;
import io.recordframe.plan.type.EnumType;
import io.recordframe.plan.type.ListType;
import io.recordframe.plan.type.MapType;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import io.recordframe.plan.type.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the engine check that the keys of a join are unique on a side. That side becomes a filter
 * whose condition is a query for a key that stands there twice, which is an error if there is one.
 */
final class UniqueKeys {

  private static final String RULE =
      "A join whose cardinality is checked compares with eq(...) values of the left side with values of the right side, and nothing else; filter before or afterwards by what else matters";

  private final Cardinality cardinality;

  private UniqueKeys(Cardinality cardinality) {
    this.cardinality = cardinality;
  }

  /**
   * A key of one side.
   *
   * @param value over the columns of both sides
   * @param countsNull whether nulls are equal to each other
   */
  private record Key(Expression value, boolean countsNull) {}

  /** Both sides, each checked as the cardinality asks for. */
  record Sides(Relation left, Relation right) {}

  /**
   * Both sides with their checks.
   *
   * @param condition the condition of the join, over the columns of both sides
   * @throws InvalidPlanException if it is more than equalities of both sides
   */
  static Sides checked(
      Relation left, Relation right, Expression condition, Cardinality cardinality) {
    int leftSize = left.schema().size();
    List<Key> leftKeys = new ArrayList<>();
    List<Key> rightKeys = new ArrayList<>();
    for (Expression part : Junctions.conjuncts(condition)) {
      collect(part, leftSize, leftKeys, rightKeys);
    }
    UniqueKeys keys = new UniqueKeys(cardinality);
    return new Sides(
        cardinality.isUniqueOnLeft() ? keys.checked(left, 0, leftKeys, "left") : left,
        cardinality.isUniqueOnRight() ? keys.checked(right, leftSize, rightKeys, "right") : right);
  }

  private static void collect(
      Expression condition, int leftSize, List<Key> leftKeys, List<Key> rightKeys) {
    if (condition instanceof FunctionCall call) {
      boolean countsNull = call.function() == ComparisonFunction.EQUAL_NULL_SAFE;
      if (countsNull || call.function() == ComparisonFunction.EQUAL) {
        Expression first = call.arguments().getFirst();
        Expression second = call.arguments().getLast();
        Boolean firstIsLeft = JoinSides.isLeft(first, leftSize, RULE);
        Boolean secondIsLeft = JoinSides.isLeft(second, leftSize, RULE);
        if (firstIsLeft != null && secondIsLeft != null && !firstIsLeft.equals(secondIsLeft)) {
          leftKeys.add(new Key(firstIsLeft ? first : second, countsNull));
          rightKeys.add(new Key(firstIsLeft ? second : first, countsNull));
          return;
        }
      }
    }
    throw new InvalidPlanException(RULE);
  }

  private Relation checked(Relation side, int offset, List<Key> keys, String name) {
    List<NamedExpression> columns = new ArrayList<>();
    Relation rows = side;
    for (Key key : keys) {
      Expression value = rebased(key.value(), offset, side.schema());
      String column = value instanceof FieldReference reference ? reference.name() : "the key";
      columns.add(new NamedExpression(column, value));
      if (!key.countsNull() && value.nullable()) {
        rows = new Filter(rows, FunctionCall.of(ComparisonFunction.IS_NOT_NULL, value));
      }
    }
    Relation counted =
        new Aggregate(
            rows,
            columns,
            List.of(new Aggregate.Measure("rows", AggregateCall.of(AggregateFunction.COUNT_ROWS))));
    Expression count = column(counted, columns.size());
    Relation repeated =
        new Filter(
            counted,
            FunctionCall.of(ComparisonFunction.GREATER, count, new Literal(1L, ScalarType.INT64)));
    Expression failure =
        FunctionCall.of(ConditionalFunction.FAIL, message(repeated, columns.size(), name));
    Relation fault =
        new Project(new Limit(repeated, 0, 1), List.of(new NamedExpression("fault", failure)));
    return new Filter(
        side,
        FunctionCall.of(
            ConditionalFunction.COALESCE,
            new ScalarSubquery(fault),
            new Literal(true, ScalarType.BOOLEAN)));
  }

  /** Such as: ... at most once on its left side, but there are 2 rows with customer_id = 17. */
  private Expression message(Relation repeated, int keys, String side) {
    List<Expression> parts = new ArrayList<>();
    parts.add(
        text(
            "A join that is %s has each key at most once on its %s side, but there are "
                .formatted(cardinality.text(), side)));
    parts.add(Cast.strict(column(repeated, keys), ScalarType.STRING));
    parts.add(text(" rows with "));
    for (int i = 0; i < keys; i++) {
      FieldReference key = column(repeated, i);
      parts.add(text((i == 0 ? "" : ", ") + key.name() + " = "));
      parts.add(shown(key));
    }
    parts.add(text("; leave the others out first, such as with distinctOn"));
    return FunctionCall.of(TextFunction.CONCAT, parts);
  }

  private static Expression shown(FieldReference key) {
    Expression shown = hasText(key.type()) ? Cast.strict(key, ScalarType.STRING) : text("(...)");
    return shown.nullable()
        ? FunctionCall.of(ConditionalFunction.COALESCE, shown, text("null"))
        : shown;
  }

  private static boolean hasText(DataType type) {
    return switch (type) {
      case ScalarType scalar -> scalar != ScalarType.BINARY;
      case DecimalType _, EnumType _ -> true;
      case StructType _, ListType _, MapType _ -> false;
    };
  }

  private static Literal text(String text) {
    return new Literal(text, ScalarType.STRING);
  }

  private static FieldReference column(Relation relation, int index) {
    return FieldReference.of(index, relation.schema().field(index));
  }

  /** The same expression over a relation in which the columns stand so much further left. */
  private static Expression rebased(Expression expression, int offset, Schema schema) {
    if (expression instanceof FieldReference reference) {
      int index = reference.index() - offset;
      return FieldReference.of(index, schema.field(index));
    }
    return Expressions.mapOperands(expression, operand -> rebased(operand, offset, schema));
  }
}
