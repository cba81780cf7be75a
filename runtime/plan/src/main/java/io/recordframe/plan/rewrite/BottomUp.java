package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;

/** Applies a rule to every relation of a plan, each once, inputs and subqueries first. */
final class BottomUp {

  /** What becomes of a relation. */
  @FunctionalInterface
  interface Rule {
    /**
     * Changes a relation.
     *
     * @param before the relation as it stands in the plan
     * @param now the same over inputs and subqueries that were changed already
     * @return what takes its place; {@code now} to leave it
     */
    Relation apply(Relation before, Relation now);
  }

  private BottomUp() {}

  static Relation apply(PlanGraph graph, Rule rule) {
    Rewritten rewritten = new Rewritten(!graph.subqueries().isEmpty());
    for (Relation relation : graph.inputsFirst()) {
      Relation now = Relations.map(relation, rewritten::get, rewritten::inSubqueries);
      rewritten.put(relation, rule.apply(relation, now));
    }
    return rewritten.get(graph.root());
  }
}
