package io.recordframe;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.error.InvalidPlanException;
import org.jspecify.annotations.Nullable;

/** Tells which side of a join the values in its condition are of. */
final class JoinSides {

  private JoinSides() {}

  /**
   * Whether an expression is over columns of the left side alone.
   *
   * @param expression an expression over the columns of both sides
   * @param leftColumns how many columns the left side has
   * @param rule what messages begin with
   * @return null where it is of neither side
   * @throws InvalidPlanException if it is of both sides, or holds a query
   */
  static @Nullable Boolean isLeft(Expression expression, int leftColumns, String rule) {
    if (expression instanceof Subquery) {
      throw new InvalidPlanException(
          rule + ", but found a query; add its value with let(...) before");
    }
    if (expression instanceof FieldReference reference) {
      return reference.index() < leftColumns;
    }
    Boolean known = null;
    for (Expression operand : Expressions.operands(expression)) {
      Boolean found = isLeft(operand, leftColumns, rule);
      if (found != null && known != null && !known.equals(found)) {
        throw new InvalidPlanException(rule + ", but found a value of both");
      }
      known = found == null ? known : found;
    }
    return known;
  }
}
