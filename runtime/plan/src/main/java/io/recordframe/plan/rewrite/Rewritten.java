package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import java.util.IdentityHashMap;

/** What became of each relation, by identity, so that one that is read twice stays one. */
final class Rewritten {

  private final boolean hasSubqueries;
  private final IdentityHashMap<Relation, Relation> results = new IdentityHashMap<>();

  /**
   * Creates an empty one.
   *
   * @param hasSubqueries whether the plan has any, so that expressions have to be looked through
   */
  Rewritten(boolean hasSubqueries) {
    this.hasSubqueries = hasSubqueries;
  }

  void put(Relation before, Relation after) {
    results.put(before, after);
  }

  boolean has(Relation before) {
    return results.containsKey(before);
  }

  /** The expression over what became of the relations in its subqueries. */
  Expression inSubqueries(Expression expression) {
    return hasSubqueries ? Relations.mapSubqueries(expression, this::get) : expression;
  }

  Relation get(Relation before) {
    Relation after = results.get(before);
    if (after == null) {
      throw new IllegalStateException("An input was not met before what reads it");
    }
    return after;
  }
}
