package io.recordframe.plan.algebra;

import io.recordframe.plan.function.Aggregation;
import io.recordframe.plan.function.UserWindowFunction;
import io.recordframe.plan.function.WindowFunction;
import io.recordframe.plan.function.WindowableFunction;
import io.recordframe.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function over the rows around the current one. It stands only in a {@link Project}.
 *
 * @param function the function
 * @param arguments the arguments
 * @param distinct whether equal arguments count once; only for aggregates
 * @param filter which rows count, or null for all; only for aggregates
 * @param partitionBy rows with equal values form a partition; empty for one partition of all rows
 * @param orderBy the order within a partition; empty for aggregates, for functions of the user that
 *     take rows in any order, and for the row number over all rows, which then is the position in
 *     which a row is read
 * @param frame which rows count; a function of the user sees the whole partition
 * @param type the result's type
 */
public record WindowCall(
    WindowableFunction function,
    List<Expression> arguments,
    boolean distinct,
    @Nullable Expression filter,
    List<Expression> partitionBy,
    List<SortKey> orderBy,
    WindowFrame frame,
    DataType type)
    implements Expression {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if arguments or type do not fit the signature, or a ranking or
   *     offset function has no order, or counts some rows only, or a function of the user has a
   *     frame
   */
  public WindowCall {
    arguments = List.copyOf(arguments);
    partitionBy = List.copyOf(partitionBy);
    orderBy = List.copyOf(orderBy);
    DataType derived = function.signature().resultType(Expressions.types(arguments));
    if (!derived.equals(type)) {
      throw new IllegalArgumentException(
          "%s gives %s, not %s".formatted(function.functionName(), derived, type));
    }
    if (filter != null) {
      Checks.requireBoolean(filter, "The filter of a window aggregate");
    }
    if (!(function instanceof Aggregation) && (distinct || filter != null)) {
      throw new IllegalArgumentException(
          function.functionName() + " is no aggregate: it has neither a filter nor distinct");
    }
    if (function instanceof UserWindowFunction && !frame.equals(WindowFrame.WHOLE_PARTITION)) {
      throw new IllegalArgumentException(
          function.functionName()
              + " sees the whole partition: its window has no frame; an aggregate of the user sees one");
    }
    // The number of a row among all needs no order: rows have one in which they are read.
    boolean position = function == WindowFunction.ROW_NUMBER && partitionBy.isEmpty();
    if (function instanceof WindowFunction && orderBy.isEmpty() && !position) {
      throw new IllegalArgumentException(
          function.functionName() + " depends on the order of rows; give its window an orderBy");
    }
    if (frame.unit() == WindowFrame.Unit.RANGE && orderBy.size() != 1 && hasOffset(frame)) {
      throw new IllegalArgumentException(
          "A range frame with an offset needs exactly one sort key, but has " + orderBy.size());
    }
  }

  private static boolean hasOffset(WindowFrame frame) {
    return isOffset(frame.start()) || isOffset(frame.end());
  }

  private static boolean isOffset(WindowFrame.Bound bound) {
    return bound instanceof WindowFrame.Preceding || bound instanceof WindowFrame.Following;
  }

  @Override
  public boolean nullable() {
    boolean argumentNullable =
        filter != null || !frame.includesCurrentRow() || anyNullable(arguments);
    return switch (function) {
      case Aggregation aggregation -> aggregation.nullableOverRows(argumentNullable);
      case UserWindowFunction user ->
          user.signature().nullable(arguments.stream().map(Expression::nullable).toList());
      case WindowFunction window ->
          switch (window) {
            case ROW_NUMBER, RANK, DENSE_RANK, PERCENT_RANK, CUMULATIVE_DISTRIBUTION, NTILE ->
                false;
            case LAG, LEAD -> arguments.size() < 3 || anyNullable(arguments);
            case FIRST_VALUE, LAST_VALUE -> argumentNullable;
            case NTH_VALUE -> true;
          };
    };
  }

  private static boolean anyNullable(List<Expression> expressions) {
    return expressions.stream().anyMatch(Expression::nullable);
  }
}
