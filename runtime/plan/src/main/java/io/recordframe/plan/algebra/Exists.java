package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;
import io.recordframe.plan.type.ScalarType;

/**
 * Whether a relation has rows. Its expressions may refer to the row around by {@link
 * OuterReference}.
 *
 * @param relation the relation
 */
public record Exists(Relation relation) implements Subquery {

  @Override
  public DataType type() {
    return ScalarType.BOOLEAN;
  }

  @Override
  public boolean nullable() {
    return false;
  }

  @Override
  public Exists withRelation(Relation other) {
    return new Exists(other);
  }
}
