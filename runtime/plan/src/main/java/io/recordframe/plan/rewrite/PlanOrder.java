package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/**
 * The relations of a plan, each once however often it is read, with those in subqueries. Found
 * without recursion from relation to relation, so that long chains need no stack.
 */
final class PlanOrder {

  private final List<Relation> inputsFirst = new ArrayList<>();
  private final IdentityHashMap<Relation, Integer> readers = new IdentityHashMap<>();

  private PlanOrder() {}

  static PlanOrder of(Relation root) {
    PlanOrder order = new PlanOrder();
    Deque<Visit> open = new ArrayDeque<>();
    order.readers.put(root, 1);
    open.push(new Visit(root));
    while (!open.isEmpty()) {
      Visit visit = open.element();
      if (!visit.below.hasNext()) {
        order.inputsFirst.add(visit.relation);
        open.pop();
        continue;
      }
      Relation next = visit.below.next();
      if (order.readers.merge(next, 1, Integer::sum) == 1) {
        open.push(new Visit(next));
      }
    }
    return order;
  }

  /** Every relation behind its inputs and the subqueries in its expressions; the root is last. */
  List<Relation> inputsFirst() {
    return inputsFirst;
  }

  /** Every relation before its inputs and the subqueries in its expressions; the root is first. */
  List<Relation> readersFirst() {
    return inputsFirst.reversed();
  }

  /** Whether more than one place reads the relation. */
  boolean isShared(Relation relation) {
    return readers.getOrDefault(relation, 0) > 1;
  }

  private static final class Visit {
    final Relation relation;
    final Iterator<Relation> below;

    Visit(Relation relation) {
      this.relation = relation;
      List<Relation> subqueries = null;
      for (Expression expression : Nodes.expressions(relation)) {
        subqueries = Nodes.collectSubqueries(expression, subqueries);
      }
      if (subqueries == null) {
        below = relation.inputs().iterator();
      } else {
        subqueries.addAll(relation.inputs());
        below = subqueries.iterator();
      }
    }
  }
}
