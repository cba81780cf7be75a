package io.recordframe.engine.tck.random;

import io.recordframe.plan.algebra.Relation;
import java.util.List;

/**
 * A generated relation.
 *
 * @param relation the relation
 * @param exactness how exact each of its columns is
 * @param maxRows how many rows it gives at most
 */
record RandomRelation(Relation relation, List<Exactness> exactness, long maxRows) {

  RandomRelation {
    exactness = List.copyOf(exactness);
  }
}
