package io.recordframe.plan.testing;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.NamedExpression;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SortKey;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.source.TableSource;
import io.recordframe.plan.type.Field;
import io.recordframe.plan.type.ScalarType;
import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Short forms for plans in tests. */
public final class PlanBuilding {

  private PlanBuilding() {}

  /** id int64, customer int64, amount float64, quantity int32, note string?, day date. */
  public static Scan orders() {
    return scan(
        "orders",
        Field.required("id", ScalarType.INT64),
        Field.required("customer", ScalarType.INT64),
        Field.required("amount", ScalarType.FLOAT64),
        Field.required("quantity", ScalarType.INT32),
        Field.nullable("note", ScalarType.STRING),
        Field.required("day", ScalarType.DATE));
  }

  /** id int64, name string, city string?. */
  public static Scan customers() {
    return scan(
        "customers",
        Field.required("id", ScalarType.INT64),
        Field.required("name", ScalarType.STRING),
        Field.nullable("city", ScalarType.STRING));
  }

  public static Scan scan(String table, Field... fields) {
    return new Scan(new TableSource(List.of(table)), Schema.of(fields));
  }

  /** The first column of that name. */
  public static FieldReference column(Relation relation, String name) {
    Schema schema = relation.schema();
    int index = schema.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("No column " + name + " in " + schema);
    }
    return FieldReference.of(index, schema.field(index));
  }

  public static FieldReference column(Relation relation, int index) {
    return FieldReference.of(index, relation.schema().field(index));
  }

  /** The first column of that name of a row so many subqueries further out. */
  public static OuterReference outer(int level, Relation relation, String name) {
    FieldReference inside = column(relation, name);
    return new OuterReference(
        level, inside.index(), inside.name(), inside.type(), inside.nullable());
  }

  public static NamedExpression named(String name, Expression expression) {
    return new NamedExpression(name, expression);
  }

  public static Filter filter(Relation input, Expression predicate) {
    return new Filter(input, predicate);
  }

  public static Project project(Relation input, NamedExpression... columns) {
    return new Project(input, List.of(columns));
  }

  /** The named columns as they are. */
  public static Project select(Relation input, String... names) {
    List<NamedExpression> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(named(name, column(input, name)));
    }
    return new Project(input, columns);
  }

  /** All columns, and one more. */
  public static Project extend(Relation input, String name, Expression expression) {
    List<NamedExpression> columns = new ArrayList<>();
    for (int i = 0; i < input.schema().size(); i++) {
      FieldReference reference = column(input, i);
      columns.add(named(reference.name(), reference));
    }
    columns.add(named(name, expression));
    return new Project(input, columns);
  }

  /** A join whose condition is that two columns are equal. */
  public static Join join(
      Relation left, Relation right, Join.Type type, String leftName, String rightName) {
    int rightIndex = right.schema().indexOf(rightName);
    return new Join(
        left,
        right,
        type,
        equal(
            column(left, leftName),
            FieldReference.of(
                left.schema().size() + rightIndex, right.schema().field(rightIndex))));
  }

  public static SortKey ascending(Expression expression) {
    return new SortKey(expression, SortKey.Direction.ASCENDING, SortKey.Nulls.LAST);
  }

  public static Aggregate.Measure measure(String name, AggregateCall call) {
    return new Aggregate.Measure(name, call);
  }

  public static Literal literal(long value) {
    return new Literal(value, ScalarType.INT64);
  }

  public static Literal literal(int value) {
    return new Literal(value, ScalarType.INT32);
  }

  public static Literal literal(double value) {
    return new Literal(value, ScalarType.FLOAT64);
  }

  public static Literal literal(String value) {
    return new Literal(value, ScalarType.STRING);
  }

  public static Literal literal(boolean value) {
    return new Literal(value, ScalarType.BOOLEAN);
  }

  public static Expression equal(Expression left, Expression right) {
    return FunctionCall.of(ComparisonFunction.EQUAL, left, right);
  }

  public static Expression greater(Expression left, Expression right) {
    return FunctionCall.of(ComparisonFunction.GREATER, left, right);
  }

  public static Expression less(Expression left, Expression right) {
    return FunctionCall.of(ComparisonFunction.LESS, left, right);
  }

  public static Expression isNull(Expression operand) {
    return FunctionCall.of(ComparisonFunction.IS_NULL, operand);
  }

  public static Expression isNotNull(Expression operand) {
    return FunctionCall.of(ComparisonFunction.IS_NOT_NULL, operand);
  }

  public static Expression and(Expression... operands) {
    return FunctionCall.of(LogicalFunction.AND, operands);
  }

  public static Expression or(Expression... operands) {
    return FunctionCall.of(LogicalFunction.OR, operands);
  }

  public static Expression not(Expression operand) {
    return FunctionCall.of(LogicalFunction.NOT, operand);
  }

  public static Expression plus(Expression left, Expression right) {
    return FunctionCall.of(ArithmeticFunction.ADD, left, right);
  }

  public static Expression times(Expression left, Expression right) {
    return FunctionCall.of(ArithmeticFunction.MULTIPLY, left, right);
  }

  public static Expression quotient(Expression left, Expression right) {
    return FunctionCall.of(ArithmeticFunction.QUOTIENT, left, right);
  }

  /** Runs on a thread with the stack that engines give to planning, 64 MB. */
  public static <T> T onLargeStack(Supplier<T> action) {
    FutureTask<T> task = new FutureTask<>(action::get);
    Thread thread = new Thread(null, task, "large stack", 64L << 20);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (java.util.concurrent.ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
