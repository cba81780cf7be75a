package io.recordframe.engine.tck.conformance;

import io.recordframe.engine.tck.rows.Row;
import io.recordframe.engine.tck.rows.Rows;
import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.function.AggregateFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.List;

/** The tables of the cases, and short ways to write plans over them. */
final class Plans {

  private Plans() {}

  /** Orders with a customer each: two of one, one of another, one of nobody, one of a stranger. */
  static Relation orders() {
    return Rows.scan(
        new Schema(
            List.of(
                Field.required("id", ScalarType.INT32),
                Field.nullable("customer", ScalarType.INT32),
                Field.required("amount", ScalarType.INT64))),
        Row.of(1, 10, 5L),
        Row.of(2, 10, 7L),
        Row.of(3, 11, 7L),
        Row.of(4, null, 1L),
        Row.of(5, 99, 2L));
  }

  /** Customers: one with two orders, one with one, one without, and one without a number. */
  static Relation customers() {
    return Rows.scan(
        new Schema(
            List.of(
                Field.nullable("number", ScalarType.INT32),
                Field.required("name", ScalarType.STRING))),
        Row.of(10, "Ada"),
        Row.of(11, "Bob"),
        Row.of(12, "Cy"),
        Row.of(null, "Nobody"));
  }

  /** Nullable numbers with repetitions: 2, null, 1, 2, null, 3. */
  static Relation numbers() {
    return Rows.scan(
        new Schema(List.of(Field.nullable("n", ScalarType.INT32))),
        Row.of(2),
        Row.of(new Object[] {null}),
        Row.of(1),
        Row.of(2),
        Row.of(new Object[] {null}),
        Row.of(3));
  }

  static Relation none(Relation input) {
    return new io.recordframe.plan.algebra.Filter(input, new Literal(false, ScalarType.BOOLEAN));
  }

  static FieldReference column(Relation input, int index) {
    return FieldReference.of(index, input.schema().field(index));
  }

  /** A column of the right side of a join, seen by the join's condition. */
  static FieldReference rightColumn(Relation left, Relation right, int index) {
    return FieldReference.of(left.schema().size() + index, right.schema().field(index));
  }

  /** A column of the row around a subquery. */
  static OuterReference outer(Relation around, int index) {
    Field field = around.schema().field(index);
    return new OuterReference(1, index, field.name(), field.type(), field.nullable());
  }

  static Expression call(ScalarFunction function, Expression... arguments) {
    return FunctionCall.of(function, arguments);
  }

  static Expression equal(Expression left, Expression right) {
    return call(ComparisonFunction.EQUAL, left, right);
  }

  static Expression greater(Expression left, Expression right) {
    return call(ComparisonFunction.GREATER, left, right);
  }

  static Literal number(int value) {
    return new Literal(value, ScalarType.INT32);
  }

  static Literal number(long value) {
    return new Literal(value, ScalarType.INT64);
  }

  static NamedExpression as(String name, Expression expression) {
    return new NamedExpression(name, expression);
  }

  static Relation project(Relation input, NamedExpression... columns) {
    return new Project(input, List.of(columns));
  }

  static Aggregate.Measure measure(
      String name, AggregateFunction function, Expression... arguments) {
    return new Aggregate.Measure(name, AggregateCall.of(function, arguments));
  }

  static SortKey ascending(Expression expression) {
    return new SortKey(expression, SortKey.Direction.ASCENDING, SortKey.Nulls.LAST);
  }

  static SortKey descending(Expression expression) {
    return new SortKey(expression, SortKey.Direction.DESCENDING, SortKey.Nulls.LAST);
  }

  /** Orders with their customers, by number. */
  static Relation joined(Join.Type type) {
    Relation orders = orders();
    Relation customers = customers();
    Expression condition =
        type == Join.Type.CROSS
            ? Join.ALWAYS
            : equal(column(orders, 1), rightColumn(orders, customers, 0));
    return new Join(orders, customers, type, condition);
  }
}
