package io.recordframe;

import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.function.ArithmeticFunction;
import io.recordframe.plan.function.ComparisonFunction;
import io.recordframe.plan.type.ScalarType;
import java.util.List;

/** Rows that remain where those with too many nulls are dropped. */
final class NullRows {

  private static final Literal ONE = new Literal(1L, ScalarType.INT64);
  private static final Literal ZERO = new Literal(0L, ScalarType.INT64);

  private NullRows() {}

  /**
   * The rows in which at most so many of the values are null. Values that never are, are not asked.
   */
  static Relation dropped(Relation rows, List<Expression> values, int missing) {
    List<Expression> asked = values.stream().filter(Expression::nullable).toList();
    if (asked.size() <= missing) {
      return rows;
    }
    if (missing == 0) {
      Relation present = rows;
      for (Expression value : asked) {
        present = new Filter(present, isPresent(value));
      }
      return present;
    }
    Expression count = counted(asked.getFirst());
    for (Expression value : asked.subList(1, asked.size())) {
      count = FunctionCall.of(ArithmeticFunction.ADD, count, counted(value));
    }
    Literal fewest = new Literal((long) asked.size() - missing, ScalarType.INT64);
    return new Filter(rows, FunctionCall.of(ComparisonFunction.GREATER_OR_EQUAL, count, fewest));
  }

  private static Expression counted(Expression value) {
    return new Case(List.of(new Case.Branch(isPresent(value), ONE)), ZERO);
  }

  private static Expression isPresent(Expression value) {
    return FunctionCall.of(ComparisonFunction.IS_NOT_NULL, value);
  }
}
