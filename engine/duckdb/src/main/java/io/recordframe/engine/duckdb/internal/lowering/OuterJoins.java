package io.recordframe.engine.duckdb.internal.lowering;

import io.recordframe.plan.algebra.AsofJoin;
import io.recordframe.plan.algebra.Join;
import io.recordframe.plan.algebra.PlanGraph;
import io.recordframe.plan.algebra.Relation;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Joins that keep rows without a partner. Where DuckDB knows by statistics that one side is empty,
 * it takes the join for empty, and leaves out a limit above that is never reached then.
 */
final class OuterJoins {

  private OuterJoins() {}

  /** The relations of a plan that are such joins, or read one. */
  static Set<Relation> readers(PlanGraph plan) {
    Set<Relation> readers = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Relation relation : plan.inputsFirst()) {
      if (isOuter(relation) || relation.inputs().stream().anyMatch(readers::contains)) {
        readers.add(relation);
      }
    }
    return readers;
  }

  private static boolean isOuter(Relation relation) {
    return (relation instanceof Join join
            && (join.type().leftMayBeMissing() || join.type().rightMayBeMissing()))
        || (relation instanceof AsofJoin asof && asof.type().rightMayBeMissing());
  }
}
