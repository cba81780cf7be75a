package io.recordframe.plan.algebra;

/**
 * A query inside an expression. The expressions of its relation may refer to the row around by
 * {@link OuterReference}.
 */
public sealed interface Subquery extends Expression permits Exists, InSubquery, ScalarSubquery {

  /**
   * The relation that is asked.
   *
   * @return the relation
   */
  Relation relation();

  /**
   * The same question to another relation.
   *
   * @param other the relation
   * @return the subquery
   */
  Subquery withRelation(Relation other);
}
