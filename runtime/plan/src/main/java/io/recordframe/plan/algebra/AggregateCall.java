package io.recordframe.plan.algebra;

import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of an aggregate function. It stands only in an {@link Aggregate}.
 *
 * @param function the function
 * @param arguments the arguments
 * @param distinct whether equal arguments count once
 * @param filter which rows count, or null for all
 * @param orderBy the order in which rows are met; empty where it does not matter
 * @param type the result's type
 */
public record AggregateCall(
    Aggregation function,
    List<Expression> arguments,
    boolean distinct,
    @Nullable Expression filter,
    List<SortKey> orderBy,
    DataType type)
    implements Expression {

  /**
   * Copies and checks against the signature.
   *
   * @throws IllegalArgumentException if arguments, filter or type do not fit
   */
  public AggregateCall {
    arguments = List.copyOf(arguments);
    orderBy = List.copyOf(orderBy);
    DataType derived = function.signature().resultType(Expressions.types(arguments));
    if (!derived.equals(type)) {
      throw new IllegalArgumentException(
          "%s gives %s, not %s".formatted(function.functionName(), derived, type));
    }
    if (filter != null) {
      Checks.requireBoolean(filter, "The filter of an aggregate");
    }
  }

  /**
   * A call whose type is derived.
   *
   * @param function the function
   * @param arguments the arguments
   * @return the call over all rows, repeated ones included, in any order
   */
  public static AggregateCall of(Aggregation function, Expression... arguments) {
    List<Expression> list = List.of(arguments);
    return new AggregateCall(
        function,
        list,
        false,
        null,
        List.of(),
        function.signature().resultType(Expressions.types(list)));
  }

  /** Whether the result over no rows at all can be null. */
  @Override
  public boolean nullable() {
    return function.nullableOverNoRows();
  }

  /**
   * Whether the result can be null over a group or frame that has at least one row.
   *
   * @return whether null is possible there
   */
  public boolean nullableOverRows() {
    boolean inputNullable = filter != null;
    for (Expression argument : arguments) {
      inputNullable |= argument.nullable();
    }
    return function.nullableOverRows(inputNullable);
  }
}
