package io.recordframe;

import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.SortKey.Direction;
import io.recordframe.plan.algebra.SortKey.Nulls;
import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.binding.UnboundExpression.Call;
import io.recordframe.plan.binding.UnboundExpression.Constant;
import io.recordframe.plan.binding.UnboundExpression.Conversion;
import io.recordframe.plan.binding.UnboundExpression.In;
import io.recordframe.plan.binding.UnboundExpression.NamedColumn;
import io.recordframe.plan.binding.UnboundExpression.SortBy;
import io.recordframe.plan.error.InvalidPlanException;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.function.LogicalFunction;
import io.recordframe.plan.function.ScalarFunction;
import io.recordframe.plan.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the untyped world. Its columns are looked up, and its types checked, when it is
 * used in a frame. Operands are other columns or Java values. Immutable.
 */
public final class Column {

  private final UnboundExpression unbound;
  private final @Nullable String name;
  private final Direction direction;
  private final Nulls nulls;

  private Column(
      UnboundExpression unbound, @Nullable String name, Direction direction, Nulls nulls) {
    this.unbound = unbound;
    this.name = name;
    this.direction = direction;
    this.nulls = nulls;
  }

  private static Column of(UnboundExpression unbound) {
    return new Column(unbound, null, Direction.ASCENDING, Nulls.LAST);
  }

  /**
   * A column by name.
   *
   * @param name the name, case-sensitive
   * @return the column
   */
  public static Column col(String name) {
    Objects.requireNonNull(name, "name");
    return new Column(new NamedColumn(name), name, Direction.ASCENDING, Nulls.LAST);
  }

  /**
   * A constant.
   *
   * @param value a Java value
   * @return the constant
   */
  public static Column lit(Object value) {
    return of(new Constant(Objects.requireNonNull(value, "value"), null));
  }

  /**
   * A call of any scalar function of the catalogue.
   *
   * @param function the function
   * @param arguments columns or Java values
   * @return the call
   */
  public static Column call(ScalarFunction function, Object... arguments) {
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(arguments, "arguments");
    return of(new Call(function, Arrays.stream(arguments).map(Column::operand).toList()));
  }

  /** Names the column that results. */
  public Column as(String value) {
    return new Column(unbound, Objects.requireNonNull(value, "value"), direction, nulls);
  }

  /** Ascending order, nulls last. */
  public Column asc() {
    return new Column(unbound, name, Direction.ASCENDING, nulls);
  }

  /** Descending order, nulls last. */
  public Column desc() {
    return new Column(unbound, name, Direction.DESCENDING, nulls);
  }

  /** Nulls before all values. */
  public Column nullsFirst() {
    return new Column(unbound, name, direction, Nulls.FIRST);
  }

  /** Whether the values are equal. */
  public Column eq(Object other) {
    return call(ComparisonFunction.EQUAL, this, Objects.requireNonNull(other, "other"));
  }

  /** Whether the values differ. */
  public Column ne(Object other) {
    return call(ComparisonFunction.NOT_EQUAL, this, Objects.requireNonNull(other, "other"));
  }

  /** Whether this is less. */
  public Column lt(Object other) {
    return call(ComparisonFunction.LESS, this, Objects.requireNonNull(other, "other"));
  }

  /** Whether this is less or equal. */
  public Column le(Object other) {
    return call(ComparisonFunction.LESS_OR_EQUAL, this, Objects.requireNonNull(other, "other"));
  }

  /** Whether this is greater. */
  public Column gt(Object other) {
    return call(ComparisonFunction.GREATER, this, Objects.requireNonNull(other, "other"));
  }

  /** Whether this is greater or equal. */
  public Column ge(Object other) {
    return call(ComparisonFunction.GREATER_OR_EQUAL, this, Objects.requireNonNull(other, "other"));
  }

  /** Whether this is null. */
  public Column isNull() {
    return call(ComparisonFunction.IS_NULL, this);
  }

  /** Whether this is not null. */
  public Column isNotNull() {
    return call(ComparisonFunction.IS_NOT_NULL, this);
  }

  /** Whether this equals one of the values. */
  public Column in(Object... values) {
    Objects.requireNonNull(values, "values");
    List<UnboundExpression> options = new ArrayList<>();
    for (Object value : values) {
      options.add(operand(value));
    }
    return of(new In(unbound, options));
  }

  /** Whether this equals one of the values; false for none. */
  public Column in(Collection<?> values) {
    Objects.requireNonNull(values, "values");
    return in(values.toArray());
  }

  /** Three-valued and. */
  public Column and(Column other) {
    return call(LogicalFunction.AND, this, Objects.requireNonNull(other, "other"));
  }

  /** Three-valued or. */
  public Column or(Column other) {
    return call(LogicalFunction.OR, this, Objects.requireNonNull(other, "other"));
  }

  /** Three-valued not. */
  public Column not() {
    return call(LogicalFunction.NOT, this);
  }

  /** The sum. */
  public Column plus(Object other) {
    return call(ArithmeticFunction.ADD, this, Objects.requireNonNull(other, "other"));
  }

  /** The difference. */
  public Column minus(Object other) {
    return call(ArithmeticFunction.SUBTRACT, this, Objects.requireNonNull(other, "other"));
  }

  /** The product. */
  public Column times(Object other) {
    return call(ArithmeticFunction.MULTIPLY, this, Objects.requireNonNull(other, "other"));
  }

  /** The exact quotient as float64. */
  public Column dividedBy(Object other) {
    return call(ArithmeticFunction.DIVIDE, this, Objects.requireNonNull(other, "other"));
  }

  /** This as another type; a value that cannot be converted is an error of the query. */
  public Column cast(DataType type) {
    return of(new Conversion(unbound, Objects.requireNonNull(type, "type"), Cast.Mode.STRICT));
  }

  /** This as another type; null for a value that cannot be converted. */
  public Column tryCast(DataType type) {
    return of(new Conversion(unbound, Objects.requireNonNull(type, "type"), Cast.Mode.TRY));
  }

  UnboundExpression unbound() {
    return unbound;
  }

  SortBy sortBy() {
    return new SortBy(unbound, direction, nulls);
  }

  String name() {
    if (name == null) {
      throw new InvalidPlanException("A computed column needs a name; give it one with as(name)");
    }
    return name;
  }

  private static UnboundExpression operand(Object value) {
    return value instanceof Column column ? column.unbound : new Constant(value, null);
  }
}
