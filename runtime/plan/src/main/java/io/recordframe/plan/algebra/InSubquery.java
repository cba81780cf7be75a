package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;

/**
 * Whether a value equals one in the only column of a relation, by the three-valued logic of SQL.
 *
 * @param value the value
 * @param relation a relation of one column of the same type
 */
public record InSubquery(Expression value, Relation relation) implements Subquery {

  /**
   * Checks the relation's only column.
   *
   * @throws IllegalArgumentException if it has several, or one of another type
   */
  public InSubquery {
    if (relation.schema().size() != 1 || !relation.schema().field(0).type().equals(value.type())) {
      throw new IllegalArgumentException(
          "The relation behind in must have one column of type %s, but has %s"
              .formatted(value.type().displayName(), relation.schema()));
    }
  }

  @Override
  public DataType type() {
    return ScalarType.BOOLEAN;
  }

  @Override
  public boolean nullable() {
    return value.nullable() || relation.schema().field(0).nullable();
  }

  @Override
  public InSubquery withRelation(Relation other) {
    return new InSubquery(value, other);
  }
}
