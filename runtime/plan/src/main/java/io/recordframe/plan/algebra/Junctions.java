package io.recordframe.plan.algebra;

import io.recordframe.plan.function.LogicalFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Takes chains of AND or OR apart and puts conditions together. However long or deep a chain is
 * this does not recurse.
 */
public final class Junctions {

  private Junctions() {}

  /**
   * The conditions that must all be true for a condition to be true.
   *
   * @param condition a condition
   * @return the operands of nested ANDs in order; the condition itself where it is no AND
   */
  public static List<Expression> conjuncts(Expression condition) {
    return condition instanceof FunctionCall call && call.function() == LogicalFunction.AND
        ? operands(call)
        : List.of(condition);
  }

  /**
   * The operands of a chain of one associative function, such as AND or OR, however they are
   * nested.
   *
   * @param chain the call at the top
   * @return what stands below calls of its function, in order
   */
  public static List<Expression> operands(FunctionCall chain) {
    List<Expression> operands = new ArrayList<>();
    Deque<Expression> pending = new ArrayDeque<>();
    pending.push(chain);
    while (!pending.isEmpty()) {
      Expression next = pending.pop();
      if (next instanceof FunctionCall call && call.function().equals(chain.function())) {
        call.arguments().reversed().forEach(pending::push);
      } else {
        operands.add(next);
      }
    }
    return operands;
  }

  /**
   * One condition of several.
   *
   * @param conditions the conditions, at least one
   * @return their AND; the condition itself where it is the only one
   */
  public static Expression and(List<Expression> conditions) {
    return conditions.size() == 1
        ? conditions.getFirst()
        : FunctionCall.of(LogicalFunction.AND, conditions);
  }
}
