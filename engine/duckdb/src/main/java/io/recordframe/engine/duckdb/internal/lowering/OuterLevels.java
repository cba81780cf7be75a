package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Subquery;
import java.util.IdentityHashMap;
import java.util.Objects;

/** How many subqueries out the relations of a plan refer to at most; 0 for none. */
final class OuterLevels {

  private final IdentityHashMap<Relation, Integer> known = new IdentityHashMap<>();

  private OuterLevels() {}

  static OuterLevels of(PlanGraph plan) {
    OuterLevels levels = new OuterLevels();
    for (Relation relation : plan.inputsFirst()) {
      levels.known.put(relation, levels.derive(relation));
    }
    return levels;
  }

  /** Of a relation of the plan. */
  int of(Relation relation) {
    return Objects.requireNonNull(known.get(relation), "what stands below is looked at first");
  }

  /** Of an expression over relations of the plan. */
  int of(Expression expression) {
    int outer = expression instanceof OuterReference reference ? reference.level() : 0;
    if (expression instanceof Subquery subquery) {
      outer = Math.max(outer, of(subquery.relation()) - 1);
    }
    for (Expression operand : Expressions.operands(expression)) {
      outer = Math.max(outer, of(operand));
    }
    return outer;
  }

  private int derive(Relation relation) {
    int outer = 0;
    for (Relation input : relation.inputs()) {
      outer = Math.max(outer, of(input));
    }
    for (Expression expression : Relations.expressions(relation)) {
      outer = Math.max(outer, of(expression));
    }
    return outer;
  }
}
