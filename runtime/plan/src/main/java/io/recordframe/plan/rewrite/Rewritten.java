package io.recordframe.plan.rewrite;

import io.recordframe.plan.algebra.Relation;
import java.util.IdentityHashMap;

/** What became of each relation, by identity, so that one that is read twice stays one. */
final class Rewritten {

  private final IdentityHashMap<Relation, Relation> results = new IdentityHashMap<>();

  void put(Relation before, Relation after) {
    results.put(before, after);
  }

  boolean has(Relation before) {
    return results.containsKey(before);
  }

  Relation get(Relation before) {
    Relation after = results.get(before);
    if (after == null) {
      throw new IllegalStateException("An input was not met before what reads it");
    }
    return after;
  }
}
