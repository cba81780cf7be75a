package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.error.UnsupportedPlanException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Joins with the nearest row in subqueries. DuckDB computes a subquery for all rows around at once,
 * and then mixes up whose row is nearest, unless the left side of the join is all that refers to
 * the row around. A join that refers to no row around is computed in front of the statement.
 */
final class NearestRows {

  private NearestRows() {}

  /**
   * The joins of subqueries that refer to no row around.
   *
   * @param plan the plan
   * @param outer how far out its relations refer
   * @throws UnsupportedPlanException if one refers to a row around in a way that DuckDB mixes up
   */
  static Set<Relation> independent(PlanGraph plan, OuterLevels outer) {
    Set<Relation> independent = Collections.newSetFromMap(new IdentityHashMap<>());
    if (plan.inputsFirst().stream().noneMatch(AsofJoin.class::isInstance)) {
      return independent;
    }
    for (Relation subquery : plan.subqueries()) {
      PlanGraph within = PlanGraph.of(subquery);
      for (Relation relation : within.inputsFirst()) {
        if (relation instanceof AsofJoin join) {
          if (outer.of(join) == 0) {
            independent.add(join);
          } else if (OuterLevels.besideLeft(within, join).of(subquery) > 0) {
            throw new UnsupportedPlanException(
                "DuckDB finds no nearest rows for each row of the query around; in a subquery, let the join with the nearest row refer to its own columns only, and filter above it");
          }
        }
      }
    }
    return independent;
  }
}
