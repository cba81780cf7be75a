package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Expression;
import io.recordframe.plan.algebra.Expressions;
import io.recordframe.plan.algebra.OuterReference;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Relations;
import io.recordframe.plan.algebra.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many subqueries out the relations of a plan refer to at most; 0 for none. */
final class OuterLevels {

  private final IdentityHashMap<Relation, Integer> known = new IdentityHashMap<>();

  private final @Nullable AsofJoin leftIgnored;

  private OuterLevels(@Nullable AsofJoin leftIgnored) {
    this.leftIgnored = leftIgnored;
  }

  static OuterLevels of(PlanGraph plan) {
    return of(plan, null);
  }

  /** As though the left side of a join did not refer out. */
  static OuterLevels besideLeft(PlanGraph plan, AsofJoin join) {
    return of(plan, join);
  }

  private static OuterLevels of(PlanGraph plan, @Nullable AsofJoin leftIgnored) {
    OuterLevels levels = new OuterLevels(leftIgnored);
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
    return Math.max(outer, of(Expressions.operands(expression)));
  }

  @SuppressWarnings("ReferenceEquality") // A plan may hold an equal join elsewhere.
  private int derive(Relation relation) {
    if (relation == leftIgnored) {
      return besideLeft(leftIgnored);
    }
    int outer = 0;
    for (Relation input : relation.inputs()) {
      outer = Math.max(outer, of(input));
    }
    return Math.max(outer, of(Relations.expressions(relation)));
  }

  private int besideLeft(AsofJoin join) {
    List<Expression> beside = new ArrayList<>(List.of(join.rightValue(), join.within()));
    join.keys().forEach(key -> beside.add(key.right()));
    return Math.max(of(join.right()), of(beside));
  }

  private int of(Collection<Expression> expressions) {
    int outer = 0;
    for (Expression expression : expressions) {
      outer = Math.max(outer, of(expression));
    }
    return outer;
  }
}
