package io.recordframe.plan.algebra;

import io.recordframe.plan.type.DataType;

/**
 * The value in the only row and column of a relation; null where there is no row. More than one row
 * is an error of the query.
 *
 * @param relation a relation of one column
 */
public record ScalarSubquery(Relation relation) implements Subquery {

  /**
   * Checks the relation's only column.
   *
   * @throws IllegalArgumentException if it has none or several
   */
  public ScalarSubquery {
    if (relation.schema().size() != 1) {
      throw new IllegalArgumentException(
          "The relation of a value must have one column, but has " + relation.schema());
    }
  }

  @Override
  public DataType type() {
    return relation.schema().field(0).type();
  }

  @Override
  public boolean nullable() {
    return relation.schema().field(0).nullable() || !hasOneRow();
  }

  @Override
  public ScalarSubquery withRelation(Relation other) {
    return new ScalarSubquery(other);
  }

  /**
   * Whether the relation has exactly one row by its shape: it aggregates all rows into one.
   *
   * @return whether it certainly has one row
   */
  public boolean hasOneRow() {
    Relation current = relation;
    while (true) {
      switch (current) {
        case Project project -> current = project.input();
        case Sort sort -> current = sort.input();
        case Distinct distinct -> current = distinct.input();
        case ExtensionRelation extension -> current = extension.expansion();
        case Aggregate aggregate -> {
          return aggregate.keys().isEmpty();
        }
        case Scan _, Filter _, Join _, AsofJoin _, Limit _, SetOperation _, Explode _ -> {
          return false;
        }
      }
    }
  }
}
