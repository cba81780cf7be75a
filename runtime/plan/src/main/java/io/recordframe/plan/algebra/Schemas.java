package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Schema;

/**
 * Finds schemas without recursion through the nodes that leave it as it is, so that long chains
 * need no stack.
 */
final class Schemas {

  private Schemas() {}

  static Schema ofRows(Relation relation) {
    Relation current = relation;
    while (true) {
      switch (current) {
        case Filter filter -> current = filter.input();
        case Sort sort -> current = sort.input();
        case Limit limit -> current = limit.input();
        case Distinct distinct -> current = distinct.input();
        case Scan _,
            Project _,
            Join _,
            AsofJoin _,
            Aggregate _,
            SetOperation _,
            Explode _,
            ExtensionRelation _ -> {
          return current.schema();
        }
      }
    }
  }
}
