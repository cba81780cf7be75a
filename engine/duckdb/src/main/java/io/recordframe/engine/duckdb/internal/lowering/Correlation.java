package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Subquery;
import java.util.Collection;

/** Whether something refers to columns of a query around it. */
final class Correlation {

  private Correlation() {}

  static boolean test(Relation relation) {
    return test(relation, 0);
  }

  static boolean test(Collection<Expression> expressions) {
    return test(expressions, 0);
  }

  private static boolean test(Relation relation, int depth) {
    for (Relation part : PlanGraph.ofInputs(relation, _ -> false).inputsFirst()) {
      if (test(Relations.expressions(part), depth)) {
        return true;
      }
    }
    return false;
  }

  private static boolean test(Collection<Expression> expressions, int depth) {
    for (Expression expression : expressions) {
      if (test(expression, depth)) {
        return true;
      }
    }
    return false;
  }

  /** What refers to a query no further out than the depth stays inside. */
  private static boolean test(Expression expression, int depth) {
    return (expression instanceof OuterReference reference && reference.level() > depth)
        || (expression instanceof Subquery query && test(query.relation(), depth + 1))
        || test(Expressions.operands(expression), depth);
  }
}
