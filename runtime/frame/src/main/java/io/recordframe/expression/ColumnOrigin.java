package io.recordframe.expression;

import io.recordframe.plan.binding.RelationIdentity;
import io.recordframe.plan.binding.UnboundExpression;

/** Where the columns of a record come from. For generated code and frames. */
public sealed interface ColumnOrigin {

  /**
   * Columns of a relation.
   *
   * @param relation which relation
   * @param offset where the record's columns start in it
   */
  record OfRelation(RelationIdentity relation, int offset) implements ColumnOrigin {}

  /**
   * Fields of a struct: a nested record.
   *
   * @param struct the struct
   */
  record OfStruct(UnboundExpression struct) implements ColumnOrigin {}
}
