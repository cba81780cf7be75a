package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Aggregate;
import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Distinct;
import io.recordframe.plan.algebra.Explode;
import io.recordframe.plan.algebra.ExtensionRelation;
import io.recordframe.plan.algebra.Filter;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.Limit;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Project;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.algebra.Scan;
import io.recordframe.plan.algebra.SetOperation;
import io.recordframe.plan.algebra.Sort;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Sorts whose order cannot be seen go away. It can be seen in the result and by a limit, through
 * projections and filters; not above a join, aggregation, distinct, set operation or another sort,
 * and not in a subquery.
 */
final class RemoveHiddenSorts {

  private RemoveHiddenSorts() {}

  static Relation apply(PlanGraph graph) {
    Set<Relation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(graph.root());
    for (Relation relation : graph.readersFirst()) {
      switch (relation) {
        case Limit limit -> seen.add(limit.input());
        case Filter filter when seen.contains(filter) -> seen.add(filter.input());
        case Project project when seen.contains(project) -> seen.add(project.input());
        case ExtensionRelation extension when seen.contains(extension) ->
            seen.add(extension.expansion());
        case Filter _,
            Project _,
            ExtensionRelation _,
            Explode _,
            Scan _,
            Join _,
            AsofJoin _,
            Aggregate _,
            Sort _,
            Distinct _,
            SetOperation _ -> {
          // The order of the inputs is seen by none of these.
        }
      }
    }
    return BottomUp.apply(
        graph,
        (before, now) -> now instanceof Sort sort && !seen.contains(before) ? sort.input() : now);
  }
}
