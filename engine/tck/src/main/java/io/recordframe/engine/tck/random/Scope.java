package io.recordframe.engine.tck.random;

import io.recordframe.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What an expression may refer to.
 *
 * @param schema the columns of the input
 * @param exactness how exact each of them is
 * @param around the scopes of the queries around, the nearest first
 */
record Scope(Schema schema, List<Exactness> exactness, List<Scope> around) {

  static Scope of(RandomRelation input, List<Scope> around) {
    return new Scope(input.relation().schema(), input.exactness(), around);
  }

  /** What stands around a subquery here. */
  List<Scope> within() {
    List<Scope> scopes = new ArrayList<>();
    scopes.add(this);
    scopes.addAll(around);
    return scopes;
  }
}
