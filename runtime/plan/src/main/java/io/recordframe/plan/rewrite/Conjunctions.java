package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.FunctionCall;
import io.recordframe.plan.function.LogicalFunction;
import java.util.ArrayList;
import java.util.List;

/** Takes predicates apart at their ANDs and puts them together. */
final class Conjunctions {

  private Conjunctions() {}

  /** The operands of nested ANDs in order; the predicate itself where it is none. */
  static List<Expression> split(Expression predicate) {
    if (!isAnd(predicate)) {
      return List.of(predicate);
    }
    List<Expression> conjuncts = new ArrayList<>();
    collect(predicate, conjuncts);
    return conjuncts;
  }

  /** One predicate of several, at least one. */
  static Expression and(List<Expression> conjuncts) {
    return conjuncts.size() == 1
        ? conjuncts.getFirst()
        : FunctionCall.of(LogicalFunction.AND, conjuncts);
  }

  private static boolean isAnd(Expression expression) {
    return expression instanceof FunctionCall call && call.function() == LogicalFunction.AND;
  }

  private static void collect(Expression predicate, List<Expression> conjuncts) {
    if (predicate instanceof FunctionCall call && call.function() == LogicalFunction.AND) {
      call.arguments().forEach(argument -> collect(argument, conjuncts));
    } else {
      conjuncts.add(predicate);
    }
  }
}
