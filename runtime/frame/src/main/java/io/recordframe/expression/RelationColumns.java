package io.recordframe.expression;

import io.recordframe.plan.binding.UnboundExpression;
import io.recordframe.plan.error.InvalidPlanException;

/**
 * The base of the columns that are generated for a record. It has no method without parameters, so
 * that it cannot clash with an accessor.
 */
public abstract class RelationColumns {

  private final ColumnOrigin origin;

  /**
   * Creates the columns.
   *
   * @param origin where they come from
   */
  protected RelationColumns(ColumnOrigin origin) {
    this.origin = origin;
  }

  /**
   * The same columns of another origin.
   *
   * @param other where they come from
   * @return the columns, of the same class
   */
  protected abstract RelationColumns at(ColumnOrigin other);

  static UnboundExpression column(RelationColumns columns, int index) {
    return switch (columns.origin) {
      case ColumnOrigin.OfRelation(var relation, int offset) ->
          new UnboundExpression.RelationColumn(relation, offset + index);
      case ColumnOrigin.OfStruct(var struct) -> new UnboundExpression.Field(struct, index);
    };
  }

  static UnboundExpression value(RelationColumns columns) {
    return switch (columns.origin) {
      case ColumnOrigin.OfRelation(var relation, _) ->
          throw new InvalidPlanException(
              "All columns of %s stand where one value is expected; name a column"
                  .formatted(relation.description()));
      case ColumnOrigin.OfStruct(var struct) -> struct;
    };
  }
}
