package io.recordframe.plan.algebra;

import io.recordframe.plan.type.Schema;
import java.util.List;

/**
 * Rows with columns: a node of the plan. Immutable; a relation may be an input of several others.
 */
public sealed interface Relation
    permits Scan,
        Project,
        Filter,
        Join,
        AsofJoin,
        Aggregate,
        Sort,
        Limit,
        Distinct,
        SetOperation,
        Explode,
        ExtensionRelation {

  /**
   * The columns of the rows, derived from the node and its inputs.
   *
   * @return the schema
   */
  Schema schema();

  /**
   * The relations that this one reads, in order; empty for a scan, the relation that it stands for
   * for an extension.
   *
   * @return the inputs
   */
  List<Relation> inputs();
}
