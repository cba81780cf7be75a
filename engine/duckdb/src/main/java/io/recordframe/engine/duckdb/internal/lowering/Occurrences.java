package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.FieldReference;
import io.recordframe.plan.algebra.ListLambda;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.Subquery;
import io.recordframe.plan.algebra.WindowCall;
import io.recordframe.plan.function.UserWindowFunction;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What stands in expressions, other than in the relations of their subqueries. */
final class Occurrences {

  private Occurrences() {}

  /**
   * How often each column is computed where expressions are put in its place: what stands in a
   * lambda over a list is computed for each element.
   */
  static int[] ofColumns(Collection<Expression> expressions, int columns) {
    int[] uses = new int[columns];
    expressions.forEach(expression -> count(expression, uses, 1));
    return uses;
  }

  private static void count(Expression expression, int[] uses, int times) {
    if (expression instanceof FieldReference reference && reference.index() < uses.length) {
      uses[reference.index()] += times;
    }
    List<Expression> operands = Expressions.operands(expression);
    for (int i = 0; i < operands.size(); i++) {
      boolean isBody = ListLambda.isBody(expression, i);
      count(operands.get(i), uses, isBody ? ListLambda.ESTIMATED_ELEMENTS : times);
    }
  }

  static boolean hasWindow(Expression expression) {
    return expression instanceof WindowCall
        || holds(Expressions.operands(expression), Occurrences::hasWindow);
  }

  /** Whether there is a window with a function of the user that sees whole partitions. */
  static boolean hasUserWindow(Expression expression) {
    return (expression instanceof WindowCall call && call.function() instanceof UserWindowFunction)
        || holds(Expressions.operands(expression), Occurrences::hasUserWindow);
  }

  static boolean hasOuterReference(Expression expression) {
    return expression instanceof OuterReference
        || holds(Expressions.operands(expression), Occurrences::hasOuterReference);
  }

  static boolean hasSubquery(Expression expression) {
    return expression instanceof Subquery || hasSubquery(Expressions.operands(expression));
  }

  static boolean hasSubquery(Collection<Expression> expressions) {
    return holds(expressions, Occurrences::hasSubquery);
  }

  private static boolean holds(Collection<Expression> expressions, Predicate<Expression> test) {
    for (Expression expression : expressions) {
      if (test.test(expression)) {
        return true;
      }
    }
    return false;
  }
}
