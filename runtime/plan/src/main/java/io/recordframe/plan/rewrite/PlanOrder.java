package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The relations of a plan, each once however often it is read, with those in subqueries. Found
 * without recursion from relation to relation, so that long chains need no stack.
 */
final class PlanOrder {

  private final List<Relation> inputsFirst;
  private final IdentityHashMap<Relation, Integer> readers = new IdentityHashMap<>();

  private PlanOrder(Relation root, Function<Relation, List<Relation>> below) {
    inputsFirst = new ArrayList<>();
    Deque<Visit> open = new ArrayDeque<>();
    readers.put(root, 1);
    open.push(new Visit(root, below.apply(root).iterator()));
    while (!open.isEmpty()) {
      Visit visit = open.element();
      if (!visit.below().hasNext()) {
        inputsFirst.add(visit.relation());
        open.pop();
        continue;
      }
      Relation next = visit.below().next();
      if (readers.merge(next, 1, Integer::sum) == 1) {
        open.push(new Visit(next, below.apply(next).iterator()));
      }
    }
  }

  private record Visit(Relation relation, Iterator<Relation> below) {}

  /** The relations that a root reads, directly or not, with those in subqueries. */
  static PlanOrder of(Relation root) {
    return new PlanOrder(root, PlanOrder::subqueriesAndInputs);
  }

  /** The relations that a root reads as inputs, directly or not, but nothing of some others. */
  static PlanOrder ofInputs(Relation root, Predicate<Relation> leftOut) {
    return new PlanOrder(
        root, relation -> relation.inputs().stream().filter(leftOut.negate()).toList());
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

  /** The relations of subqueries, each behind those that stand in its own expressions. */
  List<Relation> subqueries() {
    Set<Relation> roots = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Relation relation : inputsFirst) {
      for (Expression expression : Nodes.expressions(relation)) {
        List<Relation> found = Nodes.collectSubqueries(expression, null);
        if (found != null) {
          roots.addAll(found);
        }
      }
    }
    return roots.isEmpty() ? List.of() : inputsFirst.stream().filter(roots::contains).toList();
  }

  private static List<Relation> subqueriesAndInputs(Relation relation) {
    List<Relation> subqueries = null;
    for (Expression expression : Nodes.expressions(relation)) {
      subqueries = Nodes.collectSubqueries(expression, subqueries);
    }
    if (subqueries == null) {
      return relation.inputs();
    }
    subqueries.addAll(relation.inputs());
    return subqueries;
  }
}
