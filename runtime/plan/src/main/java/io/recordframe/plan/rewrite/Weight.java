package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.AggregateCall;
import io.recordframe.plan.algebra.Case;
import io.recordframe.plan.algebra.Cast;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.algebra.InList;
import io.recordframe.plan.algebra.LambdaParameter;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.Literal;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.StructAccess;
import io.recordframe.plan.algebra.StructOf;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.Function;
import io.recordframe.plan.function.Volatility;
import java.util.function.IntFunction;

/**
 * What decides whether an expression may be moved or repeated.
 *
 * @param depth how deep it is nested; 1 for a leaf
 * @param cost about how many operations it takes for a row; 0 for a leaf
 * @param hasWindow whether a window call stands in it
 * @param hasSubquery whether a subquery stands in it
 * @param isVolatile whether its value can differ each time it is computed
 */
record Weight(int depth, long cost, boolean hasWindow, boolean hasSubquery, boolean isVolatile) {

  /** A column, a literal: nothing to compute. */
  static final Weight LEAF = new Weight(1, 0, false, false, false);

  /** More than any expression is allowed to be repeated for. */
  private static final long NEVER_REPEATED = 1L << 32;

  static Weight of(Expression expression) {
    return of(expression, _ -> LEAF);
  }

  /**
   * The weight that the expression has once its columns are replaced.
   *
   * @param columns the weight of what replaces the column at a position
   */
  static Weight of(Expression expression, IntFunction<Weight> columns) {
    if (expression instanceof FieldReference reference) {
      return columns.apply(reference.index());
    }
    int depth = 0;
    long cost = ownCost(expression);
    boolean hasWindow = expression instanceof WindowCall;
    boolean hasSubquery = expression instanceof Subquery;
    boolean isVolatile = isVolatile(expression);
    for (Expression operand : Expressions.operands(expression)) {
      Weight weight = of(operand, columns);
      depth = Math.max(depth, weight.depth);
      cost = Math.min(cost + weight.cost, NEVER_REPEATED);
      hasWindow |= weight.hasWindow;
      hasSubquery |= weight.hasSubquery;
      isVolatile |= weight.isVolatile;
    }
    return depth == 0 && cost == 0
        ? LEAF
        : new Weight(depth + 1, cost, hasWindow, hasSubquery, isVolatile);
  }

  private static boolean isVolatile(Expression expression) {
    Function function = Expressions.calledFunction(expression);
    return function != null && function.signature().volatility() == Volatility.VOLATILE;
  }

  private static long ownCost(Expression expression) {
    return switch (expression) {
      case Literal _, FieldReference _, OuterReference _, LambdaParameter _, StructAccess _ -> 0;
      case FunctionCall _, Case _, Cast _, StructOf _ -> 1;
      // Once for each element.
      case ListLambda _ -> ListLambda.ESTIMATED_ELEMENTS;
      case InList in -> Math.max(1, in.options().size());
      case WindowCall _, AggregateCall _, Subquery _ -> NEVER_REPEATED;
    };
  }
}
